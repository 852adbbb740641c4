import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Commission, changeOrder, commissionQuery, commissionsQuery } from '../../api/commissions.ts';
import { useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { sendForm, changeForm as words } from '../../app/sv/interventions.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { readDay, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { GoalFields } from './GoalFields.tsx';

interface Values {
  purpose: string;
  scope: string;
  plannedTo: string;
  add: readonly string[];
  withdraw: readonly string[];
  reason: string;
}

const written = (goals: readonly string[]): string[] => goals.map((g) => g.trim()).filter((g) => g !== '');

/** What is ordered as it is to be from now on, and why it changes. */
export function ChangeOrderDialog({ view, onClose }: { view: Commission; onClose: () => void }) {
  const { caseId, commissionId, today } = view;
  const [order] = view.orders;
  const standing = view.goals.filter((g) => g.withdrawn === null);
  const [initial] = useState(
    (): Values => ({
      purpose: order?.purpose ?? '',
      scope: order?.scope ?? '',
      plannedTo: view.plannedTo ?? '',
      add: [''],
      withdraw: [],
      reason: '',
    }),
  );
  const draft = useDraft<Values>(`change-order:${commissionId}`, initial);
  const form = useForm('change-order');
  const queryClient = useQueryClient();
  const command = useCommand(changeOrder, (changed) => {
    queryClient.setQueryData(commissionQuery(caseId, commissionId).queryKey, changed);
    void queryClient.invalidateQueries(commissionsQuery(caseId));
    draft.drop();
    onClose();
  });
  const values = draft.value;
  const add = written(values.add);
  const send = () => {
    const until =
      values.plannedTo.trim() === '' ? null : readDayWithin(values.plannedTo, { min: view.plannedFrom });
    const isFine = form.accepts(
      collectErrors([
        ['purpose', values.purpose.trim() === '' && sendForm.purposeMissing],
        ['scope', values.scope.trim() === '' && sendForm.scopeMissing],
        ['plannedTo', until !== null && !until.ok && until.message],
        ['add.0', standing.length - values.withdraw.length + add.length === 0 && words.goalNeeded],
        ['reason', values.reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!isFine) return;
    const day = readDay(values.plannedTo);
    const { purpose, scope, reason } = values;
    command.send(
      {
        caseId,
        commissionId,
        seenVersion: order?.version ?? 1,
        purpose,
        scope,
        ...(day.ok && { plannedTo: day.day }),
        add,
        withdraw: [...values.withdraw],
        reason,
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.to}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <Textarea
        {...form.field('purpose')}
        label={sendForm.purpose}
        size="small"
        minRows={4}
        value={values.purpose}
        onChange={(event) => draft.change({ purpose: event.target.value })}
      />
      <TextField
        {...form.field('scope')}
        label={sendForm.scope}
        size="small"
        autoComplete="off"
        value={values.scope}
        onChange={(event) => draft.change({ scope: event.target.value })}
      />
      <SwedishDateField
        {...form.field('plannedTo')}
        label={sv.field.optional(sendForm.until)}
        value={values.plannedTo}
        onChange={(plannedTo) => draft.change({ plannedTo })}
        today={today}
      />
      <CheckboxGroup
        legend={words.withdraw}
        description={words.withdrawHelp}
        size="small"
        value={[...values.withdraw]}
        onChange={(withdraw: string[]) => draft.change({ withdraw })}
      >
        {standing.map((goal) => (
          <Checkbox key={goal.goalId} value={goal.goalId}>
            {goal.text}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <GoalFields
        form={form}
        path="add"
        legend={words.newGoals}
        help={words.addHelp}
        goals={values.add}
        onChange={(goals) => draft.change({ add: goals })}
      />
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        description={words.reasonHelp}
        size="small"
        minRows={2}
        value={values.reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
