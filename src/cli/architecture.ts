import { readFileSync, statSync } from 'node:fs';
import { loadMessages } from '../messages/index.ts';
import {
  flopsPerToken,
  longestConfig,
  readArchitecture,
  type Architecture,
  type ArchitectureReading,
  type FlopConvention,
} from '../performance/index.ts';
import { writeArchitectureProblem } from '../present/index.ts';

const usage = 'npm run --silent architecture -- <config.json> [--seq <tokens>]\n';

// While the module loads, since nothing can be imported once it has.
const en = await loadMessages('en');

/** Long enough for most published throughputs; shorter where the model takes no more. */
const usualSequence = 4096;

/** What the command calls conventions, and what they are called inside. */
const conventions = { six_n: 'sixN', palm: 'palm', megatron: 'megatron', exact_causal: 'exactCausal' } as const satisfies Readonly<
  Record<string, FlopConvention>
>;

type Arguments = { readonly file: string; readonly sequence: number | null };

/** One file, and a whole number of tokens or none; null if the arguments make no sense. */
function readArguments(args: readonly string[]): Arguments | null {
  const files: string[] = [];
  let sequence: number | null = null;
  for (let at = 0; at < args.length; at += 1) {
    const [name = '', joined] = (args[at] ?? '').split('=', 2);
    if (name !== '--seq') {
      files.push(args[at] ?? '');
      continue;
    }
    if (joined === undefined) at += 1;
    sequence = Number(joined ?? args[at]);
    if (!Number.isSafeInteger(sequence) || sequence < 1) return null;
  }
  const [file, ...others] = files;
  return file === undefined || others.length > 0 ? null : { file, sequence };
}

/** Work an encoder with a decoder does depends on two lengths, so that no convention counts it but the crudest. */
const isCounted = ({ encoderDecoder }: Architecture, convention: FlopConvention): boolean => !encoderDecoder || convention === 'sixN';

const flopsOf = (architecture: Architecture, sequence: number): object =>
  Object.fromEntries(
    Object.entries(conventions).map(([name, convention]) => [
      name,
      isCounted(architecture, convention) ? flopsPerToken(architecture, sequence, convention) : null,
    ]),
  );

const refused = (reading: Extract<ArchitectureReading, { ok: false }>): object => {
  const { reason, field, value } = reading.problem;
  return {
    supported: false,
    model_type: reading.modelType,
    parameters: null,
    active_parameters: null,
    matmul_parameters: null,
    sequence: null,
    flops_per_token: null,
    notes: [],
    problem: { reason, field, value, message: writeArchitectureProblem(reading.problem, en) },
  };
};

function read(file: string): ArchitectureReading {
  try {
    const { size } = statSync(file);
    // A character has four bytes at most: weights given in place of a config aren’t read into memory first.
    if (size > 4 * longestConfig)
      return { ok: false, modelType: null, problem: { reason: 'tooLarge', field: null, value: size, most: longestConfig } };
    return readArchitecture(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { ok: false, modelType: null, problem: { reason: 'unreadable', field: null, value: `${file} (${code})` } };
  }
}

/**
 * Prints what a `config.json` describes, as one line of JSON: parameters, and training FLOPs a token by convention at a length.
 * @returns 0 if the config is supported, else 2 with `problem` filled in.
 */
export function run(args: readonly string[]): number {
  const given = readArguments(args);
  if (!given) {
    process.stderr.write(usage);
    return 2;
  }
  const reading = read(given.file);
  if (!reading.ok) {
    process.stdout.write(`${JSON.stringify(refused(reading))}\n`);
    return 2;
  }
  const { architecture, notes } = reading;
  const sequence = given.sequence ?? Math.min(usualSequence, architecture.positions ?? usualSequence);
  const answer = {
    supported: true,
    model_type: architecture.modelType,
    parameters: architecture.parameters,
    active_parameters: architecture.activeParameters,
    matmul_parameters: architecture.matmulParameters,
    sequence,
    flops_per_token: flopsOf(architecture, sequence),
    notes: notes.map((note) => en.architecture.notes[note]),
    problem: null,
  };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  return 0;
}
