import type { Estimate } from '../analysis/index.ts';
import { runNames } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { longestPlans } from '../scenario/index.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';

/** What is pasted into a message: the plan, its two costs, and the link to where the numbers come from. */
export function presentShare(estimate: Estimate, messages: Messages, pen: Pen, link: string): string {
  const { paper } = messages;
  const plan = paper.sharePlan(
    estimate.binding.accelerator.family,
    pen.quantity(readable('acceleratorCount', estimate)),
    pen.quantity(readable('trainingTime', estimate)),
  );
  const said = paper.share(
    plan,
    pen.quantity(readable('hardwarePurchase', estimate)),
    pen.quantity(readable(runNames[estimate.binding.choices.method], estimate)),
  );
  return `${said}\n${paper.shareSources(link)}`;
}

/** What has to be known of a link that not every program passes on whole. @param link from `#` on: what comes before differs */
export const presentLinkCaution = (link: string, { compare }: Messages): string | null =>
  link.length > longestPlans ? compare.longLink(String(link.length), String(longestPlans)) : null;
