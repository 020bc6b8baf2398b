/** What the offline copy is called, wherever it was saved. */
const offlineCopy = 'runcost.html';

/**
 * The address of a plan as it opens elsewhere. A page from disk has none: its own would show the user's folders and
 * open nowhere else, so that only the part after `#` is told, behind the name of the copy.
 */
export const addressOf = (link: string, { protocol, href }: Pick<Location, 'protocol' | 'href'> = window.location): string =>
  protocol === 'file:' ? `${offlineCopy}${link}` : new URL(link, href).href;
