import { PartsBar } from './PartsBar.tsx';
import type { PartsBarProps } from './PartsBar.tsx';
import styles from './NamedParts.module.css';

type NamedPartsProps = PartsBarProps & {
  /** where a limit stands on the bar, 0 to 1, and what it is called */
  readonly limit?: { readonly at: number; readonly label: string } | undefined;
};

/** A part with less of the whole than this has no room for its name. */
const leastToName = 0.09;

/** What a whole consists of, as one bar whose larger parts are named below. Only for the eye, as the bar is. */
export function NamedParts({ limit, ...bar }: NamedPartsProps) {
  return (
    <div aria-hidden="true" className={styles.named} style={bar.width === undefined ? undefined : { inlineSize: bar.width }}>
      <div className={styles.frame}>
        <PartsBar {...bar} />
        {limit !== undefined && <span className={styles.limit} style={{ insetInlineStart: `${limit.at * 100}%` }} title={limit.label} />}
      </div>
      <div className={styles.names}>
        {bar.parts.map(({ id, label, share, shareText }) =>
          share !== null && Number.isFinite(share) && share > 0 ? (
            <span key={id} className={styles.name} style={{ flexGrow: share }}>
              {share >= leastToName && (
                <>
                  <b className={styles.share}>{shareText}</b> <span className={styles.label}>{label}</span>
                </>
              )}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}
