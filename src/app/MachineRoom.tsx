import type { Estimate, MachineSetting } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { stacks } from '../performance/index.ts';
import type { Pen } from '../present/index.ts';
import { draftOf } from '../present/index.ts';
import { library, machineIds } from '../provenance/index.ts';
import { isPredicted, writeLayout } from '../scenario/index.ts';
import type { TakenLayout } from '../store/index.ts';
import { takeLayout, useStore } from '../store/index.ts';
import { MachinePanel } from '../views/index.ts';
import { loadMachineRoom } from './loadLibrary.ts';
import { MachineSearch } from './MachineSearch.tsx';
import { countOf } from './openMachine.ts';
import { useMachineRoom } from './useMachineRoom.ts';

export type MachineRoomProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen };

const stackChoices = Object.values(stacks).map(({ id, name }) => ({ value: id, label: name }));
const accelerators = machineIds.map((id) => ({ value: id, label: library.accelerator(id).name }));

/** What the plan’s accelerators would really do, worked out as fast as somebody types. Another plan begins afresh. */
export function MachineRoom(props: MachineRoomProps) {
  const generation = useStore((state) => state.generation);
  return <Room key={generation} {...props} />;
}

function Room({ made, messages, pen }: MachineRoomProps) {
  const room = useMachineRoom(made, messages, pen);
  const { shape, chosen, draft, fields, setting, idle, followPlan } = room;
  const taken = setting && chosen.text !== null ? takenFrom(setting, chosen.text, idle, made) : null;
  const use = taken && ((): void => void loadMachineRoom().then(() => (takeLayout(taken), followPlan?.())));
  return (
    <MachinePanel
      chooser={{ draft: shape, onDraft: room.changeShape, known: chosen.known, config: chosen.config, form: chosen.typed }}
      architecture={room.facts}
      layout={draft && fields && { draft, fields, accelerators, stacks: stackChoices, onDraft: room.changeDraft }}
      answer={room.document}
      isStale={room.isStale}
      onLayout={(layout) => room.changeDraft(draftOf(layout, pen))}
      onUse={use}
      isUsed={taken !== null && isTaken(taken, made)}
      onFollow={followPlan}
      messages={messages}
    >
      <MachineSearch
        setting={setting}
        idle={idle}
        own={room.own}
        onTake={(layout) => room.changeDraft(draftOf(layout, pen))}
        messages={messages}
        pen={pen}
      />
    </MachinePanel>
  );
}

/** What a link would say of it. */
function takenFrom({ workload, layout, machine, stack }: MachineSetting, arch: string, idle: number, made: Estimate): TakenLayout {
  const { sequence, batch, precision, flash } = workload;
  const count = layout.accelerators + idle;
  return {
    gpu: machine.id,
    arch,
    n: count === countOf(made) ? null : `${count}`,
    seq: `${sequence}`,
    batch: `${batch}`,
    precision,
    stack,
    layout: writeLayout(layout, flash),
  };
}

/** Whether the plan says all of it already. */
const isTaken = ({ gpu, n, ...decisions }: TakenLayout, { binding: { scenario, accelerator } }: Estimate): boolean =>
  n === null &&
  gpu === accelerator.id &&
  isPredicted(scenario) &&
  Object.entries(decisions).every(([key, text]) => Object.entries(scenario).some(([each, said]) => each === key && said === text));
