type Row = Readonly<Record<string, string | null>>;

/** Reads a table as RFC 4180 says: rows by the names of the first line, empty cells as null. */
export function readCsv(text: string): readonly Row[] {
  const [head = [], ...lines] = readLines(text.replace(/^\ufeff/, ''));
  return lines.map((cells) =>
    Object.fromEntries(cells.map((cell, index) => [head[index] ?? `column ${index + 1}`, cell === '' ? null : cell])),
  );
}

function readLines(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  let line: string[] = [];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new SyntaxError('This is no table.');
    line.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') {
      lines.push(line);
      line = [];
    }
  }
  return lines;
}
