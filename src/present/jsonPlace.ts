export type Place = { readonly line: number; readonly column: number };

/** Signs, names, and everything else that can be a value by itself. */
const token =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.]))/uy;

type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/** Where a text stops being JSON, counted from 1; engines say so in words of their own, or not at all. */
export function placeOfBreak(text: string): Place {
  const open: ('{' | '[')[] = [];
  const reader = new RegExp(token);
  let expected: Expected = 'value';
  let at = 0;
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  for (;;) {
    reader.lastIndex = at;
    const match: RegExpExecArray | null = reader.exec(text);
    const [whole = '', sign, name] = match ?? [];
    const next: Expected | null = match && step(expected, sign ?? (name === undefined ? 'value' : 'name'), open, afterValue);
    if (!next) return lineAndColumn(text, at);
    expected = next;
    at += whole.length;
  }
}

/** What may come after a token, or null where it may not stand. Keeps count of what is open. */
function step(expected: Expected, found: string, open: ('{' | '[')[], afterValue: () => Expected): Expected | null {
  const isValueDue = expected === 'value' || expected === 'valueOrEnd';
  const isNameDue = expected === 'name' || expected === 'nameOrEnd';
  if (found === 'name' && isNameDue) return 'colon';
  if ((found === 'name' || found === 'value') && isValueDue) return afterValue();
  if ((found === '{' || found === '[') && isValueDue) {
    open.push(found);
    return found === '{' ? 'nameOrEnd' : 'valueOrEnd';
  }
  if (found === ':' && expected === 'colon') return 'value';
  if (found === ',' && expected === 'commaOrEnd') return open.at(-1) === '{' ? 'name' : 'value';
  const closes = (found === '}' && open.at(-1) === '{') || (found === ']' && open.at(-1) === '[');
  if (!closes || !(expected === 'commaOrEnd' || expected === 'nameOrEnd' || expected === 'valueOrEnd')) return null;
  open.pop();
  return afterValue();
}

/** Blanks before what is wrong belong to what is right. */
function lineAndColumn(text: string, at: number): Place {
  const blanks = /^[ \t\r\n]*/.exec(text.slice(at))?.[0].length ?? 0;
  const before = text.slice(0, at + blanks).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
