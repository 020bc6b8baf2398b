import { useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { reproduce } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentReproduction } from '../present/index.ts';
import { isWhole } from '../provenance/index.ts';
import { runStanding } from '../scenario/index.ts';
import { openPage } from '../store/index.ts';
import { ReproductionTable } from '../views/index.ts';

/** Where a plan stands for a published run: what was published of it beside what the plan comes to. */
export function Standing({ made, messages, pen }: { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen }) {
  const { library, binding } = made;
  const id = runStanding(binding.scenario, library);
  const found = useMemo(() => (id !== null && isWhole(library) ? reproduce(library.run(id), library) : null), [id, library]);
  if (!found || found.rows.length === 0) return null;
  return (
    <ReproductionTable
      caption={messages.record.standing(found.run.model)}
      lines={presentReproduction(found, messages, pen)}
      messages={messages}
      onOpen={(name) => openPage({ kind: 'working', name })}
    />
  );
}
