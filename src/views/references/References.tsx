import { memo, useCallback, useId, useMemo, useState } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { CatalogueDocument, Narrowing } from '../../present/index.ts';
import { choicesOf, everything, narrow, prepareSearch } from '../../present/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import { printOnly } from '../print/printOnly.ts';
import type { Opening, RowActions } from './actions.ts';
import { ActionsContext, OpeningContext, noActions } from './actions.ts';
import { ClaimsTable } from './ClaimsTable.tsx';
import { ReferencesControls } from './ReferencesControls.tsx';
import { RunsTable } from './RunsTable.tsx';
import styles from './references.module.css';

type Doings = Omit<RowActions, 'citeClaim' | 'citeRun' | 'valuesOf'>;

export type ReferencesProps = {
  readonly catalogue: CatalogueDocument;
  readonly messages: Messages;
  readonly onOpen: Opening['onOpen'];
  readonly onOpenRun?: Opening['onOpenRun'];
} & Partial<Doings>;

/** All that a plan can be set beside: claims of the texts and published runs, under one search and one set of filters. */
export const References = memo(function References({ catalogue, messages, onOpen, onOpenRun = null, ...doings }: ReferencesProps) {
  const { claims, runs, credits, citeClaim, citeRun, valuesOf, claimsCsv, runsCsv } = catalogue;
  const opening = useMemo(() => ({ onOpen, onOpenRun }), [onOpen, onOpenRun]);
  const runsTitle = useId();
  const [narrowing, setNarrowing] = useState<Narrowing>(everything);
  const [whole, setWhole] = useState({ claims: false, runs: false });
  const showAllClaims = useCallback(() => setWhole((before) => ({ ...before, claims: true })), []);
  const showAllRuns = useCallback(() => setWhole((before) => ({ ...before, runs: true })), []);
  const choices = useMemo(() => choicesOf([...claims, ...runs], messages), [claims, runs, messages]);
  const shownClaims = useMemo(() => narrow(claims, narrowing), [claims, narrowing]);
  const shownRuns = useMemo(() => narrow(runs, narrowing), [runs, narrowing]);
  const isNarrowed = Object.values(narrowing).some((asked) => asked !== '');
  const none = shownClaims.size + shownRuns.size === 0;
  const words = messages.catalogue;
  return (
    <OpeningContext value={opening}>
      <ActionsContext value={{ ...noActions, ...doings, citeClaim, citeRun, valuesOf }}>
        <div className={styles.references} data-part="references">
          <ReferencesControls
            narrowing={narrowing}
            choices={choices}
            onSearchSoon={() => prepareSearch([...claims, ...runs])}
            onNarrow={(change) => setNarrowing((before) => ({ ...before, ...change }))}
            messages={messages}
          />
          <div className={styles.summary}>
            <p className={styles.count} aria-live="polite">
              {none
                ? words.none
                : [words.claimsShown(shownClaims.size, claims.length), words.runsShown(shownRuns.size, runs.length)].join(' · ')}
            </p>
            {shownClaims.size > 0 && shownRuns.size > 0 && (
              <OpenButton className={styles.jump} data-print="hide" onClick={() => document.getElementById(runsTitle)?.focus()}>
                {words.toRuns}
              </OpenButton>
            )}
            {isNarrowed && (
              <Button size="small" data-print="hide" onClick={() => setNarrowing(everything)}>
                {words.clear}
              </Button>
            )}
            <Button
              kind="quiet"
              size="small"
              data-print="hide"
              onClick={() => printOnly('references', (now) => setWhole(now ? { claims: true, runs: true } : whole))}
            >
              {words.print}
            </Button>
          </div>
          <ClaimsTable rows={claims} shown={shownClaims} whole={whole.claims} onWhole={showAllClaims} csv={claimsCsv} messages={messages} />
          <RunsTable
            rows={runs}
            shown={shownRuns}
            whole={whole.runs}
            onWhole={showAllRuns}
            kind={narrowing.kind}
            titleId={runsTitle}
            csv={runsCsv}
            {...{ credits, messages }}
          />
        </div>
      </ActionsContext>
    </OpeningContext>
  );
});
