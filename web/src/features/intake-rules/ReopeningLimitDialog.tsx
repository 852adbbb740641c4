import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { type IntakeRules, setReopeningLimit, useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as fateWords from '../../app/sv/fate.ts';
import * as preliminaryWords from '../../app/sv/preliminary.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';

const words = fateWords.reopeningLimit;

interface Props {
  limit: IntakeRules['reopeningLimit'];
  onClose: () => void;
  onDone: () => void;
}

/** Within how many days of one that ended a new investigation is flagged. */
export function ReopeningLimitDialog({ limit, onClose, onDone }: Props) {
  const draft = useDraft('set-reopening-limit', {
    days: String(limit.versions[0]?.days ?? limit.default),
    reason: '',
  });
  const form = useForm('reopening-limit');
  const queryClient = useQueryClient();
  const command = useCommand(setReopeningLimit, () => {
    draft.drop();
    void queryClient.invalidateQueries({ queryKey: ['casework/intake-rules'] });
    onDone();
  });
  const { days, reason } = draft.value;
  const number = /^\d{1,3}$/.test(days.trim()) ? Number(days) : null;
  const isRight = number !== null && number <= 366;

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['days', !isRight && words.daysMissing],
        ['reason', reason.trim() === '' && preliminaryWords.intakeRules.reasonMissing],
      ]),
    );
    if (!accepted || number === null) return;
    command.send({ days: number, reason, seenVersions: limit.versions.length }, { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.help}</p>
      <TextField
        {...form.field('days')}
        label={words.days}
        size="small"
        htmlSize={6}
        inputMode="numeric"
        autoComplete="off"
        value={days}
        onChange={(event) => draft.change({ days: event.target.value })}
      />
      <Textarea
        {...form.field('reason')}
        label={preliminaryWords.intakeRules.reason}
        description={preliminaryWords.intakeRules.reasonHelp}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
