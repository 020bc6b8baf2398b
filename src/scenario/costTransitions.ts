import type { Catalogue, CoreCited } from '../provenance/index.ts';
import { Decimal } from '../units/index.ts';
import { bind } from './bind.ts';
import type { ChoiceKey, Scenario } from './decisions.ts';

/** An accelerator of the user’s own, that begins as the one that is chosen: what is known of it is now the plan’s to say. */
export function bringAccelerator(scenario: Scenario, name: string, library: Catalogue): Scenario {
  const { accelerator } = bind(scenario, library);
  const said = (cited: CoreCited | null, currency = ''): string | undefined =>
    cited?.value == null
      ? undefined
      : `${cited.operator === 'range' ? '' : cited.operator.replace('=', '')}${new Decimal(cited.value).toFixed()}${currency}`;
  const money = (cited: CoreCited | null) => said(cited, cited?.unit.slice(0, 3));
  const known = {
    peak: said(accelerator.peak),
    tdp: said(accelerator.boardPower),
    node: said(accelerator.acceleratorsPerNode),
    price: money(accelerator.price),
    rate: money(accelerator.rentalRate),
    covers: accelerator.priceCovers,
  };
  const stated = Object.fromEntries(Object.entries(known).filter(([, text]) => text !== undefined));
  return { ...stated, ...scenario, gpu: name.trim() };
}

/** One of a few words. */
export const choose = (scenario: Scenario, key: ChoiceKey, word: string): Scenario => ({ ...scenario, [key]: word });
