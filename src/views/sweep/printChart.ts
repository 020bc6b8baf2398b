import { flushSync } from 'react-dom';
import './print.css';

/** Prints the chart with its sentences, and nothing else of the page; what Ctrl+P prints stays the report. */
export function printChart(onPaper: (now: boolean) => void): void {
  const page = document.documentElement;
  page.dataset['printing'] = 'sweep';
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
