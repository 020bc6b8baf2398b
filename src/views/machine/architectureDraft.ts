import type { FormDraft } from '../../present/index.ts';

type Way = 'known' | 'config' | 'form';

/** Where the architecture comes from, and what was chosen, pasted or filled in there. */
export type ArchitectureDraft = {
  readonly way: Way;
  readonly known: string;
  readonly config: string;
  readonly form: FormDraft;
};

/** How a pasted config was read: what kind of model it is, or what is wrong with it. */
export type ConfigReading = { readonly read: string | null; readonly problem: string | null; readonly notes: readonly string[] };
