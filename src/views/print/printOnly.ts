import { flushSync } from 'react-dom';
import './printOnly.css';

/**
 * Prints the part of the page that bears `data-part` and nothing else of it; what Ctrl+P prints stays the report.
 * @param onPaper draws the part as it stands on paper, and again as it was: the paper is taken from the page at once, so it
 *   may not wait for a later frame
 */
export function printOnly(part: 'references' | 'sweep', onPaper: (now: boolean) => void): void {
  const page = document.documentElement;
  const printed = document.querySelector<HTMLElement>(`[data-part='${part}']`);
  page.dataset['printing'] = part;
  if (printed) printed.dataset['printed'] = part;
  flushSync(() => onPaper(true));
  window.addEventListener(
    'afterprint',
    () => {
      delete page.dataset['printing'];
      if (printed) delete printed.dataset['printed'];
      onPaper(false);
    },
    { once: true },
  );
  window.print();
}
