import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { type IntakeRules, setOfficeHours, useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { useReadAnew } from '../../app/session/use-read-anew.ts';
import * as preliminaryWords from '../../app/sv/preliminary.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { readTime } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';

const words = preliminaryWords.intakeRules;

interface Props {
  rules: IntakeRules;
  onClose: () => void;
  onDone: () => void;
}

/** When the office is open on working days. */
export function HoursDialog({ rules: { officeHours }, onClose, onDone }: Props) {
  const [now] = officeHours;
  const draft = useDraft('set-office-hours', {
    opens: now?.opens ?? '',
    closes: now?.closes ?? '',
    reason: '',
  });
  const form = useForm('hours');
  const queryClient = useQueryClient();
  const readAnew = useReadAnew();
  const command = useCommand(setOfficeHours, () => {
    draft.drop();
    void queryClient.invalidateQueries({ queryKey: ['casework/intake-rules'] });
    void readAnew();
    onDone();
  });
  const { opens, closes, reason } = draft.value;
  const times = { opens: readTime(opens), closes: readTime(closes) };

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['opens', times.opens === null && words.timeMissing],
        ['closes', times.closes === null && words.timeMissing],
        ['reason', reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted || times.opens === null || times.closes === null) return;
    command.send(
      { opens: times.opens, closes: times.closes, reason, seenVersions: officeHours.length },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={words.hoursTitle}
      form={form}
      to={words.fixHoursTo}
      submit={words.submitHours}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.hoursHelp}</p>
      {(['opens', 'closes'] as const).map((field) => (
        <TextField
          key={field}
          {...form.field(field)}
          label={words[field]}
          size="small"
          htmlSize={8}
          inputMode="decimal"
          autoComplete="off"
          value={draft.value[field]}
          onChange={(event) => draft.change({ [field]: event.target.value })}
        />
      ))}
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        description={words.reasonHelp}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
