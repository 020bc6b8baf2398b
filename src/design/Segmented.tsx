import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './Segmented.module.css';

export type SegmentedOption<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  /** where the label is in another language than the page: 'ko' on the word 한국어 */
  readonly lang?: string | undefined;
};

export type SegmentedProps<Value extends string> = {
  readonly legend: string;
  readonly legendShown?: boolean | undefined;
  readonly value: Value;
  readonly options: readonly SegmentedOption<Value>[];
  readonly onChange: (value: Value) => void;
};

/** A few choices that exclude each other, all in sight: radio buttons that look like a row of words. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={props.legendShown ? styles.legend : styles.hidden}>{props.legend}</legend>
      <div className={styles.row}>
        {props.options.map((option) => (
          <label key={option.value} className={styles.choice} lang={option.lang}>
            <input
              className={styles.radio}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
