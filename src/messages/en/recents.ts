/** Words around what is remembered between visits, and why it sometimes can’t be. */
export const recents = {
  title: 'Recent plans',
  counted: (count: number): string => `Recent plans (${count})`,
  continueWith: 'Continue where you left:',
  notNow: 'Not now',
  keptHere: 'Kept in this browser and nowhere else.',
  name: (plan: string, parameters: string): string => `${plan}, ${parameters} parameters`,
  when: (days: number, time: string): string => (days <= 0 ? `today ${time}` : days === 1 ? `yesterday ${time}` : `${days} days ago`),
  forget: 'Forget',
  forgetOne: (name: string): string => `Forget: ${name}`,
  forgetAll: 'Forget all',
  troubles: {
    off: {
      heading: 'This browser keeps nothing for this page.',
      meaning: 'Recent plans and settings are gone when you leave. The plan is in the address: keep that as a bookmark.',
    },
    full: {
      heading: 'There is no room left in this browser’s storage.',
      meaning: 'Recent plans and settings last until you leave. The plan is in the address: keep that as a bookmark.',
    },
    garbage: {
      heading: 'Some of what this browser kept could not be read.',
      meaning: 'It was set aside, not deleted, and what could be read is in use. The plan on the page isn’t touched by it.',
    },
    newer: {
      heading: 'A later version of Runcost has kept something here.',
      meaning: 'It was left as it is. What this version would add lasts until you leave; the plan is in the address.',
    },
  },
  aside: 'What was set aside',
  notCopied: 'The browser did not allow copying: select the text above.',
  copyAside: 'Copy it',
  discardAside: 'Discard it',
};
