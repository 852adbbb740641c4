import { Textarea } from '@navikt/ds-react/Textarea';
import {
  type Appeal,
  type AppealStep,
  type CourtAnswer,
  type Decisions,
  handleAppeal,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useDecisionsCommand } from './use-decisions.ts';

const words = sv.decisions.step;
const ANSWERS = Object.keys(sv.courtAnswer) as CourtAnswer[];

interface Values {
  step: AppealStep | null;
  courtAnswer: CourtAnswer | null;
  on: string;
  text: string;
}

interface Props {
  view: Decisions;
  appeal: Appeal;
  onClose: () => void;
}

/** What is done with an appeal, or what the court answered. */
export function AppealStepDialog({ view: { caseId, today }, appeal, onClose }: Props) {
  const { appealId, next, receivedOn } = appeal;
  const only = next.length === 1 ? (next[0] ?? null) : null;
  const initial: Values = { step: only, courtAnswer: null, on: today, text: '' };
  const draft = useDraft(`handle-appeal:${appealId}:${next.join()}`, initial);
  const form = useForm('handle-appeal');
  const command = useDecisionsCommand(handleAppeal, () => {
    draft.drop();
    onClose();
  });
  const { step, courtAnswer, on, text } = draft.value;
  const isAnswer = step === 'answered';
  const send = () => {
    const day = readDayWithin(on, { min: receivedOn, max: today });
    const accepted = form.accepts(
      collectErrors([
        ['step', step === null && words.stepMissing],
        ['courtAnswer', isAnswer && courtAnswer === null && words.answerMissing],
        ['on', !day.ok && day.message],
        ['text', text.trim() === '' && words.textMissing],
      ]),
    );
    if (!accepted || step === null || !day.ok) return;
    command.send(
      { caseId, appealId, step, on: day.day, text, ...(isAnswer && courtAnswer && { courtAnswer }) },
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
      <CodeRadios
        {...form.field('step')}
        legend={words.step}
        codes={next}
        words={sv.appealStep}
        value={step}
        onChange={(chosen) => draft.change({ step: chosen })}
      />
      {isAnswer && (
        <CodeRadios
          {...form.field('courtAnswer')}
          legend={words.answer}
          codes={ANSWERS}
          words={sv.courtAnswer}
          value={courtAnswer}
          onChange={(chosen) => draft.change({ courtAnswer: chosen })}
        />
      )}
      <SwedishDateField
        {...form.field('on')}
        label={words.on}
        value={on}
        onChange={(typed) => draft.change({ on: typed })}
        today={today}
        min={receivedOn}
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
    </ActionForm>
  );
}
