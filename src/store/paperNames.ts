import { create } from 'zustand';
import type { PaperNames } from '../present/index.ts';

/** What somebody called the report, for as long as the page is open. A store of its own, since the first answer needs none of it. */
export const usePaperNames = create<PaperNames>(() => ({ title: '', author: '' }));

export const namePaper = (names: PaperNames): void => usePaperNames.setState(names);
