/** What a kept text says; undefined where it is no JSON. */
export function parseKept(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a record, read by name; null where it is no record. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> | null => (isRecord(value) ? value : null);
