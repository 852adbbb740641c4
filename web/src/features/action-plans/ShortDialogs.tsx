import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ActionPlan,
  addActivity,
  decidePlan,
  endPlan,
  planChoicesQuery,
} from '../../api/action-plans.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { forms } from '../../app/sv/action-plans.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import styles from './ActionPlans.module.css';
import { FunctionSelect } from './FunctionSelect.tsx';
import { usePlanCommand } from './use-plan-command.ts';

const FIRST = '1990-01-01';

interface Props {
  plan: ActionPlan;
  onClose: () => void;
  onDone: () => void;
}

/** The board has decided what is proposed. */
export function DecideDialog({ plan, onClose, onDone }: Props) {
  const words = forms.decide;
  const { planId } = plan.head;
  const proposal = plan.versions.find((v) => v.decided === null);
  const [initial] = useState(() => ({ decidedOn: '', reference: '' }));
  const draft = useDraft(`plan-decide:${planId}`, initial);
  const form = useForm('plan-decide');
  const command = usePlanCommand(decidePlan, () => {
    draft.drop();
    onDone();
  });
  const { decidedOn, reference } = draft.value;
  const send = () => {
    const day = readDayWithin(decidedOn, { min: FIRST, max: plan.today });
    const accepted = form.accepts(
      collectErrors([
        ['decidedOn', !day.ok && day.message],
        ['reference', reference.trim() === '' && words.referenceMissing],
      ]),
    );
    if (!accepted || !day.ok || !proposal) return;
    const { version, revision } = proposal;
    command.send({ planId, version, revision, decidedOn: day.day, reference }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.text}>{words.help}</p>
      <SwedishDateField
        {...form.field('decidedOn')}
        label={words.decidedOn}
        value={decidedOn}
        onChange={(day) => draft.change({ decidedOn: day })}
        today={plan.today}
        min={FIRST}
        max={plan.today}
      />
      <TextField
        {...form.field('reference')}
        label={words.reference}
        description={words.referenceHelp}
        size="small"
        maxLength={200}
        value={reference}
        onChange={(event) => draft.change({ reference: event.target.value })}
      />
    </ActionForm>
  );
}

/** A function promises something for the plan. */
export function ActivityDialog({ plan, onClose, onDone }: Props) {
  const words = forms.activity;
  const { planId } = plan.head;
  const { data: choices } = useSuspenseQuery(planChoicesQuery);
  const [initial] = useState(() => ({
    activityId: newId(),
    title: '',
    aimId: '',
    functionId: '',
    dueOn: '',
    effectDueOn: '',
  }));
  const draft = useDraft(`plan-activity:${planId}`, initial);
  const form = useForm('plan-activity');
  const command = usePlanCommand(addActivity, () => {
    draft.drop();
    onDone();
  });
  const { activityId, title, aimId, functionId, dueOn, effectDueOn } = draft.value;
  const send = () => {
    const due = readDayWithin(dueOn, { min: plan.today, max: LAST_DAY });
    const effect =
      effectDueOn.trim() === '' ? null : readDayWithin(effectDueOn, { min: plan.today, max: LAST_DAY });
    const tooEarly = due.ok && effect?.ok === true && effect.day < due.day && words.effectTooEarly;
    const accepted = form.accepts(
      collectErrors([
        ['title', title.trim() === '' && words.titleMissing],
        ['functionId', functionId === '' && words.functionMissing],
        ['dueOn', !due.ok && due.message],
        ['effectDueOn', (effect !== null && !effect.ok && effect.message) || tooEarly],
      ]),
    );
    if (!accepted || !due.ok || (effect !== null && !effect.ok)) return;
    command.send(
      {
        planId,
        activityId,
        title,
        functionId,
        dueOn: due.day,
        ...(aimId && { aimId }),
        ...(effect && { effectDueOn: effect.day }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        {...form.field('title')}
        label={words.title}
        description={words.titleHelp}
        size="small"
        maxLength={200}
        value={title}
        onChange={(event) => draft.change({ title: event.target.value })}
      />
      <Select
        {...form.field('aimId')}
        label={words.aim}
        size="small"
        value={aimId}
        onChange={(event) => draft.change({ aimId: event.target.value })}
      >
        <option value="">{words.wholePlan}</option>
        {plan.aims.map((aim) => (
          <option key={aim.aimId} value={aim.aimId}>
            {aim.title}
          </option>
        ))}
      </Select>
      <FunctionSelect
        {...form.field('functionId')}
        label={words.function}
        functions={choices.functions}
        value={functionId}
        onChange={(chosen) => draft.change({ functionId: chosen })}
      />
      <SwedishDateField
        {...form.field('dueOn')}
        label={words.dueOn}
        value={dueOn}
        onChange={(day) => draft.change({ dueOn: day })}
        today={plan.today}
        min={plan.today}
        max={LAST_DAY}
      />
      <SwedishDateField
        {...form.field('effectDueOn')}
        label={words.effectDueOn}
        value={effectDueOn}
        onChange={(day) => draft.change({ effectDueOn: day })}
        today={plan.today}
        min={plan.today}
        max={LAST_DAY}
      />
    </ActionForm>
  );
}

/** A plan ends before its time. */
export function EndPlanDialog({ plan, onClose, onDone }: Props) {
  const words = forms.end;
  const { planId } = plan.head;
  const [initial] = useState(() => ({ reason: '' }));
  const draft = useDraft(`plan-end:${planId}`, initial);
  const form = useForm('plan-end');
  const command = usePlanCommand(endPlan, () => {
    draft.drop();
    onDone();
  });
  const { reason } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['reason', reason.trim() === '' && words.reasonMissing]]))) return;
    command.send({ planId, reason }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.text}>{words.help}</p>
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
