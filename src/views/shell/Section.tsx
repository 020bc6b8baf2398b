import type { ReactNode } from 'react';
import shell from './shell.module.css';

export type SectionProps = {
  /** of the heading, which links within the page lead to */
  readonly id: string;
  readonly title: string;
  /** whether the page moves the focus to the heading */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
};

/** A part of the page below the first screen, under its heading. */
export function Section({ id, title, takesFocus = false, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={takesFocus ? -1 : undefined} className={shell.sectionTitle}>
        {title}
      </h2>
      {children}
    </section>
  );
}
