import { Modal } from '@navikt/ds-react/Modal';
import { type FocusEvent, type FormEvent, type ReactNode, useId } from 'react';
import { autofocus } from './autofocus.ts';
import styles from './Dialog.module.css';
import { useFocusBack } from './use-focus-back.ts';

interface Props {
  heading: string;
  /** Closes without doing anything. Left out when there is no way round the dialog. */
  onClose?: () => void;
  onSubmit?: () => void;
  /** The buttons, the one that does it first. */
  footer?: ReactNode;
  width?: 'small' | 'medium';
  /** What has the focus first: the heading, so that one hears where one is, or a field marked with `autofocus`. */
  focus?: 'heading' | 'field';
  children: ReactNode;
}

/** Every dialog: only its own fields, the button that does it first, Esc closes. Mounted means open. */
export function Dialog({
  heading,
  onClose,
  onSubmit,
  footer,
  width = 'medium',
  focus = 'heading',
  children,
}: Props) {
  const headingId = useId();
  useFocusBack();
  const content = (
    <>
      <Modal.Body className={styles.body ?? ''} onFocus={showWhole}>
        <div className={styles.fields}>{children}</div>
      </Modal.Body>
      {footer && (
        <Modal.Footer>
          <div className={styles.footer}>{footer}</div>
        </Modal.Footer>
      )}
    </>
  );
  return (
    <Modal
      open
      portal
      width={width}
      aria-labelledby={headingId}
      onBeforeClose={() => onClose !== undefined}
      onClose={() => onClose?.()}
    >
      <Modal.Header closeButton={onClose !== undefined}>
        <h1
          id={headingId}
          tabIndex={-1}
          className={styles.heading}
          ref={focus === 'heading' ? autofocus : null}
        >
          {heading}
        </h1>
      </Modal.Header>
      {onSubmit ? (
        <form noValidate className={styles.form} onSubmit={(event) => submit(event, onSubmit)}>
          {content}
        </form>
      ) : (
        content
      )}
    </Modal>
  );
}

/** The browser brings no more of a field for text into view than the line that is written on: the rest would lie under the footer. */
function showWhole({ target }: FocusEvent) {
  if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: 'nearest' });
}

/** A dialog lies inside the page's tree: without the stop, a form behind it would be sent too. */
function submit(event: FormEvent, onSubmit: () => void) {
  event.preventDefault();
  event.stopPropagation();
  onSubmit();
}
