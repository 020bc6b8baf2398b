import type { Sharding, StackId } from '../../performance/index.ts';
import type { Software } from './stack.ts';
import { isEarly } from './stack.ts';

export type ShardingReading = {
  readonly sharding: Sharding;
  readonly stated: boolean;
  /** Ranks that shards are dealt to; null for all of them. */
  readonly group: number | null;
};

/** What a stack divides where a row doesn’t say. */
const usual: Readonly<Record<StackId, Sharding>> = {
  megatronLm: 0,
  megatronCore: 1, // the distributed optimizer
  megatronDeepSpeedEarly: 0,
  megatronDeepSpeed: 0,
  deepSpeed: 0,
  fsdp: 3,
  foundry: 3,
  jax: 3,
  internEvo: 1,
};

/** Where weights are divided unless somebody says otherwise, `dp=8` says otherwise. Elsewhere it counts the ranks, whatever they divide. */
const plainRanks: ReadonlySet<StackId> = new Set(['fsdp', 'foundry', 'jax']);

const ways: readonly { readonly name: RegExp; readonly sharding: Sharding }[] = [
  { name: /full_shard/i, sharding: 3 },
  { name: /shard_grad_op/i, sharding: 2 },
  { name: /no_shard/i, sharding: 0 },
  { name: /(?:zero|stage)[\s_-]*3|gemini|fsdp(?!=?1\b)|hsdp/i, sharding: 3 },
  { name: /(?:zero|stage)[\s_-]*2/i, sharding: 2 },
  { name: /(?:zero|stage)[\s_-]*1|distributed[\s_-]*optimizer/i, sharding: 1 },
  { name: /(?:zero|stage)[\s_-]*0|\bddp\b|fsdp=?1\b|^none$|single/i, sharding: 0 },
];

/**
 * What a cell such as `dp=8 zero1`, `fsdp256`, `FULL_SHARD (…)` or `ddp (distributed optimizer)` divides among data-parallel
 * ranks. What stands in brackets explains: it counts where it adds an optimizer that is divided, or where nothing else says.
 * @param ranks data-parallel ranks of the layout
 */
export function shardingIn(text: string, software: Pick<Software, 'framework' | 'year'>, stack: StackId, ranks: number): ShardingReading {
  const plain = text.replaceAll(/\([^)]*\)/g, ' ').trim();
  const brackets = text.match(/\([^)]*\)/g)?.join(' ') ?? '';
  const within = /\bnot\b/i.test(brackets) ? '' : brackets;
  const read = (words: string) => ways.find(({ name }) => name.test(words))?.sharding;
  const own = read(plain);
  const inBrackets = read(within);
  const plainly = plainRanks.has(stack) && /^dp=\d+$/i.test(plain) ? 0 : undefined;
  const found = own === 0 ? (inBrackets ?? own) : (own ?? inBrackets ?? read(frameworkZero(software.framework)) ?? plainly);
  const late = stack === 'megatronLm' && !isEarly(software) ? usual.megatronCore : usual[stack];
  return { sharding: found ?? late, stated: found !== undefined, group: groupIn(plain, ranks) };
}

/** Of a framework’s name only what it says of ZeRO: `DeepSpeed ZeRO-3`. */
const frameworkZero = (framework: string): string => /zero-?[0-3]/i.exec(framework)?.[0] ?? '';

/** `group=8`, or `fsdp=8` where more data-parallel ranks than those divide the batch. */
function groupIn(text: string, ranks: number): number | null {
  const degree = Number(/group=(\d+)/i.exec(text)?.[1] ?? /fsdp=?(\d+)/i.exec(text)?.[1] ?? 0);
  return degree > 0 && degree < ranks ? degree : null;
}
