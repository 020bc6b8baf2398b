/** Prints the report. Where it is still being loaded, it is waited for: the screen is nothing to print. */
export function printPaper(): void {
  const isThere = () => document.querySelector('[data-paper]') !== null;
  if (isThere()) return window.print();
  const watch = new MutationObserver(() => {
    if (!isThere()) return;
    watch.disconnect();
    window.print();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}
