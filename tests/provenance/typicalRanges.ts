import type { Typical } from '../../src/provenance/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { linesOfDomain } from './originals.ts';

/** What stands in the notes on costs about each range that a source states: [low, high], put down once more from there. */
type Ends = readonly [low: string, high: string];
const inNotes = (pattern: RegExp): string => {
  const [, found = ''] = linesOfDomain('cost.md').flatMap((line) => pattern.exec(line) ?? []);
  if (found === '') throw new Error(`The notes say nothing of ${pattern.source}`);
  return found.replaceAll(',', '');
};
const share = (percent: string): string => new Decimal(percent).div(100).toString();

const statedEnds = (): Readonly<Record<string, Ends>> => ({
  contract: [inNotes(/Llama 3\.1 [\d,]+ t vs (\d+) t/), `0${inNotes(/^\| T5 \|.*\| (\.\d+) \|/)}`],
  embodied: [
    new Decimal(inNotes(/([\d.]+) t embodied/))
      .times(1000)
      .div(inNotes(/BLOOM: ([\d,]+) A100-h/))
      .toSignificantDigits(3)
      .toString(),
    inNotes(/([\d.]+) kg\/GPU-h over 4 y/),
  ],
  goodput: [share(inNotes(/>(\d+)% effective/)), share(inNotes(/(\d+)% ETTR with ByteRobust/))],
});

/** The stated ranges that aren’t what the notes say. */
export function typicalAstray(typical: readonly Typical[]): readonly string[] {
  const ends = statedEnds();
  return typical.flatMap((record) => {
    if (record.kind !== 'stated') return [];
    const [low, high] = ends[record.id] ?? [];
    return record.low === low && record.high === high ? [] : [`${record.id}: ${record.low} to ${record.high}, not ${low} to ${high}`];
  });
}
