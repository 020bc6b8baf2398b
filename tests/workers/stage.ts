import type { News, Platform, Runner } from '../../src/workers/index.ts';

/** Where time passes when it is told to, and what is to happen later happens when the curtain is drawn. */
export type Stage = Platform & {
  readonly pass: (ms: number) => void;
  /** One act; false where none is left. */
  readonly step: () => boolean;
  readonly play: () => void;
};

/** @param pick which of so many waiting acts comes next: the first, if nothing is said */
export function stage(pick: (waiting: number) => number = () => 0): Stage {
  let clock = 0;
  const waiting: (() => void)[] = [];
  const step = (): boolean => {
    const [act] = waiting.splice(waiting.length === 0 ? 0 : pick(waiting.length), 1);
    act?.();
    return act !== undefined;
  };
  return {
    now: () => clock,
    later: (act) => void waiting.push(act),
    pass: (ms) => {
      clock += ms;
    },
    step,
    play: () => {
      while (step());
    },
  };
}

/** All that is heard of a question. */
export function heard<Question, Answer>(runner: Runner<Question, Answer>, question: Question): News<Answer>[] {
  const news: News<Answer>[] = [];
  runner.run(question, (each) => void news.push(each));
  return news;
}
