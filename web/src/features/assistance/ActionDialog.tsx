import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Situation, situationQuery } from '../../api/assistance.ts';
import { caseQuery, useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { situationForm as words } from '../../app/sv/assistance.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { type Form, useForm } from '../../ui/form/use-form.ts';
import { YesNoRadios } from '../../ui/form/YesNoRadios.tsx';
import { checkValues, type Field, type Values } from './action-fields.ts';

/** Something that can be done with what is followed: what is asked, and what is sent. */
export interface Action {
  /** Tells drafts of it apart. */
  key: string;
  heading: string;
  fields: readonly Field[];
  initial: Values;
  send: (values: Values, signal: AbortSignal) => Promise<Situation>;
}

/** Sends a command that answers with what is followed as it then is; what else tells of it is read anew. */
export function useSituationCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Situation>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(situationQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    for (const list of ['casework/case-log', 'casework/my-day', 'casework/journal', 'assistance/list']) {
      void queryClient.invalidateQueries({ queryKey: [list] });
    }
    onDone();
  });
}

interface Props {
  action: Action;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

export function ActionDialog({ action, today, onClose, onDone }: Props) {
  const [initial] = useState(action.initial);
  const draft = useDraft(action.key, initial);
  const form = useForm('situation');
  const command = useSituationCommand(action.send, () => {
    draft.drop();
    onDone();
  });
  const send = () => {
    if (!form.accepts(checkValues(action.fields, draft.value))) return;
    command.send(draft.value, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={action.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {action.fields.map((field) => (
        <FieldOf
          key={field.name}
          field={field}
          form={form}
          today={today}
          value={draft.value[field.name] ?? ''}
          onChange={(value) => draft.change({ [field.name]: value })}
        />
      ))}
    </ActionForm>
  );
}

interface FieldProps {
  field: Field;
  form: Form;
  today: string;
  value: string;
  onChange: (value: string) => void;
}

export function FieldOf({ field, form, today, value, onChange }: FieldProps) {
  const label = field.optional ? sv.field.optional(field.label) : field.label;
  const common = { ...form.field(field.name), ...(field.help && { description: field.help }) };
  switch (field.kind) {
    case 'day':
      return (
        <SwedishDateField
          {...common}
          label={label}
          value={value}
          onChange={onChange}
          today={today}
          {...(field.max && { max: field.max })}
          {...(field.min && { min: field.min })}
        />
      );
    case 'text':
      return (
        <Textarea
          {...common}
          label={label}
          size="small"
          minRows={field.rows ?? 2}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'number':
      return (
        <TextField
          {...common}
          label={label}
          size="small"
          htmlSize={5}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'yes-no':
      return (
        <YesNoRadios
          {...form.field(field.name)}
          legend={label}
          value={value === '' ? null : value === 'yes'}
          onChange={(yes) => onChange(yes ? 'yes' : 'no')}
        />
      );
    case 'codes':
      return (
        <CodeRadios
          {...common}
          legend={label}
          codes={Object.keys(field.words)}
          words={field.words}
          value={value}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          label={label}
          size="small"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{field.optional ? words.noDecision : words.choose}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      );
  }
}
