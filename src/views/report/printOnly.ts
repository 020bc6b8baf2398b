import { flushSync } from 'react-dom';

/**
 * Prints one part of the page and nothing else of it; what Ctrl+P prints stays the report. `onPaper` draws the part as it
 * stands on paper, and again as it was: the paper is taken from the page at once, so it may not wait for a later frame.
 */
export function printOnly(part: 'references' | 'sweep', onPaper: (now: boolean) => void): void {
  const page = document.documentElement;
  page.dataset['printing'] = part;
  flushSync(() => onPaper(true));
  window.addEventListener(
    'afterprint',
    () => {
      delete page.dataset['printing'];
      onPaper(false);
    },
    { once: true },
  );
  window.print();
}
