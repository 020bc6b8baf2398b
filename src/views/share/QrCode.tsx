import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './QrCode.module.css';

export type QrCodeProps = { readonly text: string; readonly label: string; readonly tooLong: string };

/** Around the code, so that a camera finds it: four modules, as the standard asks. */
const quietModules = 4;

/** A QR code as one path. Texts that no code can hold are said to be too long. */
export function QrCode({ text, label, tooLong }: QrCodeProps) {
  const code = useMemo(() => draw(text), [text]);
  if (code === null) return <p className={styles.tooLong}>{tooLong}</p>;
  return (
    <svg className={styles.code} role="img" aria-label={label} viewBox={`0 0 ${code.size} ${code.size}`} shapeRendering="crispEdges">
      <path className={styles.paper} d={`M0 0h${code.size}v${code.size}h-${code.size}z`} />
      <path className={styles.ink} d={code.path} />
    </svg>
  );
}

/** Each run of dark modules in a row is a rectangle. */
function draw(text: string): { readonly size: number; readonly path: string } | null {
  const modules = modulesOf(text);
  if (modules === null) return null;
  const runs = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      const width = (end < 0 ? row.length : end) - x;
      return `M${x} ${y}h${width}v1h-${width}z`;
    }),
  );
  return { size: modules.length, path: runs.join('') };
}

function modulesOf(text: string): readonly (readonly boolean[])[] | null {
  try {
    return encode(text, { ecc: 'M', border: quietModules }).data;
  } catch {
    return null; // more than the largest code holds
  }
}
