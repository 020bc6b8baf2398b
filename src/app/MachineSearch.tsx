import { useMemo } from 'react';
import type { Messages } from '../messages/index.ts';
import type { FoundRow, MachineSetting, Pen } from '../present/index.ts';
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
  const { search, isOld, find, stop } = useLayoutSearch(setting, setting ? setting.layout.accelerators + idle : 0);
  const found = useMemo(() => {
    if (!search?.findings) return null;
    const { findings } = search;
    const beside = isOld ? null : own;
    const of = (kind: 'seen' | 'all') => presentFindings(findings, kind, search.setting, beside, messages, pen);
    return { seen: of('seen'), all: of('all') };
  }, [search, isOld, own, messages, pen]);
  const document = search && { ...presentSearch(search, messages, pen), isOld, found };
  return <SearchPanel onFind={find} onStop={stop} search={document} onTake={onTake} messages={messages} />;
}
