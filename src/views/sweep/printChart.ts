import './print.css';

/** Prints the chart with its sentences, and nothing else of the page. */
export function printChart(): void {
  const page = document.documentElement;
  page.dataset['printing'] = 'sweep';
  window.addEventListener(
    'afterprint',
    () => {
      delete page.dataset['printing'];
    },
    { once: true },
  );
  window.print();
}
