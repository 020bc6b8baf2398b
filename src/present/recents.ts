import type { Estimate } from '../analysis/index.ts';
import { estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Catalogue } from '../provenance/index.ts';
import { readLink } from '../scenario/index.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';

export type RecentDocument = { readonly link: string; readonly name: string; readonly when: string };

/** How long ago something was, for readers: whole days of the calendar, and the time of the day. */
export type Ago = { readonly days: number; readonly time: string };

/** What tells one plan from another, in a line. */
const presentPlanName = (of: Estimate, messages: Messages, pen: Pen): string =>
  messages.recents.name(
    messages.paper.sharePlan(
      of.binding.accelerator.family,
      pen.quantity(readable('acceleratorCount', of)),
      pen.quantity(readable('trainingTime', of)),
    ),
    pen.quantity(readable('parameters', of)),
  );

/** Plans that were kept as links, by names that follow from them, so that they are in the reader’s language. */
export const presentRecents = (
  recents: readonly { readonly link: string; readonly at: number }[],
  library: Catalogue,
  messages: Messages,
  pen: Pen,
  ago: (at: number) => Ago,
): readonly RecentDocument[] =>
  recents.map(({ link, at }) => {
    const { days, time } = ago(at);
    return { link, name: nameOf(link, library, messages, pen), when: messages.recents.when(days, time) };
  });

/** A link that is no plan of this version goes by itself. */
function nameOf(link: string, library: Catalogue, messages: Messages, pen: Pen): string {
  const { scenario, isPlan } = readLink(link);
  return isPlan ? presentPlanName(estimate(scenario, library), messages, pen) : link;
}
