import type { Estimate } from '../analysis/index.ts';
import { Sheet } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { backPage, closePages, useStore } from '../store/index.ts';

export type SheetsProps = { readonly made: Estimate; readonly messages: Messages; readonly pen: Pen; readonly link: string; readonly onPrint: () => void };

/** What lies over the page: a working, a source, the accelerator, sharing. */
export function Sheets({ messages }: SheetsProps) {
  const pages = useStore((state) => state.pages);
  const page = pages.at(-1);
  const back = pages.length > 1 ? { label: messages.back, onBack: backPage } : undefined;
  return (
    <Sheet open={page !== undefined} onClose={closePages} title={messages.working} closeLabel={messages.close} back={back} page={JSON.stringify(page)}>
      {null}
    </Sheet>
  );
}
