import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type Decision, type Decisions, receiveAppeal } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { newId } from '../../../../ui/new-id.ts';
import { useDecisionsCommand } from './use-decisions.ts';

const words = sv.decisions.appeal;

interface Props {
  view: Decisions;
  decision: Decision;
  onClose: () => void;
}

/** An appeal that has come in. */
export function AppealDialog({ view: { caseId, today }, decision: { decisionId, notices }, onClose }: Props) {
  const [initial] = useState(() => ({
    appealId: newId(),
    noticeId: notices.length === 1 ? (notices[0]?.noticeId ?? '') : '',
    receivedOn: today,
    text: '',
    toldWrongly: '',
  }));
  const draft = useDraft(`receive-appeal:${decisionId}`, initial);
  const form = useForm('receive-appeal');
  const command = useDecisionsCommand(receiveAppeal, () => {
    draft.drop();
    onClose();
  });
  const { appealId, noticeId, receivedOn, text, toldWrongly } = draft.value;
  const send = () => {
    const day = readDayWithin(receivedOn, { max: today });
    const accepted = form.accepts(
      collectErrors([
        ['noticeId', noticeId === '' && words.whoMissing],
        ['receivedOn', !day.ok && day.message],
        ['text', text.trim() === '' && words.textMissing],
      ]),
    );
    if (!accepted || !day.ok) return;
    command.send(
      {
        caseId,
        appealId,
        noticeId,
        receivedOn: day.day,
        text,
        ...(toldWrongly.trim() !== '' && { toldWrongly }),
      },
      { onError: form.takesFrom },
    );
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
      <p>{words.lead}</p>
      <RadioGroup
        {...form.field('noticeId')}
        legend={words.who}
        size="small"
        value={noticeId}
        onChange={(chosen: string) => draft.change({ noticeId: chosen })}
      >
        {notices.map((notice) => (
          <Radio key={notice.noticeId} value={notice.noticeId}>
            {notice.personName}
          </Radio>
        ))}
      </RadioGroup>
      <SwedishDateField
        {...form.field('receivedOn')}
        label={words.on}
        value={receivedOn}
        onChange={(on) => draft.change({ receivedOn: on })}
        today={today}
        max={today}
      />
      <Textarea
        {...form.field('text')}
        label={words.text}
        size="small"
        minRows={3}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
      <Textarea
        {...form.field('toldWrongly')}
        label={words.wrongly}
        description={words.wronglyHelp}
        size="small"
        minRows={2}
        value={toldWrongly}
        onChange={(event) => draft.change({ toldWrongly: event.target.value })}
      />
    </ActionForm>
  );
}
