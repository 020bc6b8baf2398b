/** A run of Hangul, with the figures and marks between its words. */
const hangul = /([\p{Script=Hangul}](?:[^A-Za-z(){}[\]“”]*[\p{Script=Hangul}])?)/u;

/** Text of another language that quotes Korean: a title, a numeral as printed. Screen readers switch their voice for it. */
export function InKorean({ text }: { readonly text: string }) {
  return text.split(hangul).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} lang="ko">
        {part}
      </span>
    ),
  );
}
