import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type ControlYear, decidePlan } from '../../api/control.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { plan } from '../../app/sv/control.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { useControlCommand } from './use-control-command.ts';

const { decision: words } = plan;
const EARLIEST = '2000-01-01';

/** The board has decided the plan of a year. */
export function DecideDialog({
  year,
  onClose,
  onDone,
}: {
  year: ControlYear;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({ decisionId: newId(), decidedOn: '', reference: '' }));
  const draft = useDraft(`control-decide:${year.year}`, initial);
  const form = useForm('control-decide');
  const command = useControlCommand(decidePlan, () => {
    draft.drop();
    onDone();
  });
  const { decisionId, decidedOn, reference } = draft.value;
  const send = () => {
    const day = readDayWithin(decidedOn, { min: EARLIEST, max: year.today });
    const accepted = form.accepts(
      collectErrors([
        ['decidedOn', !day.ok && day.message],
        ['reference', reference.trim() === '' && words.referenceMissing],
      ]),
    );
    if (!accepted || !day.ok) return;
    command.send({ decisionId, year: year.year, decidedOn: day.day, reference }, { onError: form.takesFrom });
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
      <p>{words.help}</p>
      <SwedishDateField
        {...form.field('decidedOn')}
        label={words.decidedOn}
        value={decidedOn}
        onChange={(day) => draft.change({ decidedOn: day })}
        today={year.today}
        min={EARLIEST}
        max={year.today}
      />
      <TextField
        {...form.field('reference')}
        label={words.reference}
        size="small"
        maxLength={200}
        value={reference}
        onChange={(event) => draft.change({ reference: event.target.value })}
      />
    </ActionForm>
  );
}
