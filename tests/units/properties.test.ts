import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currencies,
  Decimal,
  formatDuration,
  formatNumber,
  formatNumeral,
  numeralKinds,
  parseNumeral,
  type Numeral,
  type NumeralContext,
  type Operator,
  type WritingLanguage,
  type WritingStyle,
} from '../../src/units/index.ts';

const languages: readonly WritingLanguage[] = ['en', 'ko'];
const exactStyles = [
  ['spelling', 10_000],
  ['exact', 2500],
] as const;

// Numbers as they occur: few digits with a power of ten, many digits, small ones.
const digits = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -4, max: 20 }))
    .map(([mantissa, power]) => new Decimal(`${mantissa}e${power}`)),
  fc.bigInt({ min: 0n, max: 10n ** 24n }).map((whole) => new Decimal(whole.toString())),
  fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.integer({ min: 1, max: 18 }))
    .map(([mantissa, power]) => new Decimal(`${mantissa}e-${power}`)),
  fc.integer({ min: 0, max: 100_000 }).map((whole) => new Decimal(whole)),
);
const signed = fc
  .tuple(digits, fc.integer({ min: 0, max: 9 }))
  .map(([value, sign]) => (sign === 0 && !value.isZero() ? value.negated() : value));

const units = fc.constantFrom<string>(...currencies, 's', '1', '%', 'parameter', 'token');
const simple: readonly Operator[] = ['=', '~', '>', '>=', '<', '<='];

const numeralOf = (operator: Operator, value: Decimal, unit: string): Numeral => ({
  operator,
  value,
  low: operator.startsWith('<') ? null : value,
  high: operator.startsWith('>') ? null : value,
  unit,
  conventions: [],
});

const generated: fc.Arbitrary<Numeral> = fc.oneof(
  fc.tuple(fc.constantFrom(...simple), signed, units).map(([operator, value, unit]) => numeralOf(operator, value, unit)),
  fc.tuple(signed, signed, units).map(([one, other, unit]): Numeral => {
    const [low, high] = one.lte(other) ? [one, other] : [other, one];
    return { operator: 'range', value: null, low, high, unit, conventions: [] };
  }),
  fc
    .tuple(signed, digits, units)
    // A sum of forty digits or more would be rounded, and then its ends weren't what was written.
    .filter(
      ([centre, tolerance]) => centre.plus(tolerance).minus(tolerance).eq(centre) && centre.plus(tolerance).minus(centre).eq(tolerance),
    )
    .map(([value, tolerance, unit]): Numeral => ({
      operator: 'range',
      value,
      low: value.minus(tolerance),
      high: value.plus(tolerance),
      unit,
      conventions: [],
    })),
);

const kindOf = (unit: string): NumeralContext => {
  if (unit === 's') return { kind: 'duration' };
  if (unit === 'parameter') return { kind: 'parameters' };
  if (unit === 'token') return { kind: 'tokens' };
  if (unit === '%') return { kind: 'ratio' };
  return unit === '1' ? { kind: 'count' } : { kind: 'money' };
};

const same = (left: Decimal | null, right: Decimal | null): boolean => (left === null || right === null ? left === right : left.eq(right));

describe('what is written is read back to the same', () => {
  for (const language of languages) {
    for (const [style, numRuns] of exactStyles) {
      test(`${language}, ${style}: ${numRuns} numerals`, () => {
        fc.assert(
          fc.property(generated, (numeral) => {
            const written = formatNumeral(numeral, { language, style });
            if (written.length > 100) return;
            const reading = parseNumeral(written, kindOf(numeral.unit));
            if (!reading.ok) throw new Error(`${written}: ${reading.problem.code}`);
            const back = reading.numeral;
            if (back.operator !== numeral.operator) throw new Error(`${written}: ${back.operator}`);
            for (const end of ['value', 'low', 'high'] as const) {
              if (!same(back[end], numeral[end]))
                throw new Error(`${written}: ${end} ${back[end]?.toFixed()} instead of ${numeral[end]?.toFixed()}`);
            }
            expect(back.unit).toBe(numeral.unit === '%' ? '1' : numeral.unit);
            expect(back.conventions).toEqual([]);
          }),
          { numRuns },
        );
      });
    }
  }

  test('English spellings are ASCII, so that links can bear them', () => {
    fc.assert(fc.property(generated, (numeral) => /^[\x20-\x7e]*$/.test(formatNumeral(numeral, { language: 'en', style: 'spelling' }))));
  });

  test('prose is read to within its rounding', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom(...languages), fc.constantFrom(...currencies, '1', '%'), (value, language, unit) => {
        const reading = parseNumeral(formatNumeral(value, { language, style: 'prose', unit }), {
          kind: unit === '%' ? 'ratio' : unit === '1' ? 'count' : 'money',
        });
        if (!reading.ok || !reading.numeral.value) return false;
        return reading.numeral.value.minus(value).abs().lte(value.times('0.0051'));
      }),
      { numRuns: 2000 },
    );
  });

  test('a duration in prose too, years apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80_000_000 }), fc.constantFrom(...languages), (seconds, language) => {
        const reading = parseNumeral(formatDuration(seconds, { language, style: 'prose' }), { kind: 'duration' });
        return (
          reading.ok &&
          (reading.numeral.value
            ?.minus(seconds)
            .abs()
            .lte(seconds * 0.0051) ??
            false)
        );
      }),
      { numRuns: 1000 },
    );
  });
});

const context: fc.Arbitrary<NumeralContext> = fc
  .tuple(fc.option(fc.constantFrom(...numeralKinds)), fc.option(fc.constantFrom(...currencies)))
  .map(([kind, currency]) => ({ ...(kind ? { kind } : {}), ...(currency ? { currency } : {}) }));

const pieces = [
  ...'0123456789',
  '10',
  '1,000',
  '1,23',
  '1.5',
  '.',
  ',',
  ' ',
  '  ',
  '-',
  '–',
  '+',
  '~',
  '±',
  '%',
  '%p',
  '$',
  '¥',
  '₩',
  '€',
  '＄',
  '５',
  'e4',
  'e',
  '×10²⁴',
  '십',
  '백',
  '천',
  '만',
  '억',
  '조',
  '경',
  '万',
  '亿',
  'k',
  'K',
  'M',
  'm',
  'B',
  'bn',
  'T',
  'million',
  '달러',
  '위안',
  '원',
  'USD',
  'CNY',
  'RMB',
  'days',
  'd',
  'h',
  '시간',
  '일',
  '개월',
  '년',
  'months',
  '개',
  '대',
  'GPUs',
  'tokens',
  'params',
  '/h',
  ' per GPU',
  '대당 ',
  '시간당',
  '>',
  '>=',
  '≤',
  '약',
  'about ',
  'up to ',
  '이상',
  '미만',
  '정도',
  ' to ',
  '에서',
  'between ',
  ' and ',
  '까지',
  'NaN',
  '두',
  'abc',
  '\u200e',
  '😀',
  '_',
  "'",
  '\u202f',
  '\u0000',
  '(',
  '/',
];
/** Texts that look like numerals, mostly wrong ones. */
const nearly = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }).map((some) => some.join(''));

const checkReading = (typed: string, field: NumeralContext): void => {
  const reading = parseNumeral(typed, field);
  if (!reading.ok) {
    const { at, length, text, suggestions } = reading.problem;
    expect(typed.slice(at, at + length)).toBe(text);
    for (const suggestion of suggestions) {
      expect(suggestion).not.toBe(typed);
      const again = parseNumeral(suggestion, field);
      if (!again.ok) throw new Error(`${JSON.stringify(typed)} suggests ${JSON.stringify(suggestion)}: ${again.problem.code}`);
    }
    return;
  }
  const { operator, value, low, high, unit } = reading.numeral;
  for (const end of [value, low, high]) if (end && !end.isFinite()) throw new Error(`${typed}: ${end.toString()}`);
  expect(unit).not.toBe('');
  if (operator === 'range') expect(low?.lte(high ?? NaN)).toBe(true);
  else expect(value).not.toBeNull();
};

describe('whatever is typed', () => {
  test('is read or refused, never thrown; a problem says where; a suggestion is read in the same field', () => {
    fc.assert(fc.property(nearly, context, checkReading), { numRuns: 10_000 });
  });
  test('any characters at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), context, checkReading), { numRuns: 5000 });
  });
  test('lone surrogates too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
        context,
        checkReading,
      ),
      { numRuns: 5000 },
    );
  });
  test('gives the same in full-width forms', () => {
    const widen = (text: string): string =>
      text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');
    fc.assert(
      fc.property(nearly, context, (typed, field) => {
        const [narrow, wide] = [parseNumeral(typed, field), parseNumeral(widen(typed), field)];
        expect(wide.ok).toBe(narrow.ok);
        if (narrow.ok && wide.ok) expect(wide.numeral).toEqual(narrow.numeral);
        if (!narrow.ok && !wide.ok) expect([wide.problem.code, wide.problem.at]).toEqual([narrow.problem.code, narrow.problem.at]);
      }),
      { numRuns: 2000 },
    );
  });
  test('gives the same in capitals', () => {
    fc.assert(
      fc.property(nearly, context, (typed, field) => {
        const reading = parseNumeral(typed, field);
        const loud = parseNumeral(typed.toUpperCase(), field);
        if (reading.ok) expect(loud).toEqual(reading);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('operators', () => {
  const of = (typed: string): Numeral | null => {
    const reading = parseNumeral(typed);
    return reading.ok ? reading.numeral : null;
  };
  const plain = digits.map((value) => value.toFixed()).filter((text) => text.length < 60);
  test('a bound is the same whether a sign, an English or a Korean word says so', () => {
    const sayings = [
      ['>', 'more than ', ' 초과'],
      ['>=', 'at least ', ' 이상'],
      ['<', 'less than ', ' 미만'],
      ['<=', 'at most ', ' 이하'],
      ['~', 'about ', ' 정도'],
    ] as const;
    fc.assert(
      fc.property(plain, fc.constantFrom(...sayings), (number, [sign, english, korean]) => {
        const expected = of(sign + number);
        expect(expected?.operator).toBe(sign);
        expect(of(english + number)).toEqual(expected);
        expect(of(number + korean)).toEqual(expected);
      }),
    );
  });
  test('> and < mirror each other', () => {
    fc.assert(
      fc.property(plain, (number) => {
        const [above, below] = [of(`>${number}`), of(`<${number}`)];
        expect(above?.low).toEqual(below?.high);
        expect([above?.high, below?.low]).toEqual([null, null]);
      }),
    );
  });
  test('an interval has the ends of its numbers, either way of joining them', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        const [low, high] = one.lte(other) ? [one, other] : [other, one];
        const typed = (link: string): string => `${low.toFixed()}${link}${high.toFixed()}`;
        if (typed('').length > 90) return;
        for (const link of ['~', ' - ', '–', ' to ', '에서 '])
          expect(of(typed(link))).toMatchObject({ operator: 'range', value: null, low, high });
      }),
    );
  });
  test('10^n makes a magnitude', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(['k', 3], ['M', 6], ['bn', 9], ['조', 12], ['만', 4], ['억', 8], ['천만', 7], ['경', 16] as const),
        (count, [word, power]) => {
          expect(of(`${count}${word}`)?.value?.toFixed()).toBe(new Decimal(`${count}e${power}`).toFixed());
        },
      ),
    );
  });
});

test('writing never gives NaN or an empty text', () => {
  fc.assert(
    fc.property(
      signed,
      fc.constantFrom(...languages),
      fc.constantFrom<WritingStyle>('prose', 'exact', 'spelling'),
      (value, language, style) => {
        const written = formatNumber(value, { language, style });
        expect(written).not.toMatch(/NaN|Infinity|undefined|^$/);
      },
    ),
    { numRuns: 3000 },
  );
});
