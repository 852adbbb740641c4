import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { forms } from '../../app/sv/youth.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { type Form, useForm } from '../../ui/form/use-form.ts';
import { YesNoRadios } from '../../ui/form/YesNoRadios.tsx';
import { newId } from '../../ui/new-id.ts';
import { bodyOf, checkFields, type Field, isAsked, type Values } from './fields.ts';
import type { Asked } from './records.ts';
import { useYouthCommand } from './use-youth.ts';
import styles from './Youth.module.css';

interface Props {
  caseId: string;
  today: string;
  asked: Asked;
  onClose: () => void;
  onDone: () => void;
}

/** What is recorded of a talk or of a child at risk, or what corrects it. */
export function RecordDialog({ caseId, today, asked, onClose, onDone }: Props) {
  const { words, name, fields: own, initial: known, of, corrects, run } = asked;
  const [initial] = useState((): Values => ({ ...known, recordId: newId() }));
  const draft = useDraft<Values>(`youth-${name}:${caseId}:${corrects ?? Object.values(of).join()}`, initial);
  const form = useForm(`youth-${name}`);
  const command = useYouthCommand(run, () => {
    draft.drop();
    onDone();
  });
  const fields = corrects === null ? own : [reasonField(own.length === 0), ...own];
  const values = draft.value;
  const send = () => {
    if (!form.accepts({ ...checkFields(fields, values, today), ...asked.check?.(values) })) return;
    command.send(
      {
        caseId,
        recordId: values.recordId ?? '',
        ...of,
        ...bodyOf(fields, values),
        ...(corrects !== null && { corrects }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={corrects === null ? words.title : words.correctTitle}
      form={form}
      to={words.to}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {fields
        .filter((field) => isAsked(field, values))
        .map((field) => (
          <RecordField
            key={field.name}
            field={field}
            form={form}
            values={values}
            today={today}
            onChange={(changed) => draft.change(changed)}
          />
        ))}
    </ActionForm>
  );
}

const reasonField = (withdraws: boolean): Field => ({
  kind: 'text',
  name: 'correctionReason',
  label: withdraws ? forms.withdrawReason : forms.correctionReason,
});

interface FieldProps {
  field: Field;
  form: Form;
  values: Values;
  today: string;
  onChange: (changed: Values) => void;
}

function RecordField({ field, form, values, today, onChange }: FieldProps) {
  const { name } = field;
  const label = field.optional ? sv.field.optional(field.label) : field.label;
  const value = values[name] ?? '';
  const common = { ...form.field(name), label, size: 'small' as const, description: field.help };
  const typed = {
    value,
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  };
  const day = (
    <SwedishDateField
      {...form.field(name)}
      label={label}
      value={value}
      onChange={(to) => onChange({ [name]: to })}
      today={today}
      max={today}
    />
  );
  switch (field.kind) {
    case 'day':
      return day;
    case 'moment':
      return (
        <div className={styles.pair}>
          {day}
          <TextField
            {...form.field(`${name}Time`)}
            label={forms.time}
            size="small"
            htmlSize={6}
            autoComplete="off"
            value={values[`${name}Time`] ?? ''}
            onChange={(event) => onChange({ [`${name}Time`]: event.target.value })}
          />
        </div>
      );
    case 'text':
      return <Textarea {...common} minRows={2} {...typed} />;
    case 'line':
      return <TextField {...common} autoComplete="off" {...typed} />;
    case 'yes-no':
      return (
        <YesNoRadios
          {...form.field(name)}
          legend={label}
          value={value === '' ? null : value === 'yes'}
          onChange={(yes) => onChange({ [name]: yes ? 'yes' : 'no' })}
        />
      );
    case 'radios':
      return (
        <CodeRadios
          {...form.field(name)}
          legend={label}
          codes={Object.keys(field.words)}
          words={field.words}
          value={value}
          onChange={(chosen) => onChange({ [name]: chosen })}
        />
      );
    case 'select':
      return (
        <Select {...common} {...typed}>
          <option value="">–</option>
          {Object.entries(field.words).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      );
  }
}
