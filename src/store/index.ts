export { chooseWord, nameAccelerator, openScenario, takePrice } from './costs.ts';
export type { Jump } from './jump.ts';
export { followLink, planIn, switchPlan } from './linkSync.ts';
export { readPreferences, themes, writePreferences } from './preferences.ts';
export type { Preferences, Theme } from './preferences.ts';
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
  openPage,
  pageOfReference,
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
