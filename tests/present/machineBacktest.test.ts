import { describe, expect, test } from 'vitest';
import type { MeasuredRun } from '../../src/analysis/index.ts';
import { backtest, groupRuns, readCases, recordedRuns, stackFactorOf, stepPredictor, surroundings } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import { penFor, presentBacktest, presentOwnRuns } from '../../src/present/index.ts';
import { machineIds, measuredSources } from '../../src/provenance/index.ts';

const languages = [await loadMessages('en'), await loadMessages('ko')] as const;
const names = { source: (id: string) => ({ title: id, url: null }), machine: (id: string) => id };

const run = (measured: number, predicted: number, more: Partial<MeasuredRun> = {}): MeasuredRun => ({
  source: 'one',
  machine: 'h100-sxm',
  experts: false,
  accelerators: 8,
  fullySpecified: true,
  utilisation: measured / 1000,
  measured,
  predicted,
  ...more,
});

describe('our own records', () => {
  const runs = recordedRuns(measuredSources);

  test('are runs of known accelerators, with rates above zero and utilisations within one', () => {
    expect(runs.length).toBeGreaterThan(500);
    for (const { machine, measured, predicted, utilisation, accelerators } of runs) {
      expect(machineIds).toContain(machine);
      expect(Math.min(measured, predicted, accelerators)).toBeGreaterThan(0);
      expect(utilisation).toBeGreaterThan(0);
      expect(utilisation).toBeLessThan(1);
    }
    expect(new Set(measuredSources.map(({ source }) => source)).size).toBe(measuredSources.length);
    for (const { title, url } of measuredSources) expect([title, url].every(Boolean)).toBe(true);
  });

  test('are told in both languages, all of them in every grouping', () => {
    for (const messages of languages) {
      const { groups, all, scatter, summary, lead } = presentBacktest(runs, names, messages, penFor(messages.code));
      for (const lines of Object.values(groups))
        expect(lines.reduce((sum, { count }) => sum + Number(count.replaceAll(',', '')), 0)).toBe(runs.length);
      expect(scatter?.groups.reduce((sum, { points }) => sum + points.length, 0)).toBe(runs.length);
      for (const text of [all.mape, all.median, all.constant, summary, lead]) expect(text).not.toBe('');
    }
  });
});

describe('errors', () => {
  test('are of time: predicted over measured, less one', () => {
    const { all, bySource } = groupRuns([run(100, 80), run(100, 125), run(100, 100, { source: 'two' })]);
    expect(all.mape).toBeCloseTo((0.25 + 0.2 + 0) / 3, 12);
    expect(all.bias).toBeCloseTo((0.25 - 0.2) / 3, 12);
    expect(bySource.map(({ name, count }) => [name, count])).toEqual([
      ['one', 2],
      ['two', 1],
    ]);
  });

  test('of one utilisation in hindsight are none where all runs have the same, and beat us where we are off', () => {
    const [en] = languages;
    const made = presentBacktest(
      [run(100, 80), run(200, 160, { utilisation: 0.1 }), run(50, 40, { utilisation: 0.1 })],
      names,
      en,
      penFor('en'),
    );
    expect(made.all).toMatchObject({ mape: '25%', constant: '0%', isBeaten: true, bias: '+25%' });
  });

  test('by scale are in decades, the smallest first', () => {
    const { byScale } = groupRuns([
      run(1, 1, { accelerators: 4096 }),
      run(1, 1, { accelerators: 1 }),
      run(1, 1, { accelerators: 9 }),
      run(1, 1, { accelerators: 10 }),
    ]);
    expect(byScale.map(({ name, count }) => [name, count])).toEqual([
      ['1', 2],
      ['10', 1],
      ['1000', 1],
    ]);
  });

  test('a factor is the median of what runs take over what is predicted', () => {
    expect(stackFactorOf([run(100, 110), run(100, 130), run(100, 500)])).toBeCloseTo(1.3, 12);
    expect(stackFactorOf([])).toBeNull();
  });
});

describe('somebody’s own table', () => {
  const head =
    'id,framework,gpu,n_gpus,layers,hidden,heads,vocab,seq_len,precision,tp,pp,micro_batch,global_batch_seqs,recompute,measured_metric,measured_value';
  const good = (id: string, value: string) =>
    `${id},Megatron-LM,A100-SXM4-80GB,1024,96,12288,96,51200,2048,bf16,8,8,1,1536,selective,iteration_s,${value}`;
  const made = (text: string, messages: (typeof languages)[number] = languages[0]) => {
    const reading = readCases(text, surroundings());
    return presentOwnRuns(reading, backtest(reading, stepPredictor()), names, messages, penFor(messages.code));
  };

  test('is compared run by run, and comes to a factor', () => {
    const { runs, unread, factor, backtest: told, problems } = made([head, good('a', '30'), good('b', '60')].join('\n'));
    expect([problems, unread]).toEqual([[], []]);
    expect(runs.map(({ id }) => id)).toEqual(['a', 'b']);
    const predicted = 30 * (1 + Number.parseFloat((runs[0]?.error ?? '').replace('−', '-')) / 100);
    expect(Number(factor?.spelling)).toBeCloseTo((30 / predicted + 60 / predicted) / 2, 2);
    expect(told?.scatter).not.toBeNull();
  });

  test('rows that can’t be evaluated name what is missing, in both languages', () => {
    for (const messages of languages) {
      const { unread, read } = made([head, good('a', '30'), good('b', ''), good('c', 'fast')].join('\n'), messages);
      expect(unread.map(({ id }) => id)).toEqual(['b', 'c']);
      for (const { why } of unread) expect(why).toContain('measured_value');
      expect(read).toMatch(/1.*3|3.*1/);
    }
  });

  test.each([
    ['', 'nothing'],
    ['no table at all', 'prose'],
    ['{"a": 1}', 'another format'],
    [`${head}\n"never closed`, 'an open quote'],
    ['\0\0', 'no text'],
  ])('%j (%s) is refused with a word of why', (text) => {
    const { problems, runs, factor, backtest: told } = made(text);
    expect(problems.length).toBeGreaterThan(0);
    expect([runs, factor, told]).toEqual([[], null, null]);
  });
});
