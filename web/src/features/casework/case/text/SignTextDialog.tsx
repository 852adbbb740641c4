import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { useState } from 'react';
import { type InvestigationText, signInvestigationText } from '../../../../api/index.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { Dialog } from '../../../../ui/dialog/Dialog.tsx';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';
import { useTextCommand } from './use-text.ts';

const words = textWords.writtenText;

interface Props {
  text: InvestigationText;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once before the text is locked, or says what has to be done first. */
export function SignTextDialog({ text, onClose, onDone }: Props) {
  const { caseId, hindrances, headings, sections, shieldedReporter } = text;
  const [keepsShielded, setKeeps] = useState(false);
  const sign = useTextCommand(signInvestigationText, onDone);
  const titleOf = (key: string | null) => headings.find((h) => h.key === key)?.title ?? words.views.whole;
  const isHindered = hindrances.length > 0;
  const send = () => {
    if (isHindered) return;
    const read = sections.map(({ heading, version }) => ({ heading, version }));
    sign.send({ caseId, read, keepsShielded });
  };
  return (
    <Dialog
      heading={isHindered ? words.cannotSign : words.signTitle}
      onClose={onClose}
      onSubmit={send}
      footer={
        <>
          {!isHindered && (
            <Button type="submit" size="small" loading={sign.isSending && !sign.isWaitingForServer}>
              {words.sign}
            </Button>
          )}
          <Button type="button" size="small" variant="secondary" onClick={onClose}>
            {isHindered ? words.close : words.cancel}
          </Button>
        </>
      }
    >
      {isHindered ? (
        <ul>
          {hindrances.map(({ hindrance, heading }) => (
            <li key={`${hindrance} ${heading}`}>{textWords.signingHindrance[hindrance](titleOf(heading))}</li>
          ))}
        </ul>
      ) : (
        <>
          <p>{words.signBody}</p>
          {shieldedReporter && (
            <Checkbox size="small" checked={keepsShielded} onChange={() => setKeeps(!keepsShielded)}>
              {words.keepsShielded}
            </Checkbox>
          )}
        </>
      )}
      <CommandStatus isWaitingForServer={sign.isWaitingForServer} error={sign.error} />
    </Dialog>
  );
}
