import { mergeFindings, mostFound, noFindings, searcherOf, settingOf, type Findings, type LayoutQuestion } from '../performance/index.ts';
import type { Work } from './work.ts';

/** The search of all layouts of a workload. What is found in a range is one thing: those of the fastest that are new. */
export const layoutWork: Work<LayoutQuestion, Findings, Findings> = {
  open: (question) => {
    const setting = settingOf(question);
    const { searchRange } = searcherOf(setting);
    return { size: setting.space.size, run: (from, to, onFound) => onFound(searchRange(from, to)) };
  },
  nothing: noFindings,
  add: (answer, found) => mergeFindings([answer, ...found], mostFound),
};
