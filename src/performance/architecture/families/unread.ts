import type { Fields } from '../config.ts';
import type { ArchitectureForm } from '../fields.ts';
import { foundValue, type ArchitectureProblem, type UnsupportedBecause } from '../problem.ts';
import { quantities } from '../quantities.ts';

type Feature = {
  readonly names: readonly string[];
  readonly because: UnsupportedBecause;
  readonly isRead: (form: ArchitectureForm) => boolean;
};

/** What some variants of a kind have and others don’t: counted where the family knows of it, and else nothing is. */
const features: readonly Feature[] = [
  { names: quantities.experts.names, because: 'experts', isRead: ({ experts = null }) => experts !== null },
  { names: quantities.keyValueRank.names, because: 'layerKind', isRead: ({ latent = null }) => latent !== null },
  {
    names: ['hybrid_override_pattern', 'ssm_state_size', 'mamba_d_state', 'attn_layer_period'],
    because: 'stateSpace',
    isRead: () => false,
  },
];

/** One expert is none, and 0 or a switched-off pattern is nothing. */
const isThere = (value: unknown): boolean => (typeof value === 'number' ? value > 1 : typeof value === 'string' && value !== '');

/** A field that says that the model has what its family here doesn’t count; null if there is none. */
export function unreadFeature(fields: Fields, form: ArchitectureForm): ArchitectureProblem | null {
  for (const { names, because, isRead } of features) {
    const field = isRead(form) ? undefined : names.find((name) => isThere(fields[name]));
    if (field !== undefined) return { reason: 'unsupported', field, value: foundValue(fields[field]), because };
  }
  return null;
}
