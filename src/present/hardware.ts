import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Accelerator, Citation, Cited, DatedPrice, Library } from '../provenance/index.ts';
import { amountOfCited } from '../scenario/index.ts';
import { Decimal, formatWithPrefix } from '../units/index.ts';
import { citationText } from './citation.ts';
import type { Pen } from './pen.ts';

export type HardwareDocument = {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string | null;
    readonly citation: string;
    readonly figure: string | null;
  }[];
  /** Dated prices that the plan could take instead. */
  readonly prices: readonly {
    readonly amount: string;
    readonly date: string;
    readonly note: string | null;
    readonly citation: string;
    readonly spelling: string | null;
  }[];
  readonly remarks: readonly HardwareRemark[];
};

/** Something worth knowing, who says so, and the figure that can be opened about it, where one of the texts speaks. */
export type HardwareRemark = { readonly text: string; readonly citation: string; readonly figure: string | null };

/** The accelerator of a plan: its facts, its dated prices, and what is worth knowing. */
export function presentHardware({ binding: { accelerator }, library }: Estimate, messages: Messages, pen: Pen): HardwareDocument {
  const { hardware, code } = messages;
  const row = (label: string, cited: Cited, note: string | null = cited.note?.[code] ?? null) => ({
    label,
    value: amount(cited, pen),
    note,
    citation: [citationText(cited.citation, library, messages), cited.asOf].filter(Boolean).join(' · '),
    figure: cited.figure ?? null,
  });
  const sparse = accelerator.sparsePeak && hardware.sparse(formatWithPrefix(new Decimal(accelerator.sparsePeak.value), 'FLOP/s', 4));
  return {
    id: accelerator.id,
    name: accelerator.name,
    rows: [
      row(hardware.peak, accelerator.peak, [accelerator.peak.note?.[code], sparse].filter(Boolean).join(' ') || null),
      row(hardware.memory, accelerator.memory),
      row(hardware.memoryBandwidth, accelerator.memoryBandwidth),
      row(hardware.linkRate, accelerator.linkRate),
      row(hardware.boardPower, accelerator.boardPower),
      row(hardware.price, accelerator.price),
      row(messages.nodes.rentalRate.name, accelerator.rentalRate),
    ],
    prices: accelerator.alternativePrices.map((price) => ({
      amount: dated(price, pen),
      date: price.asOf,
      note: price.note?.[code] ?? null,
      citation: citationText(price.citation, library, messages),
      spelling: price.value === null ? null : `${new Decimal(price.value).toFixed()}${price.unit.slice(0, 3)}`,
    })),
    remarks: accelerator.remarks.map(({ text, citation }) => ({
      text: text[code].replace(figureMention, ''),
      citation: citationText(citation, library, messages),
      figure: figureOf(text[code], citation, accelerator, library),
    })),
  };
}

const figureMention = / ?\((S\d{3}-\d{2})\)/;

/** The figure that a remark names; else the one of this accelerator on the line that it cites. */
function figureOf(text: string, citation: Citation, { family }: Accelerator, { figures }: Library): string | null {
  const mentioned = figureMention.exec(text)?.[1];
  if (mentioned) return mentioned;
  if (citation.kind !== 'source') return null;
  const lines = (citation.locator.match(/\d+/g) ?? []).map(Number);
  return (
    figures.find(
      (each) => each.source === citation.source && each.lines.some((line) => lines.includes(line)) && each.subject.en.includes(family),
    )?.id ?? null
  );
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
