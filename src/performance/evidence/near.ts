import { neighbourGroups } from '../../provenance/index.ts';
import { hasExperts } from '../architecture/architecture.ts';
import type { Layout, Workload } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { StackId } from '../step/stack.ts';
import { bandFor, type Band } from './band.ts';

/** A run as far as its nearest measured neighbours go by it. */
export type Near = {
  readonly machine: Pick<Machine, 'generation'>;
  readonly stack: StackId;
  readonly workload: Pick<Workload, 'architecture'>;
  readonly layout: Pick<Layout, 'accelerators'>;
};

/** How far measured runs like this one were from what was predicted of them; see `bandFor`. */
export const bandNear = ({ machine: { generation }, stack, workload, layout: { accelerators } }: Near): Band | null =>
  bandFor({ generation, stack, experts: hasExperts(workload.architecture), accelerators }, neighbourGroups);
