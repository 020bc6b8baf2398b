import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import { knownModels } from '../../src/app/knownModels.ts';
import { openingLayout, openingShape, ownModel, usualDraft } from '../../src/app/openMachine.ts';
import { loadMessages } from '../../src/messages/index.ts';
import { findMachine } from '../../src/performance/index.ts';
import { penFor, readDraft } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { readLink, withMachineRoom } from '../../src/scenario/index.ts';

const messages = await loadMessages('en');
const pen = penFor('en');
const models = knownModels(pen);
const planned = (link: string) => estimate(readLink(link).scenario, withMachineRoom(library));

describe('what stands in the fields at first', () => {
  test.each(['a100-40-sxm', 'gb200', 'rtx4090'])('can be worked out for every model and any count of %s', (accelerator) => {
    const machine = findMachine(accelerator);
    const refused = models.flatMap(({ id, architecture }) =>
      [1, 7, 100, 10_000].flatMap((count) => {
        const draft = usualDraft({ architecture, accelerator, count, stack: 'megatronCore' }, pen);
        const { fields, setting } = readDraft(draft, architecture, machine, messages, pen);
        return setting
          ? []
          : [
              `${id} on ${count}: ${Object.values(fields)
                .flatMap(({ error }) => error ?? [])
                .join(' ')}`,
            ];
      }),
    );
    expect(refused).toEqual([]);
  });

  test('is the plan’s own where it says something', () => {
    const made = planned('v=2&gpu=h100-sxm&n=512&t=30d&arch=llama-3.1-70b&batch=512&layout=tp4,pp2,mb1,rc-full,z1&precision=fp8');
    const shape = openingShape(made, pen);
    expect(shape).toMatchObject({ way: 'known', known: 'llama-3.1-70b' });
    const architecture = models.find(({ id }) => id === shape.known)!.architecture;
    expect(openingLayout(made, architecture, pen)).toMatchObject({
      tensor: '4',
      pipeline: '2',
      recompute: 'full',
      precision: 'fp8',
      batch: '512',
      count: '512',
    });
  });

  test('is an architecture of the plan’s own sizes too, by which a link can say it again', () => {
    const made = planned('v=2&gpu=h100-sxm&n=64&t=30d&arch=32x4096,h32,kv8,f14336,gated,v128256');
    expect(openingShape(made, pen).known).toBe('plan');
    expect(ownModel(made, 'own', pen)).toMatchObject({ name: 'own', form: { layers: 32, hidden: 4096, keyValueHeads: 8 } });
    expect(ownModel(planned('v=2&gpu=h100-sxm&n=64&p=8B&t=30d'), 'own', pen)).toBeNull();
  });

  test('is of an accelerator that is known best, where the plan’s isn’t', () => {
    const made = planned('v=2&gpu=some-chip&peak=500TFLOPS&n=64&p=8B&t=30d');
    expect(openingLayout(made, models[0]!.architecture, pen).accelerator).toBe('a100-80-sxm');
  });
});
