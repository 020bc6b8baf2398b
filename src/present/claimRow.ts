import type { ClaimAnswer, ClaimCheck, ClaimFinding, Given, Quantity } from '../analysis/index.ts';
import type { Node } from '../calculus/index.ts';
import { notation, notationText } from '../calculus/index.ts';
import type { Messages } from '../messages/index.ts';
import type { ClaimNodeName, NodeName } from '../model/index.ts';
import { claimBook, registry } from '../model/index.ts';
import type { Library } from '../provenance/index.ts';
import { Decimal, withOperator } from '../units/index.ts';
import type { CitationDocument } from './citation.ts';
import { citationText, writeCitation } from './citation.ts';
import type { Pen } from './pen.ts';

/** One number that a claim was worked out with: what it is called, how much it is, and who says so. */
export type ClaimGiven = { readonly symbol: string; readonly label: string; readonly value: string; readonly citation: CitationDocument };

/** An equation of the working: in symbols, with the numbers, and every digit of what comes of it. */
export type ClaimStep = { readonly label: string; readonly symbols: string; readonly numbers: string; readonly exact: string | null };

/** What would have to be true beside one record. */
export type ClaimRow = {
  readonly id: string;
  readonly basis: string;
  readonly detail: string;
  readonly answers: readonly { readonly label: string | null; readonly value: string }[];
  readonly verdict: { readonly kind: ClaimFinding['verdict']['kind']; readonly text: string };
  readonly warning: string | null;
  readonly steps: readonly ClaimStep[];
  readonly givens: readonly ClaimGiven[];
};

type Desk = { readonly library: Library; readonly messages: Messages; readonly pen: Pen };

export function presentClaimRow(finding: ClaimFinding, check: ClaimCheck, desk: Desk): ClaimRow {
  const { messages } = desk;
  const { id, basis, rank, answers, verdict, mixes } = finding;
  const givens = answers.flatMap((answer) => answer.givens);
  return {
    id,
    basis: writeBasis(basis, desk),
    detail: [rank && messages.claim.ranks[rank], ...new Set(basis.map((given) => detailOf(given, desk)))].filter(Boolean).join(' · '),
    answers: answers.map((answer, index) => ({
      label: isHours(answer) ? null : index === 0 ? messages.claim.nodes[answer.name] : besideOf(answer, desk),
      value: writeAnswer(answer.name, answer.quantity, desk),
    })),
    verdict: { kind: verdict.kind, text: messages.claim.verdictText(verdict) },
    warning: mixes && messages.claim.mix(mixes),
    steps: answers.flatMap((answer) => stepsOf(answer, desk)).filter(isFirst),
    givens: givens
      .filter(({ node }, index) => givens.findIndex((each) => each.node === node) === index || node === claimBook.publishedPurchase)
      .map((given) => presentGiven(given, check, desk))
      .filter(({ label, value }, index, all) => all.findIndex((each) => each.label === label && each.value === value) === index),
  };
}

const isFirst = (step: ClaimStep, index: number, all: readonly ClaimStep[]): boolean =>
  all.findIndex(({ symbols, numbers }) => symbols === step.symbols && numbers === step.numbers) === index;

/** Their unit says what they are. */
const isHours = ({ name }: ClaimAnswer): boolean => name === 'hoursNeeded' || name === 'hoursOfDuration';

/** Several numbers of one source under its subject: “GPT-4 (Epoch AI): 25,000, 2,280 hours”. */
function writeBasis(basis: readonly Given[], desk: Desk): string {
  const subjects = basis.map(({ origin }) =>
    origin.kind === 'reference' ? desk.library.reference(origin.id).subject[desk.messages.code] : null,
  );
  const [subject] = subjects;
  if (basis.length < 2 || !subject || subjects.some((each) => each !== subject)) {
    return basis.map((given) => writeGiven(given, desk)).join(', ');
  }
  return `${subject}: ${basis.map((given) => amountOf(given, desk)).join(', ')}`;
}

const amountOf = ({ node, amount, unit }: Given, { pen }: Desk): string => pen.quantity(readableOf(node, { ...amount, unit }));

/** A record by its amount, and by its subject where it has one: a rent has none. */
function writeGiven(given: Given, desk: Desk): string {
  const { library, messages } = desk;
  const amount = amountOf(given, desk);
  if (given.origin.kind !== 'reference') return amount;
  const { subject } = library.reference(given.origin.id);
  return `${subject[messages.code]} (${amount})`;
}

function detailOf({ origin }: Given, { library, messages }: Desk): string {
  const { code, claim } = messages;
  switch (origin.kind) {
    case 'quote': {
      const ends = library.quotes.filter(({ id }) => id === origin.id || id === origin.to);
      return ends.map(({ asOf, name }) => `${asOf}, ${name[code]}`).join('; ');
    }
    case 'cited': {
      const covers = origin.covers && claim.covers[origin.covers];
      const who = origin.citation.kind === 'source' ? library.source(origin.citation.source).publisher[code] : null;
      return [origin.asOf, covers, who].filter(Boolean).join(', ');
    }
    case 'reference': {
      const record = library.reference(origin.id);
      return [record.quantity[code], record.asOf, library.source(record.source).publisher[code]].join(', ');
    }
    default:
      return '';
  }
}

/** What a further answer was worked out beside. */
function besideOf({ name, givens }: ClaimAnswer, desk: Desk): string {
  const { claim } = desk.messages;
  const beside = (node: Node): string => {
    const given = givens.find((each) => each.node === node);
    return given ? writeGiven(given, desk) : '';
  };
  if (name === 'timeNeeded') {
    const count = givens.find(({ node }) => node === registry.plannedCount);
    return count ? claim.with(desk.pen.quantity({ ...count.amount, unit: count.unit })) : claim.nodes[name];
  }
  return name === 'purchaseOfPriceRatio' ? claim.ofPurchase(beside(claimBook.publishedPurchase)) : claim.nodes[name];
}

const ratios: ReadonlySet<ClaimNodeName> = new Set(['costRatio', 'purchaseRatio', 'countRatio', 'purchaseOfPriceRatio', 'priceRatio']);
const shares: ReadonlySet<Node> = new Set<Node>([
  claimBook.utilisationOfCost,
  claimBook.utilisationOfCount,
  claimBook.utilisationOfDuration,
  registry.plannedUtilisation,
]);

const readableOf = (node: Node, quantity: Quantity): Quantity => (shares.has(node) ? { ...quantity, unit: '%' } : quantity);

/** An answer in three figures: a bound is rounded away from what it bounds, so that it still holds. */
export function writeAnswer(name: ClaimNodeName, quantity: Quantity, { messages, pen }: Pick<Desk, 'messages' | 'pen'>): string {
  const { operator, value, low, high } = quantity;
  const down = low && low.toSignificantDigits(3, high ? Decimal.ROUND_HALF_UP : Decimal.ROUND_DOWN);
  const up = high && high.toSignificantDigits(3, low ? Decimal.ROUND_HALF_UP : Decimal.ROUND_UP);
  if (!ratios.has(name)) {
    const rounded = { ...quantity, value: value && value.toSignificantDigits(3), low: down, high: up };
    return pen.quantity(readableOf(claimBook[name], quantity.unit === 's' ? quantity : rounded));
  }
  const times = (end: Decimal): string => messages.claim.times(pen.ratio(end));
  const { language } = pen;
  const bound = down && up ? null : (down ?? up);
  if (bound) return withOperator(times(bound), operator, { language, style: 'prose' });
  if (!down || !up) return pen.quantity(quantity);
  if (down.eq(up)) return withOperator(times(down), operator, { language, style: 'prose' });
  return messages.claim.times(`${pen.ratio(down)}${language === 'ko' ? '~' : '–'}${pen.ratio(up)}`);
}

/** Every equation below an answer, each after those that it rests on. */
function stepsOf({ givens, parts }: ClaimAnswer, { messages, pen }: Desk): readonly ClaimStep[] {
  const stated = new Set(givens.map(({ node }) => node));
  return [...parts]
    .filter(([node]) => node.kind === 'formula' && !stated.has(node))
    .toReversed()
    .map(([node, quantity]) => {
      const known = quantity.value ?? quantity.low ?? quantity.high;
      const tokens = notation(node);
      const written = (each: Node): string => {
        const part = parts.get(each);
        if (!part) return each.symbol;
        if (!/^\d/.test(each.symbol)) return pen.quantity(readableOf(each, part));
        return part.value ? pen.exact(part.value, '1') : each.symbol;
      };
      return {
        label: labelOf(node, messages),
        symbols: `${node.symbol} = ${notationText(tokens, (each) => each.symbol)}`,
        numbers: `${pen.quantity(readableOf(node, quantity))} = ${notationText(tokens, written)}`,
        exact: known && quantity.operator !== 'range' ? withSign(quantity.operator, pen.exact(known, quantity.unit)) : null,
      };
    });
}

const withSign = (operator: Quantity['operator'], exact: string): string => (operator === '=' ? exact : `${operator} ${exact}`);

const names = new Map<Node, (messages: Messages) => string>([
  ...Object.keys(registry).map((name): [Node, (messages: Messages) => string] => [
    registry[name as NodeName],
    ({ nodes }) => nodes[name as NodeName].name.replace(/ \(.*\)$/, ''),
  ]),
  ...Object.keys(claimBook).map((name): [Node, (messages: Messages) => string] => [
    claimBook[name as ClaimNodeName],
    ({ claim }) => claim.nodes[name as ClaimNodeName],
  ]),
]);

const labelOf = (node: Node, messages: Messages): string => names.get(node)?.(messages) ?? node.symbol;

function presentGiven({ node, amount, unit, origin }: Given, check: ClaimCheck, { library, messages, pen }: Desk): ClaimGiven {
  return {
    symbol: node.symbol,
    label: labelOf(node, messages),
    value: pen.quantity(readableOf(node, { ...amount, unit })),
    citation: citationOf(origin, check, library, messages),
  };
}

function citationOf(origin: Given['origin'], { claim }: ClaimCheck, library: Library, messages: Messages): CitationDocument {
  if (origin.kind === 'claim') return { text: claim.reference ?? messages.claim.yourClaim, figure: claim.reference, source: null };
  if (origin.kind === 'typed') return writeCitation({ citation: null, figure: null }, library, messages);
  if (origin.kind === 'reference') {
    const record = library.reference(origin.id);
    if (record.run === null) return writeCitation({ citation: null, figure: origin.id }, library, messages);
    return { text: citationText(runCitation(record.run, library), library, messages), figure: null, source: record.source };
  }
  if (origin.kind === 'cited') return writeCitation({ citation: origin.citation, figure: null }, library, messages);
  const ends = library.quotes.filter(({ id }) => id === origin.id || id === origin.to);
  const texts = [...new Set(ends.map(({ citation }) => citationText(citation, library, messages)))];
  return { text: texts.join('; '), figure: null, source: null };
}

function runCitation({ id, of }: { id: string; of: keyof ReturnType<Library['run']>['values'] }, library: Library) {
  const { values, source, locator } = library.run(id);
  return values[of]?.citation ?? ({ kind: 'source', source, locator } as const);
}
