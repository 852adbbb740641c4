import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type ReviewOutcome, reviewPlan } from '../../../../api/plans.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { reviewOutcome, reviewForm as words } from '../../../../app/sv/implementation-plan.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { newId } from '../../../../ui/new-id.ts';
import type { PlanDialogProps } from './plan-dialog-props.ts';
import { usePlanCommand } from './use-plan.ts';

const OUTCOMES = Object.keys(reviewOutcome) as ReviewOutcome[];

/** That the plan that holds has been looked at anew, with whom, and what it led to. */
export function ReviewDialog({ plan, onClose, onDone }: PlanDialogProps) {
  const { commissionId, today, holds } = plan;
  const [reviewId] = useState(newId);
  const [initial] = useState(() => ({
    reviewedOn: today,
    with: '',
    outcome: '' as ReviewOutcome | '',
    text: '',
  }));
  const draft = useDraft(`review-plan:${commissionId}`, initial);
  const form = useForm('review-plan');
  const command = usePlanCommand(reviewPlan, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const send = () => {
    const day = readDayWithin(values.reviewedOn, { max: today });
    const { outcome } = values;
    const accepted = form.accepts(
      collectErrors([
        ['reviewedOn', !day.ok && day.message],
        ['with', values.with.trim() === '' && words.withMissing],
        ['outcome', outcome === '' && words.outcomeMissing],
        ['text', values.text.trim() === '' && words.textMissing],
      ]),
    );
    if (!accepted || !day.ok || outcome === '') return;
    command.send(
      {
        reviewId,
        commissionId,
        version: holds ?? 0,
        reviewedOn: day.day,
        with: values.with,
        outcome,
        text: values.text,
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
      <SwedishDateField
        {...form.field('reviewedOn')}
        label={words.reviewedOn}
        value={values.reviewedOn}
        onChange={(reviewedOn) => draft.change({ reviewedOn })}
        today={today}
        max={today}
      />
      <TextField
        {...form.field('with')}
        label={words.with}
        size="small"
        autoComplete="off"
        value={values.with}
        onChange={(event) => draft.change({ with: event.target.value })}
      />
      <CodeRadios
        {...form.field('outcome')}
        legend={words.outcome}
        codes={OUTCOMES}
        words={reviewOutcome}
        value={values.outcome}
        onChange={(outcome) => draft.change({ outcome })}
      />
      <Textarea
        {...form.field('text')}
        label={words.text}
        size="small"
        minRows={3}
        value={values.text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
