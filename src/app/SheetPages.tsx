import { useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { isClaimKind } from '../analysis/index.ts';
import { Sheet } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import { isNodeName } from '../model/index.ts';
import type { DraftDocument, Pen } from '../present/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import {
  hasValue,
  presentAlternatives,
  presentBeside,
  presentCard,
  presentExplanation,
  presentGuide,
  presentHardware,
  presentRunCard,
  presentInput,
  presentLinkCaution,
  presentShare,
} from '../present/index.ts';
import { library } from '../provenance/index.ts';
import type { Page } from '../store/index.ts';
import { backPage, checkClaim, closePages, namePaper, openPage, takePrice, toggleLane, usePaperNames, useStore } from '../store/index.ts';
import { addressOf } from './address.ts';
import { openRun } from './openRun.ts';
import { openPlanFile, planFiles } from './planFiles.ts';
import { documented } from './documented.ts';
import { Card, Hardware, RunCard, SharePanel, Working } from '../views/index.ts';

export type SheetPagesProps = {
  readonly made: Estimate;
  readonly messages: Messages;
  readonly pen: Pen;
  readonly link: string;
  readonly readings: Readonly<Partial<Record<NumeralKey, DraftDocument>>>;
  readonly onPrint: () => void;
};

/** Shows what would have to be true for a claim, where that stands on the page. */
function showClaim(id: string): void {
  checkClaim(id);
  setTimeout(() => document.getElementById('claim')?.focus()); // once the sheet is gone from the page
}

const openFigure = (id: string): void => openPage({ kind: 'figure', id });
const openWorking = (name: string): void => openPage({ kind: 'working', name });

/** What lies over the page: a working, a source, the accelerator, sharing. They stack, and back leads to the one below. */
export function SheetPages(props: SheetPagesProps) {
  const pages = useStore((state) => state.pages);
  const page = pages.at(-1);
  const { messages } = props;
  const back = pages.length > 1 ? { label: messages.back, onBack: backPage } : undefined;
  return (
    <Sheet
      open={page !== undefined}
      onClose={closePages}
      title={page && titleOf(page, props)}
      closeLabel={messages.close}
      back={back}
      page={JSON.stringify(page)}
    >
      {page && <Contents page={page} {...props} />}
    </Sheet>
  );
}

function titleOf(page: Page, { made, messages }: SheetPagesProps): string {
  switch (page.kind) {
    case 'working':
      return isNodeName(page.name) ? `${messages.working}: ${messages.nodes[page.name].name}` : messages.working;
    case 'figure':
      return library.figure(page.id).subject[messages.code];
    case 'run':
      return messages.record.runTitle(library.run(page.id).model);
    case 'hardware':
      return made.binding.accelerator.name;
    case 'share':
      return messages.share;
  }
}

function Contents({ page, made, messages, pen, link, readings, onPrint }: SheetPagesProps & { readonly page: Page }) {
  const whole = useMemo(() => documented(made), [made]);
  const names = usePaperNames();
  switch (page.kind) {
    case 'working':
      if (!isNodeName(page.name) || !hasValue(page.name, made)) return <p>{messages.notInPlan}</p>;
      return (
        <Working
          explanation={presentExplanation(page.name, made, messages, pen)}
          alternatives={presentAlternatives(page.name, library, messages)}
          messages={messages}
          onOpen={openWorking}
          onFigure={openFigure}
        />
      );
    case 'figure':
      return (
        <Card
          card={presentCard(page.id, library, messages, pen)}
          beside={presentBeside(page.id, made, messages, pen)}
          messages={messages}
          onFigure={openFigure}
          onCheck={isClaimKind(library.figure(page.id).kind) ? () => showClaim(page.id) : undefined}
        />
      );
    case 'run':
      return (
        <RunCard
          card={presentRunCard(page.id, library, messages, pen)}
          lanes={made.binding.references}
          onLane={toggleLane}
          onScenario={(id) => {
            openRun(id);
            closePages();
          }}
          messages={messages}
        />
      );
    case 'hardware':
      return (
        <Hardware
          hardware={presentHardware(whole, messages, pen)}
          messages={messages}
          overrides={overridesOf(made, messages, pen)}
          readings={readings}
          onPrice={(spelling, covers) => {
            takePrice(spelling, covers);
            closePages();
          }}
          onFigure={openFigure}
        />
      );
    case 'share':
      return (
        <SharePanel
          link={addressOf(link)}
          caution={presentLinkCaution(link, messages)}
          text={presentShare(made, messages, pen, addressOf(link))}
          files={planFiles(made, messages, pen, link)}
          onOpenFile={(file) => openPlanFile(file, messages)}
          names={names}
          onNames={namePaper}
          onPrint={() => {
            closePages();
            setTimeout(onPrint); // once the sheet is gone from the page
          }}
          messages={messages}
        />
      );
  }
}

/** What may be stated otherwise of the accelerator. One of the user’s own has no peak to go back to. */
const overridesOf = (made: Estimate, messages: Messages, pen: Pen) =>
  (['peak', 'tdp', 'node'] as const).map((key) => {
    const input = presentInput(key, made, messages, pen, presentGuide);
    return key === 'peak' && made.binding.accelerator.peak === null ? { ...input, decided: false } : input;
  });
