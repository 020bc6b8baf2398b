import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimate, machineRun, sweep, utilisationOf } from '../../src/analysis/index.ts';
import type { Estimate } from '../../src/analysis/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { nodeName } from '../../src/model/index.ts';
import { library as records } from '../../src/provenance/index.ts';
import { decide, readLink, withMachineRoom, withPlans } from '../../src/scenario/index.ts';

const library = withMachineRoom(withPlans(records));
const planned = (link: string): Estimate => estimate(readLink(link).scenario, library);
const valueOf = (made: Estimate, name: NodeName): number => made.quantity(name).value?.toNumber() ?? Number.NaN;
const codes = (made: Estimate): readonly string[] => made.binding.issues.map(({ code }) => code);
const errors = (made: Estimate): readonly string[] =>
  made.binding.issues.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));

const gpt3 = '#v=2&gpu=a100-80-sxm&n=1024&arch=gpt-3&t=30d&mfu=predicted&seq=2048&batch=1536&layout=tp8,pp8,mb1,rc-full,z1,nosp';

describe('a predicted utilisation', () => {
  const made = planned(gpt3);

  test('is the arithmetic of a step over what the peak could do in its time', () => {
    const flop = 6 * valueOf(made, 'parameters') * 2048 * 1536;
    expect(valueOf(made, 'modelFlopsUtilisation')).toBeCloseTo(flop / (valueOf(made, 'stepTime') * 1024 * 312e12), 12);
    expect(made.binding.prediction?.step.total).toBeCloseTo(valueOf(made, 'modelledStepTime'), 9);
    expect(errors(made)).toEqual([]);
  });

  test.each(['gpt-3', 'llama-3.1-8b', 'deepseek-v3'])('of %s is in the machine room what it is in the book', (arch) => {
    const plan = planned(`#v=2&gpu=h100-sxm&n=1024&t=30d&mfu=predicted&factor=1.2&arch=${arch}`);
    const { prediction } = plan.binding;
    if (!prediction) throw new RangeError(`${arch} is not predicted.`);
    const setting = { ...prediction, factor: 1.2 };
    const { step } = machineRun(setting);
    expect(step.total / valueOf(plan, 'stepTime')).toBeCloseTo(1, 12);
    // What is left over does no work, and the book counts it among the plan’s accelerators.
    const ofWorking = prediction.layout.accelerators / 1024;
    expect(utilisationOf(setting, step.total) * ofWorking).toBeCloseTo(valueOf(plan, 'predictedUtilisation'), 12);
  });

  test('makes as many tokens a second as a step goes through in its time', () => {
    expect(valueOf(made, 'tokenThroughput')).toBeCloseTo((2048 * 1536) / valueOf(made, 'stepTime'), 3);
  });

  test('lies where runs of this model were measured: Narayanan et al. had 44 to 52 % on A100s', () => {
    expect(valueOf(made, 'modelFlopsUtilisation')).toBeGreaterThan(0.35);
    expect(valueOf(made, 'modelFlopsUtilisation')).toBeLessThan(0.6);
  });

  test('has the range that measured runs have about the model, and what rests on it is as wide', () => {
    const { band } = made.binding.prediction ?? {};
    const { low, high } = made.quantity('stepTime');
    expect(band?.rows).toBeGreaterThan(7);
    expect(low?.div(valueOf(made, 'modelledStepTime')).toNumber()).toBeCloseTo(band?.low ?? 0, 9);
    expect(high?.div(valueOf(made, 'modelledStepTime')).toNumber()).toBeCloseTo(band?.high ?? 0, 9);
    const tokens = made.quantity('trainingTokens');
    expect(tokens.low?.lt(tokens.high ?? 0)).toBe(true);
    const leaves = [...made.binding.leaves.keys()].map(nodeName);
    expect(leaves).toContain('stepError');
    expect(leaves).not.toContain('plannedUtilisation');
  });

  test('takes the parameters of its architecture where the plan states none, and says whose they are', () => {
    const leaf = [...made.binding.leaves.values()].find(({ key }) => key === 'p');
    expect(leaf).toMatchObject({ status: 'source', citation: { kind: 'source' } });
    expect(valueOf(made, 'parameters')).toBe(made.binding.prediction?.architecture.architecture.activeParameters);
    expect(codes(planned(`${gpt3}&p=70B`))).toContain('parameters-apart');
    expect(codes(planned(`${gpt3}&p=175B`))).not.toContain('parameters-apart');
  });

  test('a mixture of experts counts what a token goes through', () => {
    const mixture = planned('#v=2&gpu=h100-sxm&n=1024&arch=mixtral-8x7b&d=1T&mfu=predicted');
    expect(errors(mixture)).toEqual([]);
    expect(valueOf(mixture, 'parameters')).toBeLessThan(14e9);
    expect(valueOf(mixture, 'parameters')).toBeGreaterThan(12e9);
  });

  test('a factor of one’s own runs lengthens the step by as much', () => {
    expect(valueOf(planned(`${gpt3}&factor=1.1`), 'stepTime')).toBeCloseTo(1.1 * valueOf(made, 'stepTime'), 9);
  });

  test('a stated number stands as soon as it is stated, and the default where nothing can be predicted', () => {
    const stated = decide(made.binding.scenario, 'mfu', '40%', { solved: made.binding.solved, choices: made.binding.choices, edited: [] });
    expect(valueOf(estimate(stated.scenario, library), 'modelFlopsUtilisation')).toBe(0.4);
    const usual = valueOf(planned(gpt3.replace('&mfu=predicted', '')), 'modelFlopsUtilisation');
    for (const broken of ['&arch=nothing', '&arch=gpt-3&layout=tp8,pp1', '&arch=gpt-3&layout=tp8,pp16000']) {
      const plan = planned(`#v=2&gpu=a100-80-sxm&n=1024&p=175B&t=30d&mfu=predicted${broken}`);
      expect(errors(plan), broken).toHaveLength(1);
      expect(valueOf(plan, 'modelFlopsUtilisation'), broken).toBe(usual);
    }
  });

  test('until the machine room is there it may be anything, and nothing fails', () => {
    const before = estimate(readLink(gpt3).scenario, records);
    expect(before.quantity('modelFlopsUtilisation')).toMatchObject({ operator: 'range', value: null });
    expect(before.quantity('parameters')).toMatchObject({ value: null, low: null, high: null });
    expect(before.binding.issues).toEqual([]);
  });
});

describe('a layout', () => {
  test('that doesn’t fit says what would, and that fits', () => {
    const made = planned(gpt3.replace('tp8,pp8', 'tp8,pp1'));
    const issue = made.binding.issues.find(({ code }) => code === 'does-not-fit');
    expect(issue?.least).toMatch(/^tp\d/);
    expect(made.binding.prediction).toMatchObject({ fits: false, stands: false });
    expect(errors(planned(gpt3.replace(/layout=.*/, `layout=${issue?.least}`)))).toEqual([]);
  });

  test('that fills no whole number of replicas leaves the rest idle, and says so', () => {
    const made = planned(gpt3.replace('n=1024', 'n=1000'));
    expect(made.binding.prediction).toMatchObject({ idle: 40, layout: { accelerators: 960 } });
    expect(made.binding.issues.find(({ code }) => code === 'idle-accelerators')).toMatchObject({ text: '64', least: '960', most: '1024' });
  });

  test.each(['gpt-3', 'llama-2-70b', 'llama-3.1-8b', 'mixtral-8x7b', 'deepseek-v3', 'gpt-2'])(
    'of %s that nobody states is chosen so that it fits',
    (arch) => {
      const made = planned(`#v=2&gpu=h100-sxm&n=2048&arch=${arch}&t=30d&mfu=predicted`);
      expect(errors(made)).toEqual([]);
      expect(made.binding.prediction).toMatchObject({ fits: true, stands: true });
      expect(made.binding.prediction?.assumed).toContain('tensor');
      expect(valueOf(made, 'modelFlopsUtilisation')).toBeLessThan(1);
    },
  );

  test('on an A100 knows its A800, and the other way round: without tensor ranks or neighbours in a server both are alike', () => {
    const twin = made(gpt3).binding.prediction?.twin;
    expect(twin?.machine.id).toBe('a800-80-sxm');
    expect(twin?.step.total).toBeGreaterThan(made(gpt3).binding.prediction?.step.total ?? Infinity);
    expect(made(gpt3.replace('a100', 'a800')).binding.prediction?.twin?.machine.id).toBe('a100-80-sxm');
    const alone = made('#v=2&gpu=a100-80-sxm&n=512&arch=llama-3.1-8b&t=30d&mfu=predicted&layout=tp1,pp1,z1,rc-full,mb1').binding.prediction;
    expect(alone?.twin?.step.tensor).toBe(0);
    expect(alone?.twin?.step.product).toBe(alone?.step.product);
  });

  const made = planned;
});

describe('solving with a predicted utilisation', () => {
  const asked = '#v=2&gpu=a100-80-sxm&arch=llama-3.1-8b&d=1T&t=30d&mfu=predicted&solve=budget,n';

  test('a deadline asks for the fewest accelerators that are in time with the utilisation at their own count', () => {
    const made = planned(asked);
    const count = valueOf(made, 'acceleratorCount');
    expect(errors(made)).toEqual([]);
    expect(made.binding.prediction?.layout.accelerators).toBe(count);
    const time = (n: number): number => valueOf(planned(asked.replace('&t=30d', `&n=${n}`).replace('&solve=budget,n', '')), 'trainingTime');
    expect(time(count)).toBeLessThanOrEqual(2_592_000);
    expect(time(count - 1)).toBeGreaterThan(2_592_000);
  });

  test('a budget gives the count, and the utilisation there gives the tokens', () => {
    const made = planned('#v=2&gpu=h100-sxm&arch=llama-3.1-8b&t=30d&mfu=predicted&budget=2M USD&rate=2USD&solve=n,d');
    const count = valueOf(made, 'acceleratorCount');
    expect(count).toBe(Math.floor(2e6 / 2 / 720));
    expect(made.binding.prediction?.layout.accelerators).toBe(count);
    expect(valueOf(made, 'trainingTokens')).toBeCloseTo(valueOf(made, 'tokenThroughput') * 2_592_000, -3);
  });

  test('parameters that are computed leave utilisation to the architecture', () => {
    const made = planned('#v=2&gpu=h100-sxm&n=512&arch=llama-3.1-8b&d=1T&t=30d&mfu=predicted&solve=budget,p');
    expect(errors(made)).toEqual([]);
    expect(valueOf(made, 'stepParameters')).toBe(8_030_261_248);
    expect(valueOf(made, 'parameters')).not.toBe(8_030_261_248);
  });

  test('law: more accelerators never take longer over the same tokens, and never use their peak better', () => {
    const at = (n: number): Estimate =>
      planned(`#v=2&gpu=h100-sxm&n=${n}&arch=llama-3.1-8b&d=1T&mfu=predicted&batch=4096&layout=tp1,pp1,mb1,rc-full,z1`);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 11 }), (power) => {
        const [few, many] = [at(2 ** power), at(2 ** (power + 1))];
        expect(valueOf(many, 'trainingTime')).toBeLessThan(valueOf(few, 'trainingTime'));
        expect(valueOf(many, 'modelFlopsUtilisation')).toBeLessThanOrEqual(valueOf(few, 'modelFlopsUtilisation'));
      }),
      { numRuns: 8 },
    );
  });

  test('a sweep over the count takes the utilisation of each count', () => {
    const { lines } = sweep({
      plans: [
        {
          id: 'plan',
          name: '',
          estimate: planned('#v=2&gpu=h100-sxm&n=512&arch=llama-3.1-8b&d=1T&mfu=predicted&batch=4096&layout=tp1,pp1,mb1,rc-full,z1'),
        },
      ],
      key: 'n',
      from: 64,
      to: 4096,
      scale: 'log',
      steps: 6,
      results: ['modelFlopsUtilisation'],
    });
    const ys = lines[0]?.points.map(({ y }) => y ?? Number.NaN) ?? [];
    expect(ys).toHaveLength(7);
    expect(ys[0]).toBeGreaterThan(ys[6] ?? Infinity);
  });

  test('a predicted utilisation is never what is freed', () => {
    const { scenario, solved, choices } = planned('#v=2&gpu=h100-sxm&n=512&arch=llama-3.1-8b&t=30d&mfu=predicted&pin=n,t,p').binding;
    expect(solved).toEqual(['budget', 'd']);
    expect(decide(scenario, 'd', '1T', { solved, choices, edited: [] })).toMatchObject({ isHeld: true });
    expect(decide({ ...scenario, pin: 'n,p' }, 'd', '1T', { solved, choices, edited: [] })).toMatchObject({ freed: 't', isHeld: false });
  });

  test('one that is computed from the rest is not predicted', () => {
    const made = planned('#v=2&gpu=h100-sxm&n=512&arch=llama-3.1-8b&d=1T&t=30d&mfu=predicted&solve=budget,mfu');
    expect(made.binding.prediction?.stands).toBe(false);
    expect(valueOf(made, 'modelFlopsUtilisation')).toBeCloseTo((6 * 8_030_261_248 * 1e12) / (512 * 989.4e12 * 2_592_000), 9);
  });
});
