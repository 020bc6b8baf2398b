/** What a plan’s tab says. */
export type PlanTab = {
  readonly name: string;
  /** '' where it has none of its own */
  readonly given: string;
  readonly detail: string;
};
