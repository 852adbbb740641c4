import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { setPlan } from '../../../../api/plans.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { planForm as words } from '../../../../app/sv/implementation-plan.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { GoalFields } from './GoalFields.tsx';
import type { PlanDialogProps } from './plan-dialog-props.ts';
import { checkPlan, emptyGoal, planValues, toSetPlan, unservedBy } from './plan-values.ts';
import { usePlanCommand } from './use-plan.ts';

/** The plan, or a new version of it: begun from the last. */
export function PlanDialog({ plan, onClose, onDone }: PlanDialogProps) {
  const [last] = plan.versions;
  const seenVersion = last?.version ?? 0;
  const [initial] = useState(() => planValues(plan));
  const draft = useDraft(`implementation-plan:${plan.commissionId}:${seenVersion}`, initial);
  const form = useForm('implementation-plan');
  const command = usePlanCommand(setPlan, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const left = unservedBy(values, plan);
  const send = () => {
    if (!form.accepts(checkPlan(values, seenVersion))) return;
    command.send(toSetPlan(values, plan, seenVersion), { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={last ? words.change : words.make}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      {last && (
        <Textarea
          {...form.field('reason')}
          label={words.reason}
          size="small"
          minRows={2}
          value={values.reason}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
      )}
      <SwedishDateField
        {...form.field('startsOn')}
        label={words.startsOn}
        value={values.startsOn}
        onChange={(startsOn) => draft.change({ startsOn })}
        today={plan.today}
      />
      <SwedishDateField
        {...form.field('endsOn')}
        label={sv.field.optional(words.endsOn)}
        description={words.endsOnHelp}
        value={values.endsOn}
        onChange={(endsOn) => draft.change({ endsOn })}
        today={plan.today}
      />
      <h2>{words.goals}</h2>
      <GoalFields
        form={form}
        ordered={plan.order.goals}
        goals={values.goals}
        onChange={(goals) => draft.change({ goals })}
      />
      <Button
        type="button"
        size="small"
        variant="tertiary"
        onClick={() => draft.change({ goals: [...values.goals, emptyGoal(left[0]?.goalId ?? '')] })}
      >
        {words.add}
      </Button>
      {left.length > 0 && (
        <>
          <h2>{words.left}</h2>
          <p>{words.leftHelp}</p>
          {left.map(({ goalId, text }) => (
            <Textarea
              key={goalId}
              {...form.field(`left.${goalId}`)}
              label={sv.field.optional(words.leftWhy(text))}
              size="small"
              minRows={2}
              value={values.left[goalId] ?? ''}
              onChange={(event) => draft.change({ left: { ...values.left, [goalId]: event.target.value } })}
            />
          ))}
        </>
      )}
      <Textarea
        {...form.field('others')}
        label={sv.field.optional(words.others)}
        description={words.othersHelp}
        size="small"
        minRows={2}
        value={values.others}
        onChange={(event) => draft.change({ others: event.target.value })}
      />
      <Textarea
        {...form.field('contact')}
        label={sv.field.optional(words.contact)}
        description={words.contactHelp}
        size="small"
        minRows={2}
        value={values.contact}
        onChange={(event) => draft.change({ contact: event.target.value })}
      />
    </ActionForm>
  );
}
