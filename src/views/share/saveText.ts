/** How long a browser may take to begin a download before its address is given up. */
const releaseAfterMs = 10_000;

/** Hands a file to the browser. It never leaves the device, so no policy on requests concerns it. */
export function saveFile(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = fileName;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), releaseAfterMs);
}

/** A text as a file. */
export const saveText = (text: string, fileName: string, type: string): void =>
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), fileName);
