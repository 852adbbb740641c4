import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useQueryClient } from '@tanstack/react-query';
import { type AlarmVerdict, judgeAlarm, type LogAlarm, useCommand } from '../../../api/index.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import * as secrecyWords from '../../../app/sv/secrecy.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { useForm } from '../../../ui/form/use-form.ts';

const words = secrecyWords.logAlarms;
const EMPTY: { verdict: AlarmVerdict | null; reason: string } = { verdict: null, reason: '' };

/** The log reviewer says what an alarm came to. */
export function JudgeDialog({ alarm, onClose }: { alarm: LogAlarm; onClose: () => void }) {
  const draft = useDraft(`judge-alarm:${alarm.alarmId}`, EMPTY);
  const queryClient = useQueryClient();
  const form = useForm('judge-alarm');
  const command = useCommand(judgeAlarm, () => {
    draft.drop();
    void queryClient.invalidateQueries({ queryKey: ['casework/log-alarms'] });
    onClose();
  });
  const { verdict, reason } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['verdict', verdict === null && words.verdictMissing],
        ['reason', reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (accepted && verdict) {
      const { alarmId, on } = alarm;
      command.send({ alarmId, on, verdict, reason }, { onError: form.takesFrom });
    }
  };
  return (
    <ActionForm
      heading={words.dialogTitle}
      form={form}
      to={words.fixDialog}
      submit={words.save}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        <strong>{secrecyWords.logAlarmKind[alarm.kind]}</strong>, {alarm.employeeName}
      </p>
      <RadioGroup
        {...form.field('verdict')}
        legend={words.verdict}
        size="small"
        value={verdict ?? ''}
        onChange={(value: AlarmVerdict) => draft.change({ verdict: value })}
      >
        {(Object.entries(secrecyWords.alarmVerdict) as [AlarmVerdict, string][]).map(([value, label]) => (
          <Radio key={value} value={value}>
            {label}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        description={words.reasonHelp}
        size="small"
        minRows={3}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
