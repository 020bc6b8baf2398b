/** Prints the references and nothing else of the page; what Ctrl+P prints stays the report. */
export function printAlone(afterwards: () => void): void {
  const page = document.documentElement;
  page.dataset['printing'] = 'references';
  window.addEventListener(
    'afterprint',
    () => {
      delete page.dataset['printing'];
      afterwards();
    },
    { once: true },
  );
  window.print();
}
