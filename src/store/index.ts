export { chooseWord, nameAccelerator, openScenario, takePrice } from './costs.ts';
export { compareWith, useBase } from './comparison.ts';
export type { Jump } from './jump.ts';
export { followLink, openLink, plansIn, switchPlan, workOnPlan } from './linkSync.ts';
export { forgetAllPlans, openRecent, startRemembering } from './remembering.ts';
export { discardGarbage, dismissOffer, dismissTrouble, forgetRecent, useMemory } from './memory.ts';
export { predictUtilisation, statePrediction, takeLayout } from './machine.ts';
export type { TakenLayout } from './machine.ts';
export { namePaper, usePaperNames } from './paperNames.ts';
export { duplicatePlan, movePlan, removePlan, renamePlan } from './plans.ts';
export { startFromBudget } from './budgetFirst.ts';
export { computeInstead, pin, seekBestModel, takeModel, takeNearest } from './solving.ts';
export { readPreferences, themes } from './preferences.ts';
export type { Preferences, Theme } from './preferences.ts';
export type { Recent, Trouble } from './recents.ts';
export {
  applyPreset,
  backPage,
  checkClaim,
  chooseGpu,
  chooseLanguage,
  chooseScale,
  chooseTheme,
  closePages,
  commit,
  commitDrafts,
  commitExchange,
  dismissFreed,
  dismissJump,
  dismissIssues,
  draft,
  dropDraft,
  isRefused,
  issuesOf,
  openFolio,
  openPage,
  pageOfReference,
  planOf,
  redoDecision,
  revert,
  showOnlyUnsourced,
  shownScenario,
  startWith,
  toggleLane,
  undoDecision,
  useStore,
} from './store.ts';
export type { Drafts, Page, State } from './store.ts';
export { currentShelf, replaceShelf, watchShelf } from './shelf.ts';
