import { Textarea } from '@navikt/ds-react/Textarea';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type EditionHead, type PeriodStanding, publishPeriod } from '../../../api/editions.ts';
import { useCommand } from '../../../api/index.ts';
import * as editionWords from '../../../app/sv/editions.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { newId } from '../../../ui/new-id.ts';
import { periodInWords } from '../period.ts';

const words = editionWords.editions.publish;

interface Props {
  standing: PeriodStanding;
  onClose: () => void;
  onDone: (edition: EditionHead) => void;
}

/** Asks before a period is frozen, and why there is a later edition. */
export function PublishDialog({ standing, onClose, onDone }: Props) {
  const { period, editions, measures } = standing;
  const [editionId] = useState(newId);
  const [reason, setReason] = useState('');
  const form = useForm('publish');
  const queryClient = useQueryClient();
  const command = useCommand(publishPeriod, (edition) => {
    for (const list of ['measures/period-standing', 'measures/editions', 'measures/edition']) {
      void queryClient.invalidateQueries({ queryKey: [list] });
    }
    onDone(edition);
  });
  const isLater = editions.length > 0;
  const send = () => {
    const missing = isLater && reason.trim() === '' && words.reasonMissing;
    if (!form.accepts(collectErrors([['reason', missing]]))) return;
    command.send(
      { editionId, period: period.key, seenEditions: editions.length, ...(isLater && { reason }) },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.dialog(periodInWords(period.key), editions.length + 1)}
      form={form}
      to={words.fixTo}
      submit={words.act}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.warning(measures.length)}</p>
      {isLater && (
        <Textarea
          {...form.field('reason')}
          label={words.reason}
          description={words.reasonHelp}
          size="small"
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <p role="status">{command.isSending && words.sending}</p>
    </ActionForm>
  );
}
