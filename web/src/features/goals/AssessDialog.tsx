import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type AssessmentCode, assessGoal, type Goal } from '../../api/goals.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { assessment as assessmentWords, goalForms, goal as goalWords } from '../../app/sv/goals.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { periodInWords } from '../measures/period.ts';
import { useGoalCommand } from './use-goal-command.ts';

const words = goalForms.assess;
const CODES = Object.keys(assessmentWords) as AssessmentCode[];

/** Assesses the goal in the chosen period; what says something else than the figures says why. */
export function AssessDialog({
  goal,
  onClose,
  onDone,
}: {
  goal: Goal;
  onClose: () => void;
  onDone: () => void;
}) {
  const { goalId, period, proposal } = goal;
  const [initial] = useState(() => ({
    assessmentId: newId(),
    code: '' as AssessmentCode | '',
    text: '',
    reason: '',
  }));
  const draft = useDraft(`goal-assess:${goalId}:${period}`, initial);
  const form = useForm('goal-assess');
  const command = useGoalCommand(assessGoal, () => {
    draft.drop();
    onDone();
  });
  const { assessmentId, code, text, reason } = draft.value;
  const isOther = code !== '' && !proposal.borneOut.includes(code);
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['assessment', code === '' && words.assessmentMissing],
        ['words', text.trim() === '' && words.wordsMissing],
        ['reason', isOther && reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted || code === '') return;
    command.send(
      { assessmentId, goalId, period, assessment: code, words: text, ...(isOther && { reason }) },
      { onError: form.takesFrom },
    );
  };
  const talksFor = assessmentWords[proposal.assessment].toLowerCase();
  return (
    <ActionForm
      heading={words.heading(periodInWords(period))}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeRadios
        {...form.field('assessment')}
        legend={words.assessment}
        description={goalWords.assess.proposal(talksFor)}
        codes={CODES}
        words={assessmentWords}
        value={code}
        onChange={(chosen) => draft.change({ code: chosen })}
      />
      {isOther && (
        <Textarea
          {...form.field('reason')}
          label={words.reason}
          description={words.reasonHelp}
          size="small"
          minRows={2}
          value={reason}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
      )}
      <Textarea
        {...form.field('words')}
        label={words.words}
        size="small"
        minRows={3}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
