import type { Machine } from '../../performance/index.ts';

/** In which form a board is sold. Where nobody says, it is the one that clusters are built of. */
const forms = ['sxm', 'pcie', 'nvl'] as const;
type Form = (typeof forms)[number];

/** What an identifier such as `a100-80-sxm` says. */
type Board = { readonly machine: Machine; readonly family: string; readonly form: Form | null };

const boardOf = (machine: Machine): Board => {
  const [family = '', ...rest] = machine.id.split('-');
  return { machine, family, form: forms.find((form) => rest.includes(form)) ?? null };
};

/** `80GB`, `80 GiB`, `80G`. */
const sizes = /(?<![\d.])(\d{2,3})\s*gi?b?(?![a-z0-9])/g;
/** In the gigabytes that a vendor prints: what a program finds is little less of the binary ones. */
const printed = (machine: Machine): number => machine.memory / 2 ** 30;

/** The form that a name speaks of. The racks called NVL72 and NVL36 are no boards with a bridge. */
function formIn(name: string): Form | null {
  if (/pci-?e/.test(name)) return 'pcie';
  if (/nvl(?!ink|\d)/.test(name)) return 'nvl';
  return /sxm|hgx|dgx/.test(name) ? 'sxm' : null;
}

/** How far a stated size may be from a record’s: it is the same, or another count of the same (180 and 192 GB of a B200). */
const same = 0.03;
const akin = 0.1;

export type AcceleratorReading = { readonly machine: Machine; readonly assumed: boolean };

/**
 * The machine that a name such as `NVIDIA A100-SXM4-80GB`, `H100 80GB HBM3` or `8x H20` stands for.
 * @param memory as the table states it beside the name, in gigabytes; null where it doesn’t
 * @returns null where the name is of none of `machines`, or of several families; `assumed` where its form or size was taken
 */
export function acceleratorIn(name: string, memory: number | null, machines: readonly Machine[]): AcceleratorReading | null {
  const written = name.toLowerCase();
  const boards = machines.map(boardOf).filter(({ family }) => mentions(written, family));
  if (new Set(boards.map(({ family }) => family)).size !== 1) return null;

  const stated = [...new Set([...written.matchAll(sizes)].map(([, size]) => Number(size)))];
  if (stated.length > 1) return null;
  const [size = memory] = stated;
  const form = formIn(written);
  const inForm = boards.filter((board) => form === null || board.form === form || (board.form === null && form === 'sxm'));
  const within = (part: number): readonly Board[] =>
    inForm.filter(({ machine }) => size === null || Math.abs(printed(machine) - size) <= part * size);
  const left = within(same).length > 0 ? within(same) : within(akin);
  const [best, ...others] = left.toSorted((one, other) => formRank(one) - formRank(other) || printed(other.machine) - printed(one.machine));
  return best ? { machine: best.machine, assumed: others.length > 0 } : null;
}

const formRank = ({ form }: Board): number => (form === null ? 0 : forms.indexOf(form));

const patterns = new Map<string, RegExp>();

/** `a100` in `8xA100-SXM4` and in `A100_80GB`, not in `GA100` or `A1000`; `h20` not in `h200`. */
function mentions(text: string, family: string): boolean {
  const pattern = patterns.get(family) ?? new RegExp(String.raw`(?<![a-z0-9])(?:\d+\s*x\s*)?${family}(?=$|[^a-z0-9]|sxm|pcie|nvl|x\d)`);
  patterns.set(family, pattern);
  return pattern.test(text);
}
