import { createContext, use } from 'react';
import type { RunRow, RunValueLine } from '../../present/index.ts';

/** What a row’s name opens. */
export type Opening = {
  readonly onOpen: (id: string) => void;
  readonly onOpenRun: ((id: string) => void) | null;
};

/** What can be done with a row. In a context, so that no row is drawn anew because another one went into a lane. */
export type RowActions = {
  readonly onScenario: (runId: string) => void;
  readonly canBeScenario: (runId: string) => boolean;
  readonly onLane: (referenceId: string) => void;
  readonly hasLane: (referenceId: string) => boolean;
  /** References that stand in lanes now. */
  readonly lanes: readonly string[];
  readonly citeClaim: (id: string) => string;
  readonly citeRun: (id: string) => string;
  readonly valuesOf: (run: RunRow) => readonly RunValueLine[];
};

const nothing = (): void => undefined;
const never = (): boolean => false;
const blank = (): string => '';

/** A table without actions still reads. */
export const noActions: RowActions = {
  onScenario: nothing,
  canBeScenario: never,
  onLane: nothing,
  hasLane: never,
  lanes: [],
  citeClaim: blank,
  citeRun: blank,
  valuesOf: () => [],
};

export const OpeningContext = createContext<Opening>({ onOpen: nothing, onOpenRun: null });
export const useOpening = (): Opening => use(OpeningContext);

export const ActionsContext = createContext<RowActions>(noActions);
export const useActions = (): RowActions => use(ActionsContext);
