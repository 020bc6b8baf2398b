/**
 * A space that can be gone through in any order, in ranges: every index is a candidate. What it finds are plain values of
 * their own, which can be sent elsewhere.
 */
export type Search<Found> = {
  readonly size: number;
  /** How many candidates are some milliseconds’ work, where they aren’t some microseconds’ each. */
  readonly grain?: number;
  /** Goes through the candidates `from` up to, and without, `to`. */
  readonly run: (from: number, to: number, onFound: (found: Found) => void) => void;
};

/** How a kind of question is answered: what is gone through for it, and what is made of what is found there. */
export type Work<Question, Found, Answer> = {
  /** @throws Error for a question that can’t be asked; its message is what the asker is told */
  readonly open: (question: Question) => Search<Found>;
  readonly nothing: Answer;
  /** Best first. The same in whatever order things were found: ranges come back as they are done. */
  readonly add: (answer: Answer, found: readonly Found[]) => Answer;
};

/** What the asker hears: the best so far with how much of the space is done, and at last the answer or what went wrong. */
export type News<Answer> =
  | { readonly kind: 'going'; readonly answer: Answer; readonly done: number; readonly size: number }
  | { readonly kind: 'ended'; readonly answer: Answer; readonly size: number }
  | { readonly kind: 'failed'; readonly problem: string };

/** Nothing more is heard of a question once it is cancelled. */
export type Cancel = () => void;

/** Where questions are answered. A question takes the place of the one before it, of which nothing more is heard. */
export type Runner<Question, Answer> = {
  /** Starts what takes time to start, for a question that may come. */
  readonly prepare: () => void;
  readonly run: (question: Question, tell: (news: News<Answer>) => void) => Cancel;
  readonly close: () => void;
};

/** What a runner takes of where it runs, since the rooms below the page know no clock. */
export type Platform = {
  /** Milliseconds, from whenever. */
  readonly now: () => number;
  /** Does something when others had their turn. */
  readonly later: (act: () => void) => void;
};

export const problemOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
