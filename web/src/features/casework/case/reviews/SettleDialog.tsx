import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import {
  type CaseReviews,
  type Commitment,
  type SettleStep,
  settleCommitment,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as reviewWords from '../../../../app/sv/reviews.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useReviewsCommand } from './use-reviews-command.ts';

const words = reviewWords.commitments;

interface Values {
  step: SettleStep | null;
  why: string;
  dueOn: string;
  effect: string;
}

const EMPTY: Values = { step: null, why: '', dueOn: '', effect: '' };

/** What can be decided of it where it stands. */
const stepsOf = ({ state, allowed }: Commitment): SettleStep[] => {
  if (allowed.includes('drop')) return ['dropped'];
  return state === 'done' ? ['confirmed', 'reopened'] : ['reopened'];
};

/** Whoever leads confirms, finds that the proof does not hold, or lets it go. */
export function SettleDialog({
  view,
  commitment,
  onClose,
}: {
  view: CaseReviews;
  commitment: Commitment;
  onClose: () => void;
}) {
  const draft = useDraft(`settle-commitment:${commitment.commitmentId}`, EMPTY);
  const form = useForm('settle-commitment');
  const command = useReviewsCommand(settleCommitment, () => {
    draft.drop();
    onClose();
  });
  const { step, why, dueOn, effect } = draft.value;
  const needsWhy = step === 'reopened' || step === 'dropped';

  const send = () => {
    const day = readDayWithin(dueOn, { min: view.today });
    const accepted = form.accepts(
      collectErrors([
        ['step', step === null && words.stepMissing],
        ['words', needsWhy && why.trim() === '' && words.whyMissing],
        ['dueOn', step === 'reopened' && !day.ok && day.message],
      ]),
    );
    if (!accepted || step === null) return;
    command.send(
      {
        caseId: view.caseId,
        commitmentId: commitment.commitmentId,
        step,
        ...(needsWhy && { words: why }),
        ...(step === 'reopened' && day.ok && { dueOn: day.day }),
        ...(step === 'confirmed' && effect.trim() !== '' && { effect }),
      },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={words.settleTitle}
      form={form}
      to={words.settleFixTo}
      submit={words.settleSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        <strong>{commitment.title}</strong>
      </p>
      <RadioGroup
        {...form.field('step')}
        legend={words.step}
        size="small"
        value={step}
        onChange={(value: SettleStep) => draft.change({ step: value })}
      >
        {stepsOf(commitment).map((one) => (
          <Radio key={one} value={one}>
            {words.steps[one]}
          </Radio>
        ))}
      </RadioGroup>
      {needsWhy && (
        <Textarea
          {...form.field('words')}
          label={words.why}
          size="small"
          minRows={2}
          value={why}
          onChange={(event) => draft.change({ why: event.target.value })}
        />
      )}
      {step === 'reopened' && (
        <SwedishDateField
          {...form.field('dueOn')}
          label={words.newDay}
          value={dueOn}
          onChange={(text) => draft.change({ dueOn: text })}
          today={view.today}
          min={view.today}
        />
      )}
      {step === 'confirmed' && (
        <Textarea
          {...form.field('effect')}
          label={words.effectLabel}
          size="small"
          minRows={2}
          value={effect}
          onChange={(event) => draft.change({ effect: event.target.value })}
        />
      )}
    </ActionForm>
  );
}
