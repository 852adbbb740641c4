import { Modal } from '@navikt/ds-react/Modal';
import type { FormEvent, ReactNode } from 'react';
import styles from './Dialog.module.css';

interface Props {
  heading: string;
  /** Closes without doing anything. Left out when there is no way round the dialog. */
  onClose?: () => void;
  onSubmit?: () => void;
  /** The buttons, the one that does it first. */
  footer?: ReactNode;
  width?: 'small' | 'medium';
  children: ReactNode;
}

/** Every dialog: only its own fields, the button that does it first, Esc closes. Mounted means open. */
export function Dialog({ heading, onClose, onSubmit, footer, width = 'medium', children }: Props) {
  const content = (
    <>
      <Modal.Body>
        <div className={styles.fields}>{children}</div>
      </Modal.Body>
      {footer && <Modal.Footer>{footer}</Modal.Footer>}
    </>
  );
  return (
    <Modal
      open
      portal
      size="small"
      width={width}
      header={{ heading, closeButton: onClose !== undefined, size: 'small' }}
      onBeforeClose={() => onClose !== undefined}
      onClose={() => onClose?.()}
    >
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

/** A dialog lies inside the page's tree: without the stop, a form behind it would be sent too. */
function submit(event: FormEvent, onSubmit: () => void) {
  event.preventDefault();
  event.stopPropagation();
  onSubmit();
}
