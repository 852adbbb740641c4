import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Commissions,
  commissionQuery,
  commissionsQuery,
  sendCommission,
} from '../../api/commissions.ts';
import { caseQuery, type DecisionKind, useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import * as delegationWords from '../../app/sv/delegation.ts';
import { sendForm as words } from '../../app/sv/interventions.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { type Form, useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { GoalFields } from './GoalFields.tsx';
import styles from './Interventions.module.css';
import { checkOrder, emptyOrder, type SendValues, toOrder } from './send-values.ts';

interface Props {
  view: Commissions;
  onClose: () => void;
  onDone: () => void;
}

/** What is ordered of whom, by which decision, and what is to come of it. */
export function SendCommissionDialog({ view, onClose, onDone }: Props) {
  const { caseId, today } = view;
  const [initial] = useState((): SendValues => emptyOrder(view, newId()));
  const draft = useDraft<SendValues>(`send-commission:${caseId}`, initial);
  const form = useForm('send-commission');
  const queryClient = useQueryClient();
  const command = useCommand(sendCommission, (sent) => {
    queryClient.setQueryData(commissionQuery(caseId, sent.commissionId).queryKey, sent);
    void queryClient.invalidateQueries(commissionsQuery(caseId));
    void queryClient.invalidateQueries(caseQuery(caseId));
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const send = () => {
    const order = toOrder(caseId, values);
    if (!form.accepts(checkOrder(values)) || order === null) return;
    command.send(order, { onError: form.takesFrom });
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
      <Choice
        form={form}
        name="decisionId"
        label={words.decision}
        help={words.decisionHelp}
        value={values.decisionId}
        options={view.decisions.map((d) => ({
          value: d.decisionId,
          word: words.decisionOf(
            delegationWords.decisionKind[d.kind as DecisionKind],
            d.decidedOn,
            d.wording,
          ),
        }))}
        onChange={(decisionId) => draft.change({ decisionId })}
      />
      <Choice
        form={form}
        name="entryId"
        label={words.entry}
        help={words.entryHelp}
        value={values.entryId}
        options={view.entries.map((e) => ({ value: e.entryId, word: e.name }))}
        onChange={(entryId) => draft.change({ entryId })}
      />
      <Choice
        form={form}
        name="unitId"
        label={words.unit}
        value={values.unitId}
        options={view.units.map((u) => ({ value: u.unitId, word: u.name }))}
        onChange={(unitId) => draft.change({ unitId })}
      />
      <div className={styles.pair}>
        <SwedishDateField
          {...form.field('plannedFrom')}
          label={words.from}
          value={values.plannedFrom}
          onChange={(plannedFrom) => draft.change({ plannedFrom })}
          today={today}
        />
        <SwedishDateField
          {...form.field('plannedTo')}
          label={sv.field.optional(words.until)}
          value={values.plannedTo}
          onChange={(plannedTo) => draft.change({ plannedTo })}
          today={today}
        />
      </div>
      <Textarea
        {...form.field('purpose')}
        label={words.purpose}
        description={words.purposeHelp}
        size="small"
        minRows={4}
        value={values.purpose}
        onChange={(event) => draft.change({ purpose: event.target.value })}
      />
      <TextField
        {...form.field('scope')}
        label={words.scope}
        description={words.scopeHelp}
        size="small"
        autoComplete="off"
        value={values.scope}
        onChange={(event) => draft.change({ scope: event.target.value })}
      />
      <GoalFields
        form={form}
        legend={words.goals}
        help={words.goalsHelp}
        goals={values.goals}
        onChange={(goals) => draft.change({ goals })}
      />
    </ActionForm>
  );
}

interface ChoiceProps {
  form: Form;
  name: string;
  label: string;
  help?: string;
  value: string;
  options: readonly { value: string; word: string }[];
  onChange: (value: string) => void;
}

function Choice({ form, name, label, help, value, options, onChange }: ChoiceProps) {
  return (
    <Select
      {...form.field(name)}
      label={label}
      description={help}
      size="small"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">–</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.word}
        </option>
      ))}
    </Select>
  );
}
