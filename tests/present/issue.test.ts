import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/messages/index.ts';
import { writeIssue, writeProblem } from '../../src/present/index.ts';
import type { Issue } from '../../src/scenario/index.ts';
import { issueCodes } from '../../src/scenario/index.ts';
import { problemCodes } from '../../src/units/index.ts';
import { planned } from '../model/plan.ts';

const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')]);
const said = (link: string) => planned(link).binding.issues.map((each) => [writeIssue(each, en), writeIssue(each, ko)]);

const problem = { code: 'grouping', at: 0, length: 3, text: '1.5', suggestions: [] } as const;
const sample: Issue = { severity: 'error', code: 'not-whole', key: 'n', text: '1.5', problem, least: '1', most: '1e9' };

test.each(issueCodes)('%s is said in a sentence of each language', (code) => {
  for (const messages of [en, ko]) expect(writeIssue({ ...sample, code }, messages)).toMatch(/^(?!.*(undefined|null|NaN)).{10,}[.]$/);
});

test.each(problemCodes)('%s is said in a sentence of each language', (code) => {
  for (const messages of [en, ko])
    expect(writeProblem({ code, at: 2, length: 1, text: 'x', suggestions: [] }, messages)).toMatch(/^(?!.*(undefined|null|NaN)).{6,}[.?]$/);
});

describe('in words', () => {
  test('a field keeps what it held, where a link has the default stand', () => {
    for (const code of ['not-whole', 'outside-domain', 'unreadable-numeral'] as const) {
      expect(writeIssue({ ...sample, code }, en)).toContain('the default stands');
      expect(writeIssue({ ...sample, code }, en, 'field')).toContain('the value before stands');
      expect(writeIssue({ ...sample, code }, ko, 'field')).toContain('이전 값을 씁니다');
    }
  });

  test('the field is named, the text kept, the ends said', () => {
    expect(said('n=-5')).toEqual([
      [
        'Number of accelerators: “-5” is a number, but outside what makes sense (1 to 1B); the default stands.',
        '가속기 수: “-5”은(는) 숫자이지만 범위(1 대~10억 대) 밖이라 기본값을 씁니다.',
      ],
    ]);
    expect(said('mfu=150%25')).toEqual([
      [
        'MFU: “150%” is a number, but outside what makes sense (more than 0%, up to 100%); the default stands.',
        'MFU: “150%”은(는) 숫자이지만 범위(0% 초과 100% 이하) 밖이라 기본값을 씁니다.',
      ],
    ]);
    expect(said('t=2000y')[0]?.[0]).toContain('(more than 0 days, up to 100 years)'); // as a field has them, not in base units
    expect(said('kwh=-3')[0]?.[0]).toContain('(0 to 1M)'); // of whichever currency
    expect(said('t=2M')[0]).toEqual([
      expect.stringContaining('could be more than one unit'),
      expect.stringContaining('여러 단위로 읽힙니다'),
    ]);
    expect(said('price=5EUR')).toEqual([]); // the euro is pinned as well
    expect(said('price=5JPY')[0]?.[0]).toMatch(/“5JPY”.*fx=1450KRW\/EUR/);
  });

  test('what a link leaves out is listed by name', () => {
    const issue: Issue = { ...sample, severity: 'warning', code: 'left-out', key: 'link', text: 'gpu,p,t' };
    expect(writeIssue(issue, en)).toBe('The link says nothing of: Accelerator, Parameters, Duration. The defaults stand.');
    expect(writeIssue(issue, ko)).toContain('가속기, 매개변수, 기간');
  });

  test('what nobody publishes is said of the accelerator; a word that can’t be chosen, with those that can', () => {
    expect(said('gpu=h20')).toEqual([
      [
        'Hourly rent per accelerator: nothing is published of it for H20 96GB (HGX). What rests on it stays open until you state it.',
        expect.stringMatching(/^(?=.*H20)(?=.*[가-힣]).*\.$/),
      ],
    ]);
    const [[english, korean] = []] = said('method=borrow');
    expect(english).toBe(
      'How the run is paid for: “borrow” can’t be chosen; there is: rent, market, straight, annuity. The default stands.',
    );
    expect(korean).toContain('rent, market, straight, annuity');
  });

  test('a key that a stranger made up is shown, and nothing else of it', () => {
    const issue: Issue = { ...sample, severity: 'warning', code: 'unknown-key', key: '__proto__', text: '1' };
    expect(writeIssue(issue, en)).toContain('“__proto__”');
  });
});
