/** Of a plan from any side: what is given, what is computed, what is held. */
export const planning = {
  title: 'From any side',
  hint: 'Two of the six follow from the others. Type over a computed one, and another is computed instead; what is pinned never is.',
  computed: 'computed',
  computeThis: (name: string): string => `Compute: ${name}`,
  pin: 'Pin',
  pinned: 'Pinned',
  pinThis: (name: string): string => `Pin: ${name}`,
  fromBudget: 'From my budget',
  startBudget: 'Type your budget: what it pays for is computed.',
  roundedDown: (exact: string): string => `${exact} before rounding: a budget rounds down, so that it is not overspent.`,
  roundedUp: (exact: string): string => `${exact} before rounding: a deadline rounds up, so that it is kept.`,
  infeasible: 'This plan can’t be carried out',
  nearest: 'What would do, the smallest change first',
  nearestOf: (name: string, from: string, to: string): string => `${name} ${to} instead of ${from}`,
  noNearest: 'No single change of what isn’t pinned makes it possible.',
  bestModel: 'The best model for this compute',
};
