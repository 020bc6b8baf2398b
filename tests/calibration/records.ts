import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { idealSeconds } from '../../src/analysis/backtest/convert.ts';
import type { StepCoefficients } from '../../src/performance/index.ts';
import type { NeighbourGroup } from '../../src/provenance/index.ts';
import type { Unseen } from './leaveOut.ts';
import { isMixture, predictor, type Run } from './runs.ts';

/** Scales between which a group of neighbours is kept apart: one server, a few racks, a cluster. */
const scales = [16, 256, Infinity];
const tenth = 0.1;
const digits = 3;

const quantile = (sorted: readonly number[], share: number): number => {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? below) - below);
};

/** What seeds/evidence/neighbours.json keeps: how far unseen runs of a kind are from what is predicted of them. */
export function neighbourGroupsOf(unseen: readonly Unseen[]): readonly NeighbourGroup[] {
  const groups = new Map<string, Unseen[]>();
  for (const each of unseen) {
    const { machine, stack, layout, quality } = each.run.case;
    if (quality === 'low_quality') continue;
    const scale = scales.findIndex((most) => layout.accelerators <= most);
    const key = [machine.generation, stack, isMixture(each.run.case), scale].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((members): readonly NeighbourGroup[] => {
    const [first] = members;
    if (!first) return [];
    const ratios = members.map(({ ratio }) => ratio).toSorted((one, other) => one - other);
    const counts = members.map(({ run }) => run.case.layout.accelerators);
    return [
      {
        generation: first.run.case.machine.generation,
        stack: first.run.case.stack,
        experts: isMixture(first.run.case),
        least: Math.min(...counts),
        most: Math.max(...counts),
        rows: members.length,
        sources: [...new Set(members.map(({ run }) => run.case.source))].toSorted(),
        low: Number(quantile(ratios, tenth).toFixed(digits)),
        high: Number(quantile(ratios, 1 - tenth).toFixed(digits)),
      },
    ];
  });
}

/** What all of them begin with, up to a whole word, and to no single word behind a comma; empty where that is no title. */
function sharedTitle(titles: readonly string[]): string {
  const [first = '', ...others] = titles;
  let length = first.length;
  while (!others.every((title) => title.startsWith(first.slice(0, length)))) length -= 1;
  const whole = first
    .slice(0, length)
    .replace(/[^\s:,;(]*$/, '')
    .replace(/[\s:,;(]+$/, '')
    .replace(/,\s*\S+$/, '');
  return whole.includes(' ') ? whole : '';
}

/** Rows name chapters and releases: where no title is that of most of them, a source is called by what all titles share. */
const most = 2 / 3;

export function sourceNamed(rows: readonly Readonly<Record<string, string>>[]): {
  readonly title: string;
  readonly url: string;
  readonly year: string;
} {
  const count = (title: string): number => rows.filter((row) => row['source_title'] === title).length;
  const titles = [...new Set(rows.map((row) => row['source_title'] ?? ''))].toSorted((one, other) => count(other) - count(one));
  const [usual = ''] = titles;
  const { source_url: url = '', year = '' } = rows.find((row) => row['source_title'] === usual) ?? {};
  return { title: count(usual) >= most * rows.length ? usual : sharedTitle(titles) || usual, url, year };
}

/**
 * What seeds/evidence/runs.json keeps, a line a source: who measured, and of every run where it was, measured and predicted tokens a second
 * and accelerator, and the measured utilisation as its source counts it.
 */
export function sourcesOf(runs: readonly Run[], c: StepCoefficients): string {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('../shared/data/throughput.csv', 'utf8'), { header: true });
  const about = (source: string) => data.filter((row) => row['source_key'] === source);
  const seconds = predictor(runs)(c);
  const bySource = new Map<string, (string | number)[][]>();
  for (const [index, { case: each, seconds: measured }] of runs.entries()) {
    const { workload, layout, machine, stack, source } = each;
    const tokens = (workload.batch * workload.sequence) / layout.accelerators;
    const rate = (time: number): number => Number((tokens / time).toPrecision(4));
    const share = (of: number): number => Number(of.toPrecision(digits));
    const row = [
      machine.id,
      stack,
      isMixture(each) ? 1 : 0,
      layout.accelerators,
      each.fullySpecified ? 1 : 0,
      rate(measured),
      rate(seconds[index] ?? 0),
      share(idealSeconds(each) / measured),
    ];
    bySource.set(source, [...(bySource.get(source) ?? []), row]);
  }
  const records = [...bySource].map(([source, rows]) => {
    return JSON.stringify({ source, ...sourceNamed(about(source)), runs: rows });
  });
  return `[\n  ${records.join(',\n  ')}\n]\n`;
}
