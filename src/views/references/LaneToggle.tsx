import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import { useActions } from './actions.ts';

export type LaneToggleProps = {
  readonly reference: string;
  /** what is put there, where the words around the button don’t say it */
  readonly of?: string | undefined;
  readonly messages: Messages;
};

/** Puts a reference beside the plan, and takes it away again. */
export function LaneToggle({ reference, of, messages: { catalogue } }: LaneToggleProps) {
  const { hasLane, lanes, onLane } = useActions();
  if (!hasLane(reference)) return null;
  const words = lanes.includes(reference) ? catalogue.takeFromLane : catalogue.putInLane;
  return (
    <Button size="small" aria-label={of === undefined ? undefined : `${words}: ${of}`} onClick={() => onLane(reference)}>
      {words}
    </Button>
  );
}
