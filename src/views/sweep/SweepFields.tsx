import { Button, Field, Segmented, SelectField } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { SweepAxisChoice, SweepEnd } from '../../present/index.ts';
import type { SweepState } from './useSweep.ts';
import styles from './sweep.module.css';

export type SweepFieldsProps = {
  readonly choices: readonly SweepAxisChoice[];
  readonly state: SweepState;
  readonly messages: Messages;
};

/** The input along the axis with its range, and what is drawn over it. */
export function SweepFields({ choices, state, messages }: SweepFieldsProps) {
  const { axis, group, scales, choose } = state;
  const { sweep: words } = messages;
  if (!axis || !group) return null;
  const scale = (['log', 'linear'] as const).map((value) => ({ value, label: messages.scales[value] }));
  return (
    <div className={styles.controls} data-print="hide">
      <div className={styles.fields}>
        <SelectField
          label={words.axis}
          value={axis.key}
          options={choices.map(({ key, label, computed, groups }) => ({ value: key, label, disabled: computed || groups.length === 0 }))}
          onChange={(key) => choose({ key })}
        />
        <Ends key={axis.key} state={state} messages={messages} />
        <SelectField label={words.group} value={group.id} options={groupsOf(axis, words)} onChange={(id) => choose({ group: id })} />
      </div>
      {group.results.length > 1 && <Lines state={state} legend={words.lines} />}
      <div className={styles.scales}>
        {!axis.isDate && (
          <Segmented legend={words.xScale} legendShown value={scales.x} options={scale} onChange={(xScale) => choose({ xScale })} />
        )}
        <Segmented legend={words.yScale} legendShown value={scales.y} options={scale} onChange={(yScale) => choose({ yScale })} />
        {state.isMoved && (
          <Button size="small" onClick={state.surround}>
            {words.around}
          </Button>
        )}
      </div>
    </div>
  );
}

function groupsOf({ groups }: SweepAxisChoice, { costs, rest }: Messages['sweep']) {
  const listed = (isCost: boolean) => groups.filter((each) => each.isCost === isCost).map(({ id, label }) => ({ value: id, label }));
  return [
    { label: costs, options: listed(true) },
    { label: rest, options: listed(false) },
  ].filter(({ options }) => options.length > 0);
}

/** Both ends of the range, as people write numbers. */
function Ends({ state: { texts, ends, hasOpening, type }, messages }: Omit<SweepFieldsProps, 'choices'>) {
  const { sweep: words } = messages;
  const shared = (end: SweepEnd | undefined) => ({
    echo: end?.echo ?? undefined,
    error: end?.error ?? undefined,
    suggestions: end?.suggestions.map((text) => ({ label: text, text })),
    suggestionsLabel: messages.suggestions,
  });
  const begin = (from: string): void => type({ ...texts, from });
  const finish = (to: string): void => type({ ...texts, to });
  return (
    <>
      <Field
        label={words.from}
        value={texts.from}
        onDraft={begin}
        onCommit={begin}
        {...shared(ends?.from)}
        hint={hasOpening ? undefined : words.noRange}
      />
      <Field label={words.to} value={texts.to} onDraft={finish} onCommit={finish} {...shared(ends?.to)} />
    </>
  );
}

function Lines({ state: { group, results, toggle }, legend }: { readonly state: SweepState; readonly legend: string }) {
  if (!group) return null;
  return (
    <fieldset className={styles.lines}>
      <legend>{legend}</legend>
      {group.results.map(({ name, label }) => (
        <label key={name} className={styles.line}>
          <input type="checkbox" checked={results.includes(name)} onChange={() => toggle(group, name)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
