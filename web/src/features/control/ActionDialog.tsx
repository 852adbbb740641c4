import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type ControlYear, makeControlAction } from '../../api/control.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { action as words } from '../../app/sv/control.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { FunctionSelect } from './FunctionSelect.tsx';
import { useControlCommand } from './use-control-command.ts';

interface Props {
  subject: { kind: 'risk' | 'control'; id: string };
  year: ControlYear;
  onClose: () => void;
  onDone: () => void;
}

/** A function promises something about a risk, or after a remark. */
export function ActionDialog({ subject, year, onClose, onDone }: Props) {
  const [initial] = useState(() => ({ commitmentId: newId(), title: '', functionId: '', dueOn: '' }));
  const draft = useDraft(`control-action:${subject.id}`, initial);
  const form = useForm('control-action');
  const command = useControlCommand(makeControlAction, () => {
    draft.drop();
    onDone();
  });
  const { commitmentId, title, functionId, dueOn } = draft.value;
  const send = () => {
    const due = readDayWithin(dueOn, { min: year.today, max: LAST_DAY });
    const accepted = form.accepts(
      collectErrors([
        ['title', title.trim() === '' && words.titleMissing],
        ['functionId', functionId === '' && words.functionMissing],
        ['dueOn', !due.ok && due.message],
      ]),
    );
    if (!accepted || !due.ok) return;
    command.send(
      { commitmentId, kind: subject.kind, subjectId: subject.id, title, functionId, dueOn: due.day },
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
        size="small"
        maxLength={200}
        value={title}
        onChange={(event) => draft.change({ title: event.target.value })}
      />
      <FunctionSelect
        {...form.field('functionId')}
        label={words.function}
        functions={year.functions.filter((f) => f.mayOwe)}
        value={functionId}
        onChange={(chosen) => draft.change({ functionId: chosen })}
      />
      <SwedishDateField
        {...form.field('dueOn')}
        label={words.dueOn}
        value={dueOn}
        onChange={(day) => draft.change({ dueOn: day })}
        today={year.today}
        min={year.today}
        max={LAST_DAY}
      />
    </ActionForm>
  );
}
