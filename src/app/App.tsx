import { Suspense, lazy, useEffect, useMemo } from 'react';
import type { Messages } from '../messages/index.ts';
import type { PageDocument } from '../present/index.ts';
import { penFor, presentPage, writeIssue } from '../present/index.ts';
import { edition } from '../provenance/index.ts';
import { isInfeasible, decisionsOf, presetsInOrder, writeFolio, writeLink } from '../scenario/index.ts';
import { applyPreset, duplicatePlan, planOf, startFromBudget, switchPlan, takeModel, useStore } from '../store/index.ts';
import { Assumptions, Failure, Header, Notices, Presets, Results, Sentence, StartComparing, shell } from '../views/index.ts';
import { loadLibrary } from './loadLibrary.ts';
import { printPaper } from './printPaper.ts';
import { useGuide } from './useGuide.ts';
import { useReadings } from './useReadings.ts';
import { useLater } from './useLater.ts';
import { useEstimate } from './useEstimate.ts';
import { useMessages } from './useMessages.ts';

/** Asked for at once, drawn as soon as they are there: the answer doesn’t wait for the drawing. */
const lanes = import('./PlanLanes.tsx');
const PlanLanes = lazy(async () => ({ default: (await lanes).PlanLanes }));
const SheetPages = lazy(async () => {
  const [{ SheetPages: loaded }] = await Promise.all([import('./SheetPages.tsx'), loadLibrary()]);
  return { default: loaded };
});
const Plans = lazy(async () => ({ default: (await import('./Plans.tsx')).Plans }));
const Compare = lazy(async () => ({ default: (await import('./Compare.tsx')).Compare }));
const Remarks = lazy(async () => ({ default: (await import('./Remarks.tsx')).Remarks }));
const Recents = lazy(async () => ({ default: (await import('./Recents.tsx')).Recents }));
const Sweeps = lazy(async () => ({ default: (await import('./Sweeps.tsx')).Sweeps }));
const Drops = lazy(async () => ({ default: (await import('./Drops.tsx')).Drops }));
const Solve = lazy(async () => ({ default: (await import('./Solve.tsx')).Solve }));
const NearestPlans = lazy(async () => ({ default: (await import('./NearestPlans.tsx')).NearestPlans }));
const Utilisation = lazy(async () => ({ default: (await import('./Utilisation.tsx')).Utilisation }));
const Quality = lazy(async () => ({ default: (await import('./Quality.tsx')).Quality }));
const Costs = lazy(async () => ({ default: (await import('./Costs.tsx')).Costs }));
const More = lazy(async () => ({ default: (await import('./More.tsx')).More }));
const Paper = lazy(async () => ({ default: (await import('./Paper.tsx')).Paper }));

/** What the present plan costs becomes the budget, to be typed over. */
function workBackFromBudget(): void {
  startFromBudget();
  setTimeout(() => document.querySelector<HTMLInputElement>('[data-key="budget"] input')?.select()); // once it is in the sentence
}

const compare = (): void => duplicatePlan(0);

const choosePreset = (id: string): void => switchPlan(() => applyPreset(id));

/** What a screen reader is told once typing has paused. */
const statusOf = ({ inputs, results }: PageDocument, freed: string | null): string =>
  [
    freed,
    ...inputs.map(({ label, guide }) => guide?.warning && `${label}: ${guide.warning}`),
    ...results.map(({ head }) => `${head.label} ${head.value}`),
  ]
    .flatMap((said) => (said ? [said.replace(/\.$/, '')] : []))
    .join('. ');

export function App({ firstMessages }: { readonly firstMessages: Messages }) {
  const language = useStore((state) => state.language);
  const messages = useMessages(firstMessages, language);
  return (
    <Failure messages={messages}>
      <Page messages={messages} />
    </Failure>
  );
}

function Page({ messages }: { readonly messages: Messages }) {
  const { history, generation, acknowledged, pages, theme, scale, onlyUnsourced, linkIssues, jump, freed } = useStore();
  const estimates = useEstimate();
  const { made, decided, stale } = estimates;
  const shelf = decided.library;
  const later = useLater();
  const pen = useMemo(() => penFor(messages.code), [messages]);
  const guide = useGuide(later);
  const page = useMemo(() => presentPage(made, messages, pen, guide), [made, messages, pen, guide]);
  const readings = useReadings(estimates, messages, pen);
  const present = planOf({ history });
  const link = writeFolio(history.present);
  const planLink = writeLink(present);
  const isSeveral = history.present.plans.length > 1;
  const presets = useMemo(
    () =>
      presetsInOrder(shelf).map((preset) => ({
        id: preset.id,
        kind: preset.kind,
        name: preset.name[messages.code],
        purpose: preset.purpose?.[messages.code],
        caution: preset.caution?.[messages.code] ?? null,
        chosen: writeLink(decisionsOf(preset)) === planLink,
      })),
    [messages, planLink, shelf],
  );

  useEffect(() => {
    document.documentElement.lang = messages.code;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [messages, theme]);
  useEffect(() => {
    document.title = messages.documentTitle(page.sentence.text);
  }, [messages, page]);

  const power = jump && (jump.power > 0 ? messages.jumpTimes.up : messages.jumpTimes.down)(pen.tick(10 ** Math.abs(jump.power), '1'));
  const freedText = freed === 'best' ? messages.bestEnded : freed && messages.freed(messages.fields[freed]);
  const planIssues = present === acknowledged ? [] : decided.binding.issues;
  const issues = [...linkIssues, ...planIssues].map((each) => writeIssue(each, messages));
  return (
    <>
      <Header
        messages={messages}
        theme={theme}
        canUndo={history.past.length > 0}
        canRedo={history.future.length > 0}
        onPrint={printPaper}
      />
      <main className={shell['page']}>
        <Notices
          issues={[...new Set(issues)]}
          fromLink={linkIssues.length > 0 || planIssues.some((each) => each.severity === 'error' && !isInfeasible(each))}
          jump={power && messages.jump(power)}
          freed={freedText}
          status={statusOf(page, freedText)}
          messages={messages}
        />
        <Suspense>{later && <Drops messages={messages} />}</Suspense>
        {decided.binding.issues.some(isInfeasible) && (
          <Suspense>
            <NearestPlans decided={decided} messages={messages} pen={pen} />
          </Suspense>
        )}
        <div className={shell['first']}>
          <div className={shell['main']}>
            <Suspense>{isSeveral && <Plans made={made} messages={messages} pen={pen} />}</Suspense>
            <Sentence key={generation} sentence={page.sentence} accelerators={shelf.accelerators} readings={readings} messages={messages} />
            <Presets presets={presets} onChoose={choosePreset} onBudget={workBackFromBudget} messages={messages}>
              {!isSeveral && <StartComparing onStart={compare} messages={messages} />}
            </Presets>
            <Suspense>{later && <Recents messages={messages} pen={pen} />}</Suspense>
            <Results results={page.results} stale={stale} onlyUnsourced={onlyUnsourced} messages={messages} />
            <div className={shell['lanes']}>
              <Suspense>
                <PlanLanes made={made} scale={scale} messages={messages} pen={pen} />
              </Suspense>
            </div>
          </div>
          <aside className={shell['aside']}>
            <Assumptions
              key={generation}
              page={page}
              readings={readings}
              onlyUnsourced={onlyUnsourced}
              accelerator={made.binding.accelerator.name}
              utilisation={<Suspense>{later && <Utilisation made={decided} messages={messages} pen={pen} />}</Suspense>}
              messages={messages}
            >
              {later && (
                <Suspense>
                  <Solve made={made} messages={messages} pen={pen} />
                  <Remarks accelerator={made.binding.accelerator.id} messages={messages} />
                </Suspense>
              )}
            </Assumptions>
          </aside>
        </div>
        <Suspense>{later && isSeveral && <Compare made={made} messages={messages} pen={pen} />}</Suspense>
        <Suspense>
          {later && <Costs key={generation} made={made} readings={readings} scale={scale} messages={messages} pen={pen} />}
        </Suspense>
        <Suspense>{later && <Sweeps made={made} messages={messages} pen={pen} />}</Suspense>
        <Suspense>
          {later && (
            <Quality key={`quality ${generation}`} made={made} readings={readings} messages={messages} pen={pen} onTake={takeModel} />
          )}
        </Suspense>
        <Suspense>{later && <More made={decided} messages={messages} pen={pen} edition={`${edition.model} · ${edition.data}`} />}</Suspense>
      </main>
      <Suspense>
        {(later || pages.length > 0) && (
          <SheetPages made={made} messages={messages} pen={pen} link={link} readings={readings} onPrint={printPaper} />
        )}
      </Suspense>
      <Suspense>{later && <Paper made={decided} messages={messages} link={link} />}</Suspense>
    </>
  );
}
