import { useCallback, useDeferredValue } from 'react';
import type { MachineSetting } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { FoundRow, Pen } from '../present/index.ts';
import { presentFindings, presentSearch } from '../present/index.ts';
import { SearchPanel } from '../views/index.ts';
import { useLayoutSearch } from './useLayoutSearch.ts';

export type MachineSearchProps = {
  /** Null as long as what stands in the fields can’t be laid out. */
  readonly setting: MachineSetting | null;
  /** Accelerators that the present layout leaves over. */
  readonly idle: number;
  /** What the present layout takes. */
  readonly own: { readonly seconds: number; readonly bytes: number } | null;
  readonly onTake: (layout: FoundRow['layout']) => void;
  readonly messages: Messages;
  readonly pen: Pen;
};

/** The search of the best layout, as far as it is. */
export function MachineSearch({ setting, idle, own, onTake, messages, pen }: MachineSearchProps) {
  const { search, isOld, prepare, find, stop } = useLayoutSearch(setting, setting ? setting.layout.accelerators + idle : 0);
  const heard = useDeferredValue(search); // news come faster than a busy page can draw
  const beside = isOld ? null : own;
  const found = useCallback(
    (kind: 'seen' | 'all') => (heard?.findings ? presentFindings(heard.findings, kind, heard.setting, beside, messages, pen) : null),
    [heard, beside, messages, pen],
  );
  const document = search && { ...presentSearch(search, messages, pen), isOld, found };
  return <SearchPanel onReach={prepare} onFind={find} onStop={stop} search={document} onTake={onTake} messages={messages} />;
}
