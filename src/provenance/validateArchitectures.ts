import * as v from 'valibot';
import { biasedParts, ends, norms, queryKeyNorms, type ArchitectureForm } from './architectureForm.ts';
import type { ArchitectureRecord } from './architectures.ts';
import type { Source } from './records.ts';
import { shapes } from './shape.ts';
import type { System } from './system.ts';
import type { SeedProblem } from './validate.ts';

type Shelf = { readonly sources: readonly Pick<Source, 'id'>[]; readonly systems: readonly Pick<System, 'id'>[] };

const count = v.pipe(v.number(), v.integer('is no whole number'), v.minValue(1, 'is not positive'));
const countOrNone = v.pipe(v.number(), v.integer('is no whole number'), v.minValue(0, 'is negative'));
const yesOrNo = v.boolean();

/** A field that nobody expects is a misspelt field. */
const form = v.strictObject({
  layers: count,
  hidden: count,
  heads: count,
  vocabulary: count,
  keyValueHeads: v.optional(count),
  headSize: v.optional(count),
  width: v.optional(count),
  gated: v.optional(yesOrNo),
  tied: v.optional(yesOrNo),
  experts: v.optional(count),
  chosen: v.optional(count),
  expertWidth: v.optional(count),
  sharedWidth: v.optional(count),
  sharedGate: v.optional(yesOrNo),
  denseLayers: v.optional(countOrNone),
  latent: v.optional(
    v.strictObject({
      queryRank: v.nullable(count),
      keyValueRank: count,
      plainSize: count,
      ropeSize: countOrNone,
      valueSize: count,
      indexer: v.nullable(v.strictObject({ heads: count, headSize: count })),
    }),
  ),
  window: v.optional(count),
  chunked: v.optional(yesOrNo),
  runs: v.optional(v.array(v.strictObject({ count, experts: yesOrNo, windowed: yesOrNo }))),
  norm: v.optional(v.picklist(norms)),
  norms: v.optional(count),
  finalNorm: v.optional(yesOrNo),
  biases: v.optional(v.array(v.picklist(biasedParts))),
  queryKeyNorm: v.optional(v.picklist(queryKeyNorms)),
  sinks: v.optional(yesOrNo),
  positions: v.optional(count),
  positionRows: v.optional(countOrNone),
  typeRows: v.optional(count),
  embeddingNorm: v.optional(yesOrNo),
  embeddingWidth: v.optional(count),
  end: v.optional(v.picklist(ends)),
  causal: v.optional(yesOrNo),
  encoderLayers: v.optional(count),
  distanceBuckets: v.optional(count),
  predictionLayers: v.optional(count),
});

/** What doesn’t fit together in a shape that is right field by field. */
function misfits({ layers, runs, experts, chosen, heads, keyValueHeads }: ArchitectureForm): readonly string[] {
  const inRuns = runs?.reduce((sum, run) => sum + run.count, 0) ?? layers;
  return [
    inRuns === layers ? '' : `has ${inRuns} layers in runs, and ${layers} in all`,
    (chosen ?? 0) > (experts ?? 0) ? 'chooses more experts than there are' : '',
    heads % (keyValueHeads ?? heads) === 0 ? '' : 'has heads that don’t share keys evenly',
  ].filter(Boolean);
}

/** What is wrong with seeds/architectures: shapes, citations, systems that seeds/systems doesn’t have, and ids that stand twice. */
export function validateArchitectures(records: readonly ArchitectureRecord[], shelf: Shelf): readonly SeedProblem[] {
  const { id, words, citation } = shapes().parts;
  const shared = { id, name: words, system: v.nullable(id) };
  const record = v.union([
    v.strictObject({ ...shared, remark: v.nullable(words), shape: form, citation }),
    v.strictObject({ ...shared, remark: words, shape: v.null(), citation: v.null() }),
  ]);
  return records.flatMap((each, at) => {
    const path = `architectures/${each.id}`;
    const twice = records.findIndex((other) => other.id === each.id) !== at ? ['stands here twice'] : [];
    const { issues } = v.safeParse(record, each);
    if (issues) return [...twice.map((text) => ({ path, text })), ...issues.flatMap((issue) => told(path, issue))];
    const { system, shape, citation: cited } = each;
    const unknown =
      cited?.kind === 'source' && !shelf.sources.some((source) => source.id === cited.source)
        ? [`cites an unknown source, ${cited.source}`]
        : [];
    const strange = system !== null && !shelf.systems.some((known) => known.id === system) ? [`is of no system of ours: ${system}`] : [];
    return [...twice, ...unknown, ...strange, ...(shape ? misfits(shape) : [])].map((text) => ({ path, text }));
  });
}

/** A union tells of what it offers only within its one issue. */
const told = (path: string, issue: v.BaseIssue<unknown>): readonly SeedProblem[] =>
  (issue.issues ?? [issue]).map((each) => ({ path: [path, v.getDotPath(each)].filter(Boolean).join('.'), text: each.message }));
