/** Undo is free, because scenarios are values. */
export type History<Value> = { readonly past: readonly Value[]; readonly present: Value; readonly future: readonly Value[] };

const deepest = 100;

export const begin = <Value>(present: Value): History<Value> => ({ past: [], present, future: [] });

export const advance = <Value>({ past, present }: History<Value>, next: Value): History<Value> => ({
  past: [...past, present].slice(-deepest),
  present: next,
  future: [],
});

export function undo<Value>(history: History<Value>): History<Value> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
