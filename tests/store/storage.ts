/** A storage of one's own, as small and as broken as a test needs it. */
export class TestStorage implements Storage {
  readonly texts = new Map<string, string>();
  /** how many characters fit, keys included */
  room = Number.POSITIVE_INFINITY;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [key, text] of Object.entries(texts)) this.texts.set(key, text);
  }

  get length(): number {
    return this.texts.size;
  }

  /** how many characters are in use */
  get used(): number {
    return [...this.texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  }

  clear(): void {
    this.texts.clear();
  }

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  key(index: number): string | null {
    return [...this.texts.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.texts.delete(key);
  }

  setItem(key: string, text: string): void {
    const before = this.texts.get(key);
    const free = this.room - this.used + (before === undefined ? 0 : key.length + before.length);
    if (key.length + text.length > free) throw new DOMException('full', 'QuotaExceededError');
    this.texts.set(key, text);
  }
}

/** What a browser does where storage is forbidden. */
export const off = (): Storage => {
  throw new DOMException('forbidden', 'SecurityError');
};
