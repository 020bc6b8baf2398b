import type { Part } from './parts.ts';
import type { News, Work } from './work.ts';

/** A question on its way to its answer. */
export type Inquiry<Found> = {
  readonly isOver: () => boolean;
  /** How much there is to go through, once that is known. */
  readonly begin: (size: number) => void;
  readonly take: (part: Part, found: readonly Found[]) => void;
  readonly fail: (problem: string) => void;
  readonly cancel: () => void;
};

/** Between two pieces of news, since a page can’t draw more often, and should be left time for other things. */
const REST_MS = 50;

/** Gathers what is found, and tells of it: of the first at once, of the rest every so often, of the end at the end. */
export function startInquiry<Question, Found, Answer>(
  { nothing, add }: Work<Question, Found, Answer>,
  tell: (news: News<Answer>) => void,
  now: () => number,
): Inquiry<Found> {
  let answer = nothing;
  let size = 0;
  let done = 0;
  let toldAtMs = -Infinity;
  let over = false;
  const end = (news: News<Answer>): void => {
    if (over) return;
    over = true;
    tell(news);
  };
  const endIfDone = (): void => {
    if (done === size) end({ kind: 'ended', answer, size });
  };
  return {
    isOver: () => over,
    begin: (all) => {
      size = all;
      endIfDone();
    },
    take: ({ from, to }, found) => {
      if (over) return;
      if (found.length > 0) answer = add(answer, found);
      done += to - from;
      if (done < size && now() - toldAtMs >= REST_MS) {
        toldAtMs = now();
        tell({ kind: 'going', answer, done, size });
      }
      endIfDone();
    },
    fail: (problem) => end({ kind: 'failed', problem }),
    cancel: () => {
      over = true;
    },
  };
}
