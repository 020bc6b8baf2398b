import type { FromWorker, Port } from './message.ts';
import { serve } from './serve.ts';
import type { Platform, Work } from './work.ts';

/** A real worker, which runs `serve`. */
export const portOfWorker = <Question, Found>(worker: Worker): Port<Question, Found> => ({
  post: (message) => worker.postMessage(message),
  listen: (hear, lose) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker<Found>>) => hear(data));
    worker.addEventListener('error', lose);
    worker.addEventListener('messageerror', lose);
  },
  end: () => worker.terminate(),
});

/**
 * Starts a worker from the address that the bundler gives for `./worker.ts?worker&url`.
 * @param trust says that the script is one of ours, where a page is locked: see `trustOwn`
 * @returns null for the page that is one file, which has no other script
 */
export const startPort = <Question, Found>(address: string, trust: (address: string) => string): Port<Question, Found> | null =>
  address === '' ? null : portOfWorker(new Worker(trust(address), { type: 'module' }));

/**
 * A worker that is none: the same messages, cloned as a real one’s are, in the same thread. What can’t be cloned fails here
 * as it would there.
 * @param clone `structuredClone`
 */
export function portInThread<Question, Found, Answer>(
  work: Pick<Work<Question, Found, Answer>, 'open'>,
  { later }: Pick<Platform, 'later'>,
  clone: <Value>(value: Value) => Value,
): Port<Question, Found> {
  let hearing: ((message: FromWorker<Found>) => void) | null = null;
  let losing: (() => void) | null = null;
  const answer = serve(work, (message: FromWorker<Found>) => {
    const copy = clone(message);
    later(() => hearing?.(copy));
  });
  return {
    post: (message) => {
      const copy = clone(message);
      later(() => {
        try {
          if (hearing) answer(copy);
        } catch {
          losing?.();
        }
      });
    },
    listen: (hear, lose) => {
      hearing = hear;
      losing = lose;
    },
    end: () => {
      hearing = null;
    },
  };
}
