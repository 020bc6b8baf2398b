import { parseNumeral, type NumeralContext } from '../units/index.ts';
export const run = (args: string[]): number => {
  const kind = args.includes('--kind') ? args[args.indexOf('--kind') + 1] : undefined;
  const currency = args.includes('--currency') ? args[args.indexOf('--currency') + 1] : undefined;
  const r = parseNumeral(args[0] ?? '', { ...(kind ? { kind } : {}), ...(currency ? { currency } : {}) } as NumeralContext);
  console.log(JSON.stringify(r));
  return r.ok ? 0 : 2;
};
