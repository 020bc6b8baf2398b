import type { CoreFigure } from './catalogue.ts';
import type { Words } from './citation.ts';
import type { Confidence, PublishedRun, RunQuantity } from './publishedRun.ts';
import { runUnits } from './publishedRun.ts';
import type { QuantityKind } from './quantityKinds.ts';
import type { Figure, Source } from './records.ts';

/** What a plan, or another claim, can be set beside: a claim of the texts, or one published value of a run. */
export type Reference = CoreFigure & {
  readonly quantity: Words;
  readonly about: string;
  readonly hardware: string | null;
  /** How sure its source is; the texts don’t say. */
  readonly confidence: Confidence | null;
  /** The run that it is a value of, and which; null for a claim of the texts. */
  readonly run: { readonly id: string; readonly of: RunQuantity } | null;
};

/** Of which kind each published value is; what is of no kind stands beside nothing. */
export const kindsOfRun: Readonly<Partial<Record<RunQuantity, QuantityKind>>> = {
  parameters: 'parameters',
  tokens: 'trainingData',
  compute: 'compute',
  accelerators: 'acceleratorCount',
  duration: 'duration',
  acceleratorHours: 'acceleratorHours',
  energy: 'energy',
  amortisedCost: 'trainingRun',
  rentedCost: 'trainingRun',
  statedCost: 'trainingRun',
  purchaseCost: 'hardwarePurchase',
};

/** What a published value is of, in words. */
export const runQuantities: Readonly<Record<RunQuantity, Words>> = {
  parameters: { en: 'parameters', ko: '매개변수' },
  activeParameters: { en: 'active parameters', ko: '활성 매개변수' },
  tokens: { en: 'training tokens', ko: '훈련 토큰' },
  epochs: { en: 'epochs', ko: '에포크' },
  compute: { en: 'training compute', ko: '훈련 연산량' },
  accelerators: { en: 'accelerators', ko: '가속기 수' },
  duration: { en: 'duration', ko: '훈련 기간' },
  acceleratorHours: { en: 'accelerator-hours', ko: '가속기 시간' },
  utilisation: { en: 'MFU', ko: 'MFU' },
  hardwareUtilisation: { en: 'HFU', ko: 'HFU' },
  energy: { en: 'energy', ko: '에너지' },
  carbon: { en: 'emissions', ko: '배출량' },
  amortisedCost: { en: 'cost of the run, amortised (2023 USD)', ko: '훈련 비용, 상각 (2023년 달러)' },
  rentedCost: { en: 'cost of the run, rented (2023 USD)', ko: '훈련 비용, 임차 (2023년 달러)' },
  purchaseCost: { en: 'cost of the cluster (2023 USD)', ko: '클러스터 구매비 (2023년 달러)' },
  statedCost: { en: 'cost of the run, as stated', ko: '훈련 비용, 밝힌 값' },
};

/** The same run costs so much by one way of counting and so much by another: which one, stands in its name. */
const ways: Readonly<Partial<Record<RunQuantity, Words>>> = {
  amortisedCost: { en: ', amortised', ko: ', 상각' },
  rentedCost: { en: ', rented', ko: ', 임차' },
  statedCost: { en: ', as stated', ko: ', 밝힌 값' },
};

const hasKey = <Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>, key: string): key is Key => Object.hasOwn(record, key);

/** The values of a run that something can be set beside, each under `run.quantity`. */
export const referencesOfRun = (run: PublishedRun, source: Pick<Source, 'publisher'>): readonly Reference[] =>
  Object.entries(run.values).flatMap(([of, { operator, value }]) => {
    if (!hasKey(kindsOfRun, of)) return [];
    const kind = kindsOfRun[of];
    if (!kind) return [];
    const { publisher } = source;
    const way = ways[of] ?? { en: '', ko: '' };
    return [
      {
        id: `${run.id}.${of}`,
        subject: { en: `${run.model}${way.en} (${publisher.en})`, ko: `${run.model}${way.ko} (${publisher.ko})` },
        quantity: runQuantities[of],
        kind,
        operator,
        value,
        low: null,
        high: null,
        unit: runUnits[of],
        asOf: run.published,
        source: run.source,
        lines: [],
        flags: [],
        about: run.about,
        hardware: run.hardware,
        confidence: run.confidence,
        run: { id: run.id, of },
      },
    ];
  });

export const referenceOfFigure = (figure: Figure): Reference => ({ ...figure, confidence: null, run: null });
