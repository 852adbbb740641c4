import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { placementForms as words } from '../../app/sv/placements.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { type Form, useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import type { Act } from './acts.ts';
import { emptyValues, type Field, faultsOf, shownFields, toSend, type Values } from './fields.ts';
import { usePlacementCommand } from './use-placements.ts';

interface Props {
  caseId: string;
  today: string;
  act: Act;
  onClose: () => void;
  onDone: () => void;
}

/** The form of whatever is recorded of a placement. */
export function ActDialog({ caseId, today, act, onClose, onDone }: Props) {
  const { title, submit, fixTo } = words[act.name];
  // The id stays the same however often it is sent: it is the same record.
  const [initial] = useState((): Values => ({ ...emptyValues(act.fields), id: newId() }));
  const draft = useDraft<Values>(`placement-${act.name}:${caseId}`, initial);
  const form = useForm(`placement-${act.name}`);
  const values = draft.value;
  const command = usePlacementCommand(
    (sent: Values, signal: AbortSignal) => act.send(sent, values.id ?? '', signal),
    () => {
      draft.drop();
      onDone();
    },
  );
  const send = () => {
    if (!form.accepts(faultsOf(act.fields, values, today))) return;
    command.send(toSend(act.fields, values), { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={title}
      form={form}
      to={fixTo}
      submit={submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {shownFields(act.fields, values).map((field) => (
        <OneField
          key={field.name}
          form={form}
          field={field}
          today={today}
          values={values}
          onChange={(value) => draft.change({ [field.name]: value })}
        />
      ))}
    </ActionForm>
  );
}

interface FieldProps {
  form: Form;
  field: Field;
  today: string;
  values: Values;
  onChange: (value: string) => void;
}

function OneField({ form, field, today, values, onChange }: FieldProps) {
  const { name, kind, help, options = [] } = field;
  const isNeeded = !field.optional || (field.needed?.(values) ?? false);
  const label = isNeeded ? field.label : sv.field.optional(field.label);
  const value = values[name] ?? '';
  const own = { ...form.field(name), label, ...(help && { description: help }) };
  if (kind === 'day')
    return (
      <SwedishDateField
        {...own}
        value={value}
        onChange={onChange}
        today={today}
        max={today}
        {...(field.min && { min: field.min })}
      />
    );
  if (kind === 'radios')
    return (
      <CodeRadios
        {...form.field(name)}
        legend={label}
        codes={options.map((o) => o.value)}
        words={Object.fromEntries(options.map((o) => [o.value, o.word]))}
        value={value}
        onChange={onChange}
      />
    );
  if (kind === 'choice')
    return (
      <Select {...own} size="small" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{words.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </Select>
    );
  if (kind === 'text')
    return (
      <Textarea
        {...own}
        size="small"
        minRows={2}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <TextField
      {...own}
      size="small"
      autoComplete="off"
      {...(kind === 'kronor' && { inputMode: 'numeric', htmlSize: 10 })}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
