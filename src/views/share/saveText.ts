/** How long a browser may take to begin a download before its address is given up. */
const releaseAfterMs = 10_000;

/** Hands a text to the browser as a file. It never leaves the device, so no policy on requests concerns it. */
export function saveText(text: string, fileName: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = fileName;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), releaseAfterMs);
}
