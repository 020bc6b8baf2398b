/** What vite writes with --manifest, as far as it matters here. */
export type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;

/** The scripts that the browser asks for before anything can be shown: scripts and preloads of the page, and all they import at once. */
export function scriptsAtStart(html: string, manifest: Manifest): string[] {
  const chunks = Object.values(manifest);
  const wanted = new Set<string>();
  const want = (file: string): void => {
    if (wanted.has(file)) return;
    wanted.add(file);
    const chunk = chunks.find((each) => each.file === file);
    for (const key of chunk?.imports ?? []) {
      const imported = manifest[key];
      if (imported) want(imported.file);
    }
  };
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    const address = /\b(?:src|href)="\.?\/?([^"]+\.js)"/.exec(tag)?.[1];
    if (address && (tag.startsWith('<script') || tag.includes('rel="modulepreload"'))) want(address);
  }
  return [...wanted];
}
