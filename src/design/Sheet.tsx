import { useEffect, useId, useRef } from 'react';
import type { MouseEvent, ReactNode, SyntheticEvent } from 'react';
import { Button } from './Button.tsx';
import styles from './Sheet.module.css';

export type SheetProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly back?: { readonly label: string; readonly onBack: () => void } | undefined;
  readonly breadcrumb?: ReactNode;
  /** names what the sheet shows: when it changes, the sheet scrolls up and its title takes the focus */
  readonly page?: string | undefined;
  readonly children: ReactNode;
};

/** A native modal dialog: at the right on wide screens, the whole screen on a phone. Focus goes back to where it was. */
export function Sheet(props: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const readFrom = useRef<string | null>(null); // the page whose beginning has been shown
  const titleId = useId();
  const { open, page, onClose } = props;

  useEffect(() => {
    const element = dialog.current;
    if (!open || element === null) return;
    const opener = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      readFrom.current = null;
      // browsers do this too, except for an opener they didn't consider focusable by pointer (Safari's buttons)
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [open]);

  useEffect(() => {
    const current = open ? (page ?? '') : null;
    if (readFrom.current === current) return;
    readFrom.current = current;
    if (current === null) return;
    heading.current?.focus({ preventScroll: true });
    dialog.current?.scrollTo({ top: 0 });
  }, [open, page]);

  function cancel(event: SyntheticEvent): void {
    if (event.target !== event.currentTarget) return; // a cancel from something inside
    event.preventDefault(); // the parent decides, so that `open` and the dialog never disagree
    onClose();
  }

  function closed(): void {
    if (open && dialog.current?.open === false) onClose(); // a second Escape in a row can't be cancelled
  }

  // Escape is the key for it
  function pressOutside(event: MouseEvent): void {
    if (event.target === event.currentTarget) onClose();
  }

  return (
    <dialog ref={dialog} className={styles.sheet} aria-labelledby={titleId} onCancel={cancel} onClose={closed} onClick={pressOutside}>
      {open && (
        <div className={styles.body}>
          <div className={styles.bar}>
            {props.back !== undefined && (
              <Button size="small" onClick={props.back.onBack}>
                {props.back.label}
              </Button>
            )}
            <Button size="small" className={styles.close} onClick={onClose}>
              {props.closeLabel}
            </Button>
          </div>
          {props.breadcrumb !== undefined && <div className={styles.breadcrumb}>{props.breadcrumb}</div>}
          <h2 ref={heading} id={titleId} className={styles.title} tabIndex={-1}>
            {props.title}
          </h2>
          {props.children}
        </div>
      )}
    </dialog>
  );
}
