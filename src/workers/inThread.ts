import { startInquiry, type Inquiry } from './inquiry.ts';
import { dealParts, type Deal } from './parts.ts';
import { problemOf, type Platform, type Runner, type Search, type Work } from './work.ts';

/** How long a page may stand still without anybody noticing. */
const SLICE_MS = 12;

/** Candidates that are gone through without a look at the clock, where a search says nothing else. */
const GRAIN = 256;

/** Goes through what is left of a space in slices of time, and lets others have their turn between them. */
export function goThrough<Found>(search: Search<Found>, deal: Deal, inquiry: Inquiry<Found>, { now, later }: Platform): void {
  const slice = (): void => {
    try {
      const endMs = now() + SLICE_MS;
      while (!inquiry.isOver() && now() < endMs) {
        const part = deal.next();
        if (!part) return;
        const found: Found[] = [];
        search.run(part.from, part.to, (each) => void found.push(each));
        inquiry.take(part, found);
      }
    } catch (error) {
      inquiry.fail(problemOf(error));
    }
    if (!inquiry.isOver()) later(slice);
  };
  later(slice);
}

/** Answers questions in the page’s own thread, in slices: for the terminal, and where there are no workers. */
export function runInThread<Question, Found, Answer>(work: Work<Question, Found, Answer>, platform: Platform): Runner<Question, Answer> {
  let current: Inquiry<Found> | null = null;
  const close = (): void => current?.cancel();
  return {
    prepare: () => undefined,
    run: (question, tell) => {
      close();
      const inquiry = startInquiry(work, tell, platform.now);
      current = inquiry;
      platform.later(() => {
        if (inquiry.isOver()) return;
        try {
          const search = work.open(question);
          inquiry.begin(search.size);
          goThrough(search, dealParts(search.size, search.grain ?? GRAIN), inquiry, platform);
        } catch (error) {
          inquiry.fail(problemOf(error));
        }
      });
      return inquiry.cancel;
    },
    close,
  };
}
