import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { makePromise, type Promises } from '../../api/promises.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { promiseForms } from '../../app/sv/promises.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { usePromiseCommand } from './use-promise-command.ts';

const words = promiseForms.make;

/** A function promises something by a day. */
export function MakeDialog({
  list,
  subject,
  onClose,
  onDone,
}: {
  list: Pick<Promises, 'today' | 'owers'>;
  /** What it is promised for. */
  subject?: { kind: string; id: string };
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({
    commitmentId: newId(),
    title: '',
    functionId: '',
    dueOn: '',
    effectDueOn: '',
  }));
  const draft = useDraft(subject ? `promise-make:${subject.id}` : 'promise-make', initial);
  const form = useForm('promise-make');
  const command = usePromiseCommand(makePromise, () => {
    draft.drop();
    onDone();
  });
  const { commitmentId, title, functionId, dueOn, effectDueOn } = draft.value;
  const send = () => {
    const due = readDayWithin(dueOn, { min: list.today, max: LAST_DAY });
    const effect =
      effectDueOn.trim() === '' ? null : readDayWithin(effectDueOn, { min: list.today, max: LAST_DAY });
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
        commitmentId,
        title,
        functionId,
        dueOn: due.day,
        ...(effect && { effectDueOn: effect.day }),
        ...(subject && { subject }),
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
        {...form.field('functionId')}
        label={words.function}
        size="small"
        value={functionId}
        onChange={(event) => draft.change({ functionId: event.target.value })}
      >
        <option value="">{words.choose}</option>
        {list.owers.map((f) => (
          <option key={f.functionId} value={f.functionId}>
            {[f.title, f.holderName, f.unitName].filter(Boolean).join(' · ')}
          </option>
        ))}
      </Select>
      <SwedishDateField
        {...form.field('dueOn')}
        label={words.dueOn}
        value={dueOn}
        onChange={(day) => draft.change({ dueOn: day })}
        today={list.today}
        min={list.today}
        max={LAST_DAY}
      />
      <SwedishDateField
        {...form.field('effectDueOn')}
        label={words.effectDueOn}
        value={effectDueOn}
        onChange={(day) => draft.change({ effectDueOn: day })}
        today={list.today}
        min={list.today}
        max={LAST_DAY}
      />
    </ActionForm>
  );
}
