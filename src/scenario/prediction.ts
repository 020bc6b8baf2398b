import type { Bindings, Node } from '../calculus/index.ts';
import type {
  Architecture,
  AssumedField,
  Band,
  Layout,
  Machine,
  Memory,
  RemedyKind,
  StackId,
  Step,
  Workload,
} from '../performance/index.ts';
import type { Citation, CoreAccelerator, Words } from '../provenance/index.ts';
import type { Ways } from './choose.ts';
import type { Choices, Scenario, SolvedPair } from './decisions.ts';
import type { Issue } from './issue.ts';
import type { LayoutPart } from './layoutText.ts';
import type { BoundLeaf } from './leaf.ts';
import type { Status } from './status.ts';

/** What is trained, with whose it is. */
export type PlannedArchitecture = {
  /** null for sizes that the plan states. */
  readonly id: string | null;
  readonly name: Words;
  readonly architecture: Architecture;
  readonly status: Status;
  readonly citation: Citation | null;
  /** Sizes that were left open and matter. */
  readonly assumed: readonly AssumedField[];
};

/** The same layout on an accelerator that differs in its fast link alone. */
export type LinkTwin = { readonly machine: Machine; readonly step: Step };

/** What the machine room makes of a plan: one step of its model on its accelerators. Nothing of it is ever stored. */
export type Prediction = {
  readonly architecture: PlannedArchitecture;
  readonly machine: Machine;
  readonly stack: StackId;
  readonly workload: Workload;
  readonly layout: Layout;
  /** The layout as a link has it. */
  readonly written: string;
  /** Parts of the layout that the plan leaves open. */
  readonly assumed: readonly LayoutPart[];
  /** Whether the software, the precision, the sequence and the batch are the plan’s own. */
  readonly stated: Readonly<Record<'stack' | 'precision' | 'sequence' | 'batch', boolean>>;
  /** Accelerators that whole replicas of the model leave over. */
  readonly idle: number;
  readonly step: Step;
  readonly memory: Memory;
  readonly fits: boolean;
  /** The smallest changes after which it would fit. */
  readonly remedies: readonly { readonly changes: readonly RemedyKind[]; readonly layout: Layout; readonly total: number }[];
  /** null where no measured run is at hand. */
  readonly band: Band | null;
  readonly twin: LinkTwin | null;
  /** Whether the plan’s MFU is this. Not where it states a number, or where the layout can’t be. */
  readonly stands: boolean;
};

/** A plan as far as it is known without the machine room. */
export type Unpredicted = {
  readonly scenario: Scenario;
  readonly accelerator: CoreAccelerator;
  readonly choices: Choices;
  readonly ways: Ways;
  readonly solved: SolvedPair;
  readonly leaves: ReadonlyMap<Node, BoundLeaf>;
};

export type Predicted = {
  readonly prediction: Prediction | null;
  /** In place of those that the plan has, and besides. */
  readonly leaves: readonly BoundLeaf[];
  readonly runs: Bindings['runs'];
  readonly issues: readonly Issue[];
};

/** Loaded when a plan asks for it: see `withMachineRoom`. */
export type MachineRoom = (plan: Unpredicted) => Predicted;

/** What a library is once the machine room is there. */
export type WithMachineRoom = { readonly machineRoom?: MachineRoom };
