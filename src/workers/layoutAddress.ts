// A glob, since only the bundler knows what such an address is.
const addresses = import.meta.glob<string>('./layoutWorker.ts', { query: '?worker&url', import: 'default', eager: true });

/** Where the script of a worker that searches layouts is; empty where the page has no other scripts than its own. */
export const [layoutAddress = ''] = Object.values(addresses);
