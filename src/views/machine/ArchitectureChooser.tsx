import { useId } from 'react';
import { Segmented } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { FormReading, KnownModel } from '../../present/index.ts';
import { ArchitectureForm } from './ArchitectureForm.tsx';
import type { ArchitectureDraft, ConfigReading } from './architectureDraft.ts';
import { ConfigField } from './ConfigField.tsx';
import { KnownModels } from './KnownModels.tsx';
import styles from './machine.module.css';

export type ArchitectureChooserProps = {
  readonly draft: ArchitectureDraft;
  readonly onDraft: (change: Partial<ArchitectureDraft>) => void;
  readonly known: readonly KnownModel[];
  readonly config: ConfigReading;
  readonly form: FormReading;
  readonly messages: Messages;
};

/** A known model, a pasted config, or sizes by hand. */
export function ArchitectureChooser({ draft, onDraft, known, config, form, messages }: ArchitectureChooserProps) {
  const words = messages.machine.architecture;
  const ways = (['known', 'config', 'form'] as const).map((value) => ({ value, label: words.ways[value] }));
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {words.title}
      </h3>
      <Segmented legend={words.waysLegend} value={draft.way} options={ways} onChange={(way) => onDraft({ way })} />
      {draft.way === 'known' && (
        <KnownModels models={known} chosen={draft.known} onChoose={(each) => onDraft({ known: each })} messages={messages} />
      )}
      {draft.way === 'config' && (
        <ConfigField text={draft.config} reading={config} onText={(text) => onDraft({ config: text })} messages={messages} />
      )}
      {draft.way === 'form' && (
        <ArchitectureForm
          draft={draft.form}
          reading={form}
          onDraft={(change) => onDraft({ form: { ...draft.form, ...change } })}
          messages={messages}
        />
      )}
    </section>
  );
}
