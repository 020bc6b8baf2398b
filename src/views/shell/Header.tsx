import { Button, Segmented } from '../../design/index.ts';
import type { Language, Messages } from '../../messages/index.ts';
import { languageNames, languages } from '../../messages/index.ts';
import type { Theme } from '../../store/index.ts';
import { chooseLanguage, chooseTheme, openPage, redoDecision, themes, undoDecision } from '../../store/index.ts';
import styles from './shell.module.css';

export type HeaderProps = {
  readonly messages: Messages;
  readonly theme: Theme;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onPrint: () => void;
};

export function Header({ messages, theme, canUndo, canRedo, onPrint }: HeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {messages.title} <span className={styles.question}>{messages.question}</span>
      </h1>
      <div className={styles.tools}>
        <Button size="small" kind="quiet" disabled={!canUndo} onClick={undoDecision}>
          {messages.undo}
        </Button>
        <Button size="small" kind="quiet" disabled={!canRedo} onClick={redoDecision}>
          {messages.redo}
        </Button>
        <Button size="small" onClick={() => openPage({ kind: 'share' })}>
          {messages.share}
        </Button>
        <Button size="small" onClick={onPrint}>
          {messages.print}
        </Button>
        <Segmented<Theme>
          legend={messages.theme}
          value={theme}
          options={themes.map((value) => ({ value, label: messages.themes[value] }))}
          onChange={chooseTheme}
        />
        <Segmented<Language>
          legend={messages.language}
          value={messages.code}
          options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          onChange={chooseLanguage}
        />
      </div>
    </header>
  );
}
