import { useMemo, useState } from 'react';
import type { Backtest as Backtested, CasesReading, Estimate } from '../analysis/index.ts';
import { backtest, caseColumns, readCases, recordedRuns, stepBand, stepPredictor, surroundings } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { BacktestNames, Pen } from '../present/index.ts';
import { presentBacktest, presentOwnRuns } from '../present/index.ts';
import { library, measuredSources } from '../provenance/index.ts';
import { commit } from '../store/index.ts';
import { BacktestPanel, OwnRuns } from '../views/index.ts';
import { loadMachineRoom } from './loadLibrary.ts';

export type BacktestProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

const recorded = recordedRuns(measuredSources);
const names: BacktestNames = {
  source: (id) => measuredSources.find(({ source }) => source === id) ?? { title: id, url: null },
  machine: (id) => library.accelerator(id).name,
};

/** Bytes: more than any table of runs has. */
const mostRead = 50_000_000;

type Own = { readonly reading: CasesReading; readonly result: Backtested };

/** Reads and predicts all runs of a table; a pause before it lets the page say so. */
async function evaluate(file: File): Promise<Own> {
  const text = await file.slice(0, mostRead).text();
  await new Promise((resolve) => setTimeout(resolve));
  const reading = readCases(text, surroundings());
  return { reading, result: backtest(reading, stepPredictor(), stepBand) };
}

const take = (spelling: string): void => void loadMachineRoom().then(() => commit('factor', spelling));

/** Our own error on what was measured, and on what somebody has measured. */
export function Backtest({ made, messages, pen }: BacktestProps) {
  const ours = useMemo(() => presentBacktest(recorded, names, messages, pen), [messages, pen]);
  const [own, setOwn] = useState<Own | null>(null);
  const [isReading, setReading] = useState(false);
  const runs = useMemo(() => own && presentOwnRuns(own.reading, own.result, names, messages, pen), [own, messages, pen]);
  async function read(file: File): Promise<void> {
    setReading(true);
    try {
      setOwn(await evaluate(file));
    } finally {
      setReading(false);
    }
  }
  return (
    <>
      <BacktestPanel backtest={ours} messages={messages} />
      <OwnRuns
        runs={runs}
        isReading={isReading}
        columns={caseColumns}
        onFile={(file) => void read(file)}
        onClear={() => setOwn(null)}
        onFactor={take}
        factor={made.binding.scenario.factor ?? null}
        messages={messages}
      />
    </>
  );
}
