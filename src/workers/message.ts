/** What a worker is sent: a question to open, and then ranges of its space to go through. Plain data, as all messages are. */
export type ToWorker<Question> =
  | { readonly kind: 'open'; readonly job: number; readonly question: Question }
  | { readonly kind: 'part'; readonly job: number; readonly from: number; readonly to: number };

/** What a worker sends back: of which job, since the asker may have moved on. */
export type FromWorker<Found> =
  | { readonly kind: 'opened'; readonly job: number; readonly size: number; readonly grain: number | null }
  | { readonly kind: 'found'; readonly job: number; readonly from: number; readonly to: number; readonly found: readonly Found[] }
  | { readonly kind: 'problem'; readonly job: number; readonly problem: string };

/** A worker as the pool sees it, whatever it is made of. */
export type Port<Question, Found> = {
  readonly post: (message: ToWorker<Question>) => void;
  /** @param lose called when nothing more is to be expected of it */
  readonly listen: (hear: (message: FromWorker<Found>) => void, lose: () => void) => void;
  readonly end: () => void;
};
