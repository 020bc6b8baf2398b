/** Whose number it is: from a source, the edition's default, the user's own. */
export type Status = 'source' | 'default' | 'input';
