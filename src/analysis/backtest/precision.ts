import type { Machine, Precision } from '../../performance/index.ts';

/** What products of such a run are computed in. `null`: nothing that the model knows on this accelerator. */
export type PrecisionReading = { readonly precision: Precision | null; readonly assumed: boolean };

const usual = ({ generation }: Machine): Precision => (generation === 'volta' ? 'fp16' : 'bf16');

/**
 * `amp_bf16`, `fp8 (current scaling)`, `mxfp8`, `bf16 (TE)`, `fp16/bf16`; where both of 16 bits are named it is the one that the
 * accelerator has. Formats of 4 bits, and 8 bits on an accelerator without them, are not known.
 */
export function precisionIn(text: string, machine: Machine): PrecisionReading {
  const written = text.toLowerCase();
  const stated = (precision: Precision | null): PrecisionReading => ({ precision, assumed: false });
  if (written === '') return { precision: usual(machine), assumed: true };
  if (/fp4|mxfp6|int\d|nf4/.test(written)) return stated(null);
  if (/fp8|float8|e4m3/.test(written)) return stated(machine.peak8 === null ? null : 'fp8');
  const [brain, half] = [/bf16|bfloat16/.test(written), /(?<!b)fp16|(?<!b)float16|half/.test(written)];
  if (brain && half) return stated(usual(machine));
  if (brain) return stated(usual(machine) === 'bf16' ? 'bf16' : null);
  if (half) return stated('fp16');
  if (/mixed|amp|16/.test(written)) return { precision: usual(machine), assumed: true };
  return stated(null);
}
