import { useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { stacks } from '../performance/index.ts';
import type { Pen } from '../present/index.ts';
import { draftOf } from '../present/index.ts';
import { library, machineIds } from '../provenance/index.ts';
import { MachinePanel } from '../views/index.ts';
import { useMachineRoom } from './useMachineRoom.ts';

export type MachineRoomProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

const stackChoices = Object.values(stacks).map(({ id, name }) => ({ value: id, label: name }));

/** What the plan’s accelerators would really do, worked out as fast as somebody types. */
export function MachineRoom({ made, messages, pen }: MachineRoomProps) {
  const room = useMachineRoom(made, messages, pen);
  const { shape, chosen, facts, draft, fields } = room;
  const accelerators = useMemo(() => machineIds.map((id) => ({ value: id, label: library.accelerator(id).name })), []);
  return (
    <MachinePanel
      chooser={{ draft: shape, onDraft: room.changeShape, known: chosen.known, config: chosen.config, form: chosen.typed }}
      architecture={facts}
      layout={draft && fields && { draft, fields, accelerators, stacks: stackChoices, onDraft: room.changeDraft }}
      answer={room.document}
      isStale={room.isStale}
      onLayout={(layout) => room.changeDraft(draftOf(layout, pen))}
      onUse={null}
      isUsed={false}
      messages={messages}
    />
  );
}
