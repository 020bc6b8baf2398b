import type { DocumentedEstimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Cited, DatedPrice } from '../provenance/index.ts';
import { amountOfCited } from '../scenario/index.ts';
import { Decimal, formatNumber } from '../units/index.ts';
import { citationText } from './citation.ts';
import type { Pen } from './pen.ts';
import { presentRemarks } from './remarks.ts';
import type { HardwareRemark } from './remarks.ts';

export type HardwareDocument = {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string | null;
    readonly citation: string;
    readonly figure: string | null;
    /** Not read again in a source. */
    readonly unverified: boolean;
  }[];
  /** Dated prices that the plan could take instead. */
  readonly prices: readonly {
    readonly amount: string;
    readonly date: string;
    readonly note: string | null;
    readonly citation: string;
    readonly spelling: string | null;
    readonly covers: DatedPrice['covers'];
  }[];
  readonly remarks: readonly HardwareRemark[];
};

/** The accelerator of a plan: its facts, its dated prices, and what is worth knowing. */
export function presentHardware({ binding, library }: DocumentedEstimate, messages: Messages, pen: Pen): HardwareDocument {
  const { id } = binding.accelerator;
  const accelerator = library.accelerators.find((each) => each.id === id);
  if (!accelerator) return { id, name: binding.accelerator.name, rows: [], prices: [], remarks: [] };
  const { hardware, code } = messages;
  type Field = (typeof accelerator.unverified)[number];
  const row = (label: string, cited: Cited | null, field: Field | null, note: string | null = cited?.note?.[code] ?? null) =>
    cited === null
      ? []
      : [
          {
            label,
            value: amount(cited, pen),
            note,
            citation: [citationText(cited.citation, library, messages), cited.asOf].filter(Boolean).join(' · '),
            figure: cited.figure ?? null,
            unverified: field !== null && accelerator.unverified.includes(field),
          },
        ];
  // in the prefix under which it is advertised, so that it is recognised
  const sparse =
    accelerator.sparsePeak &&
    hardware.sparse(
      `${formatNumber(new Decimal(accelerator.sparsePeak.value ?? 0).div('1e12'), { language: code, style: 'exact' })} TFLOP/s`,
    );
  return {
    id: accelerator.id,
    name: accelerator.name,
    rows: [
      ...row(hardware.peak, accelerator.peak, 'peak', [accelerator.peak.note?.[code], sparse].filter(Boolean).join(' ') || null),
      ...row(hardware.memory, accelerator.memory, 'memory'),
      ...row(hardware.memoryBandwidth, accelerator.memoryBandwidth, 'memoryBandwidth'),
      ...row(hardware.linkRate, accelerator.linkRate, 'linkRate'),
      ...row(hardware.boardPower, accelerator.boardPower, 'boardPower'),
      ...row(hardware.price, accelerator.price, 'price'),
      ...row(messages.nodes.rentalRate.name, accelerator.rentalRate, null),
    ],
    prices: accelerator.alternativePrices.map((price) => ({
      amount: dated(price, pen),
      date: price.asOf,
      note: price.note?.[code] ?? null,
      citation: citationText(price.citation, library, messages),
      covers: price.covers,
      spelling: price.value === null ? null : `${new Decimal(price.value).toFixed()}${price.unit.slice(0, 3)}`,
    })),
    remarks: presentRemarks(accelerator, library, messages),
  };
}

const amount = (cited: Cited, pen: Pen): string => {
  const quantity = { ...amountOfCited(cited), unit: cited.unit };
  const range = pen.range(quantity);
  return range ? `${pen.quantity(quantity)} (${range})` : pen.quantity(quantity);
};

const dated = ({ value, low, high, operator, unit }: DatedPrice, pen: Pen): string => {
  if (value !== null) return pen.quantity({ ...amountOfCited({ value, low, high, operator }), unit });
  const end = (text: string | null) => (text === null ? null : new Decimal(text));
  return pen.quantity({ operator: 'range', value: null, low: end(low), high: end(high), unit });
};
