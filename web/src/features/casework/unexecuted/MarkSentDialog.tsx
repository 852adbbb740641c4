import { useQueryClient } from '@tanstack/react-query';
import { reportUnexecuted, type Unexecuted } from '../../../api/execution.ts';
import { useCommand } from '../../../api/index.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import { unexecuted as words } from '../../../app/sv/execution.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../ui/form/date-text.ts';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';

interface Props {
  view: Unexecuted;
  onClose: () => void;
  onDone: () => void;
}

/** On which day the report went to IVO and the auditors. */
export function MarkSentDialog({ view: { from, to, today, report }, onClose, onDone }: Props) {
  const draft = useDraft(`report-unexecuted:${from}`, { sentOn: today });
  const form = useForm('report-unexecuted');
  const queryClient = useQueryClient();
  const command = useCommand(reportUnexecuted, () => {
    draft.drop();
    void queryClient.invalidateQueries({ queryKey: ['casework/unexecuted'] });
    onDone();
  });
  const { sentOn } = draft.value;
  const send = () => {
    const day = readDayWithin(sentOn, { min: to, max: today });
    if (!form.accepts(collectErrors([['sentOn', !day.ok && day.message]])) || !day.ok) return;
    command.send(
      { quarter: from, sentOn: day.day, seenVersion: report?.version ?? 0 },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.markTitle}
      form={form}
      to={words.fixTo}
      submit={words.mark}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.markLead(from)}</p>
      <SwedishDateField
        {...form.field('sentOn')}
        label={words.sentOn}
        value={sentOn}
        onChange={(text) => draft.change({ sentOn: text })}
        today={today}
        min={to}
        max={today}
      />
    </ActionForm>
  );
}
