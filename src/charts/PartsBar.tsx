import styles from './PartsBar.module.css';

export type Part = {
  readonly id: string;
  readonly label: string;
  /** of the whole, 0 to 1; null where it is not known: then its place stays empty */
  readonly share: number | null;
  readonly shareText: string;
};

export type PartsBarProps = {
  readonly parts: readonly Part[];
  readonly label: string;
  /** in pixels, for paper */
  readonly width?: number | undefined;
};

const tints = [styles.first, styles.second, styles.third, styles.fourth];

/**
 * What a whole consists of, as one bar. Only for the eye: the table beside it says all of it. A part has the same tint
 * whichever others are known; what is not known leaves the bar short of its end.
 */
export function PartsBar({ parts, label, width }: PartsBarProps) {
  return (
    <div aria-hidden="true" title={label} className={styles.bar} style={width === undefined ? undefined : { inlineSize: width }}>
      {parts.map(({ id, label, share, shareText }, index) =>
        share !== null && Number.isFinite(share) && share > 0 ? (
          <span
            key={id}
            title={`${label} ${shareText}`}
            className={[styles.part, tints[index % tints.length]].join(' ')}
            style={{ flexGrow: share }}
          />
        ) : null,
      )}
    </div>
  );
}
