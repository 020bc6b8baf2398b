/** Prints the references and nothing else of the page; what Ctrl+P prints stays the report. */
export function printAlone(): void {
  const page = document.documentElement;
  page.dataset['printing'] = 'references';
  window.addEventListener('afterprint', () => delete page.dataset['printing'], { once: true });
  window.print();
}
