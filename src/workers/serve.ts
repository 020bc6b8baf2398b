import type { FromWorker, ToWorker } from './message.ts';
import { problemOf, type Search, type Work } from './work.ts';

/**
 * A worker’s side: takes messages, and posts what comes of them. A question that can’t be opened or gone through is a
 * problem to tell; nothing is thrown.
 */
export function serve<Question, Found, Answer>(
  { open }: Pick<Work<Question, Found, Answer>, 'open'>,
  post: (message: FromWorker<Found>) => void,
): (message: ToWorker<Question>) => void {
  let opened: { readonly job: number; readonly search: Search<Found> } | null = null;
  return (message) => {
    const { job } = message;
    try {
      if (message.kind === 'open') {
        opened = { job, search: open(message.question) };
        return post({ kind: 'opened', job, size: opened.search.size, grain: opened.search.grain ?? null });
      }
      if (opened?.job !== job) return undefined; // another question has taken its place
      const { from, to } = message;
      const found: Found[] = [];
      opened.search.run(from, to, (each) => void found.push(each));
      return post({ kind: 'found', job, from, to, found });
    } catch (error) {
      return post({ kind: 'problem', job, problem: problemOf(error) });
    }
  };
}
