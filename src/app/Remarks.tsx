import { memo } from 'react';
import type { Messages } from '../messages/index.ts';
import { presentRemarks } from '../present/index.ts';
import { library } from '../provenance/index.ts';
import { openPage } from '../store/index.ts';
import { HardwareRemarks } from '../views/index.ts';

export type RemarksProps = { readonly accelerator: string; readonly messages: Messages };

const openFigure = (id: string): void => openPage({ kind: 'figure', id });

/** What is worth knowing of the chosen accelerator, where there is something. */
export const Remarks = memo(function Remarks({ accelerator, messages }: RemarksProps) {
  const record = library.accelerators.find(({ id }) => id === accelerator);
  if (!record) return null; // one of the user’s own
  return <HardwareRemarks remarks={presentRemarks(record, library, messages)} messages={messages} onFigure={openFigure} />;
});
