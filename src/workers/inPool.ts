import { startInquiry, type Inquiry } from './inquiry.ts';
import { goThrough } from './inThread.ts';
import type { FromWorker, Port } from './message.ts';
import { dealParts, type Deal, type Part } from './parts.ts';
import { problemOf, type Platform, type Runner, type Work } from './work.ts';

/** More would compete with the page and with one another for memory. */
const MOST_WORKERS = 4;

/** How many workers to start. @param hardwareConcurrency the browser’s number of logical processors; undefined where it won’t say */
export const workerCount = (hardwareConcurrency: number | undefined): number =>
  Math.max(1, Math.min(MOST_WORKERS, Math.floor(hardwareConcurrency ?? 1)));

/**
 * Candidates of one message, where a search says nothing else: enough that the messages cost nothing beside them, few enough
 * that a worker is soon free again.
 */
const GRAIN = 2048;

/** Parts that a worker has been sent and not done, so that it needn’t wait for the page, which may be drawing. */
const AHEAD = 2;

export type Pool<Question, Found> = {
  readonly count: number;
  /** @returns null, or throws, where there are no workers: then the thread does the work */
  readonly start: () => Port<Question, Found> | null;
};

type Hand<Question, Found> = { readonly port: Port<Question, Found>; parts: readonly Part[]; isOpen: boolean };
type Current<Question, Found> = {
  readonly job: number;
  readonly question: Question;
  readonly inquiry: Inquiry<Found>;
  deal: Deal | null;
};

/**
 * Answers questions in a pool of workers, which are started with the first question, or before, and share its space by ranges. What a
 * lost worker had is given to the others, and to the thread when all are lost.
 */
export function runInPool<Question, Found, Answer>(
  work: Work<Question, Found, Answer>,
  { count, start }: Pool<Question, Found>,
  platform: Platform,
): Runner<Question, Answer> {
  let hands: readonly Hand<Question, Found>[] | null = null;
  let current: Current<Question, Found> | null = null;
  let jobs = 0;

  const feed = (hand: Hand<Question, Found>, { job, deal, inquiry }: Current<Question, Found>): void => {
    while (hand.isOpen && hand.parts.length < AHEAD && !inquiry.isOver()) {
      const part = deal?.next();
      if (!part) return;
      hand.parts = [...hand.parts, part];
      hand.port.post({ kind: 'part', job, ...part });
    }
  };

  const open = (hand: Hand<Question, Found>, { job, question, inquiry }: Current<Question, Found>): void => {
    hand.parts = [];
    hand.isOpen = false;
    try {
      hand.port.post({ kind: 'open', job, question });
    } catch (error) {
      inquiry.fail(problemOf(error)); // a question that can’t be sent
    }
  };

  const continueInThread = ({ question, inquiry, deal }: Current<Question, Found>): void => {
    try {
      const search = work.open(question);
      if (!deal) inquiry.begin(search.size);
      goThrough(search, deal ?? dealParts(search.size, search.grain ?? GRAIN), inquiry, platform);
    } catch (error) {
      inquiry.fail(problemOf(error));
    }
  };

  const hear = (hand: Hand<Question, Found>, message: FromWorker<Found>): void => {
    if (current?.job !== message.job || current.inquiry.isOver()) return;
    const { inquiry } = current;
    if (message.kind === 'problem') return inquiry.fail(message.problem);
    if (message.kind === 'opened') {
      hand.isOpen = true;
      if (!current.deal) {
        current.deal = dealParts(message.size, message.grain ?? GRAIN);
        inquiry.begin(message.size);
      }
    } else {
      hand.parts = hand.parts.filter(({ from }) => from !== message.from);
      inquiry.take(message, message.found);
    }
    return feed(hand, current);
  };

  const lose = (hand: Hand<Question, Found>): void => {
    if (!hands?.includes(hand)) return;
    hand.port.end();
    hands = hands.filter((each) => each !== hand);
    if (!current || current.inquiry.isOver()) return;
    for (const part of hand.parts) current.deal?.giveBack(part);
    if (hands.length === 0) continueInThread(current);
    for (const each of hands) feed(each, current);
  };

  const startHand = (): readonly Hand<Question, Found>[] => {
    try {
      const port = start();
      if (!port) return [];
      const hand = { port, parts: [], isOpen: false };
      port.listen(
        (message) => hear(hand, message),
        () => lose(hand),
      );
      return [hand];
    } catch {
      return [];
    }
  };

  const prepare = (): readonly Hand<Question, Found>[] => (hands ??= Array.from({ length: count }, startHand).flat());

  return {
    prepare: () => void prepare(),
    run: (question, tell) => {
      current?.inquiry.cancel();
      jobs += 1;
      const asked: Current<Question, Found> = { job: jobs, question, inquiry: startInquiry(work, tell, platform.now), deal: null };
      current = asked;
      const ready = prepare();
      for (const hand of ready) open(hand, asked);
      if (ready.length === 0) {
        platform.later(() => {
          if (!asked.inquiry.isOver()) continueInThread(asked);
        });
      }
      return asked.inquiry.cancel;
    },
    close: () => {
      current?.inquiry.cancel();
      for (const { port } of hands ?? []) port.end();
      hands = null;
    },
  };
}
