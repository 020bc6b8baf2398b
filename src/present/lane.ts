/** One lane: positions of the plan and of the reference figures of the same kind on one axis. Pure data, in words and numbers. */
export type LaneDocument = {
  readonly id: string; // registry name of the quantity: 'hardwarePurchase'
  readonly title: string; // 'A · Hardware purchase'
  readonly subtitle: string; // 'money spent once · KRW, at 191.7 KRW/CNY'
  readonly axis: LaneAxis; // logarithmic
  readonly linearAxis: LaneAxis; // the same on a linear scale, from zero
  readonly folded?: boolean; // shown when asked for: nobody put anything in it
  readonly onSharedAxis?: boolean; // other lanes stand on the same axis: positions must agree, whatever this one holds
  readonly plan: LaneMark | null; // null where the plan has no such quantity
  readonly others?: readonly LaneMark[]; // other plans, beside the one worked on
  readonly marks: readonly LaneMark[];
  readonly sentences: readonly LaneSentence[]; // the multiples, one a mark that can be compared
  readonly noRatio: readonly string[]; // why others can't be
  readonly legendFor: LaneShapes; // names of the shapes, for the table and assistive technology
  readonly table: LaneTable; // the always available alternative
};

export type LaneAxis = {
  readonly from: number; // both > 0 on a logarithmic axis
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[]; // decades in words: '₩100억', '1만'
};

/** exact: dot; approximate: dashed ring; atLeast / moreThan: bracket with an arrow to the right; atMost / lessThan: to the left; range: band. */
export type LaneShape = 'exact' | 'approximate' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'range';
export type LaneShapes = Readonly<Record<LaneShape, string>>;

export type LaneMark = {
  readonly id: string; // figure id, or 'plan', or of another 'plan-2'
  readonly name: string; // 'GPT-3.5', 'your plan'
  readonly amount: string; // '₩3,834억 (CNY 2bn)'
  readonly shape: LaneShape;
  readonly value: number | null; // null for a range without a centre
  readonly low: number | null; // null = open to that side
  readonly high: number | null;
  readonly flagged: boolean; // a contradiction or caution is attached
};

export type LaneSentence = { readonly mark: string; readonly text: string };
export type LaneTable = { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
