import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type Audits, registerAudit } from '../../api/audits.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { audits } from '../../app/sv/audits.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { questionIn, rowsIn } from './typed-items.ts';
import { useAuditCommand } from './use-audit-command.ts';

const words = audits.form;
const FAR = '2099-12-31';
const LONG_AGO = '2000-01-01';

/** An audit that has come in. */
export function RegisterDialog({
  view,
  onClose,
  onDone,
}: {
  view: Audits;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({
    auditId: newId(),
    title: '',
    madeBy: '',
    receivedOn: '',
    answerDueOn: '',
    functionId: '',
    recommendations: '',
    questions: '',
    findings: '',
  }));
  const draft = useDraft('audit-register', initial);
  const form = useForm('audit-register');
  const command = useAuditCommand(registerAudit, () => {
    draft.drop();
    onDone();
  });
  const { value } = draft;
  const send = () => {
    const received = readDayWithin(value.receivedOn, { min: LONG_AGO, max: view.today });
    const due = readDayWithin(value.answerDueOn, { min: LONG_AGO, max: FAR });
    const items = [
      ...rowsIn(value.questions).map((row) => ({ kind: 'question' as const, ...questionIn(row) })),
      ...rowsIn(value.findings).map((text) => ({ kind: 'finding' as const, text })),
      ...rowsIn(value.recommendations).map((text) => ({ kind: 'recommendation' as const, text })),
    ];
    const accepted = form.accepts(
      collectErrors([
        ['title', value.title.trim() === '' && words.titleMissing],
        ['madeBy', value.madeBy.trim() === '' && words.madeByMissing],
        ['receivedOn', !received.ok && received.message],
        ['answerDueOn', !due.ok && due.message],
        ['functionId', value.functionId === '' && words.functionMissing],
        ['items', items.length === 0 && words.recommendationsMissing],
      ]),
    );
    if (!accepted || !received.ok || !due.ok) return;
    const { auditId, title, madeBy, functionId } = value;
    command.send(
      {
        auditId,
        title,
        madeBy,
        receivedOn: received.day,
        answerDueOn: due.day,
        functionId,
        items: items.map((item) => ({ itemId: newId(), ...item })),
      },
      { onError: form.takesFrom },
    );
  };
  const area = (key: 'questions' | 'findings', label: string, help: string) => (
    <Textarea
      label={label}
      description={help}
      size="small"
      minRows={2}
      value={value[key]}
      onChange={(event) => draft.change({ [key]: event.target.value })}
    />
  );
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
        size="small"
        maxLength={200}
        value={value.title}
        onChange={(event) => draft.change({ title: event.target.value })}
      />
      <TextField
        {...form.field('madeBy')}
        label={words.madeBy}
        description={words.madeByHelp}
        size="small"
        maxLength={200}
        value={value.madeBy}
        onChange={(event) => draft.change({ madeBy: event.target.value })}
      />
      <SwedishDateField
        {...form.field('receivedOn')}
        label={words.receivedOn}
        value={value.receivedOn}
        onChange={(day) => draft.change({ receivedOn: day })}
        today={view.today}
        min={LONG_AGO}
        max={view.today}
      />
      <SwedishDateField
        {...form.field('answerDueOn')}
        label={words.answerDueOn}
        value={value.answerDueOn}
        onChange={(day) => draft.change({ answerDueOn: day })}
        today={view.today}
        min={LONG_AGO}
        max={FAR}
      />
      <Select
        {...form.field('functionId')}
        label={words.function}
        size="small"
        value={value.functionId}
        onChange={(event) => draft.change({ functionId: event.target.value })}
      >
        <option value="">{words.choose}</option>
        {view.functions.map((f) => (
          <option key={f.functionId} value={f.functionId}>
            {[f.title, f.unitName].join(' · ')}
          </option>
        ))}
      </Select>
      <Textarea
        {...form.field('items')}
        label={words.recommendations}
        description={words.recommendationsHelp}
        size="small"
        minRows={4}
        value={value.recommendations}
        onChange={(event) => draft.change({ recommendations: event.target.value })}
      />
      {area('questions', words.questions, words.oneEach)}
      {area('findings', words.findings, words.recommendationsHelp)}
    </ActionForm>
  );
}
