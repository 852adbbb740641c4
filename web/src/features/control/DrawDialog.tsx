import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type Control, type ControlYear, drawSample, type Occasion } from '../../api/control.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { plan } from '../../app/sv/control.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { addDays } from '../../ui/format/dates.ts';
import { newId } from '../../ui/new-id.ts';
import { sizeIn } from './read-fields.ts';
import { useControlCommand } from './use-control-command.ts';

const { draw: words } = plan;
/** How long the drawn cases can be opened, when nobody says otherwise. */
const DAYS_OPEN = 60;

interface Props {
  control: Control;
  occasion: Occasion;
  year: ControlYear;
  onClose: () => void;
  onDone: () => void;
}

/** Draws a sample of cases by a seed that the server makes. Whoever draws does not get to know which. */
export function DrawDialog({ control, occasion, year, onClose, onDone }: Props) {
  const [initial] = useState(() => ({
    sampleId: newId(),
    period: '',
    size: String(control.population?.size ?? 25),
    openTo: addDays(year.today, DAYS_OPEN),
    checkers: [] as string[],
  }));
  const draft = useDraft(`control-draw:${occasion.occasionId}`, initial);
  const form = useForm('control-draw');
  const command = useControlCommand(drawSample, () => {
    draft.drop();
    onDone();
  });
  const { sampleId, period, openTo, checkers } = draft.value;
  const candidates = year.functions.filter((f) => f.mayCheck);
  const send = () => {
    const size = sizeIn(draft.value.size);
    const day = readDayWithin(openTo, { min: year.today, max: LAST_DAY });
    const accepted = form.accepts(
      collectErrors([
        ['period', period === '' && words.periodMissing],
        ['size', size === null && words.sizeFault],
        ['openTo', !day.ok && day.message],
      ]),
    );
    if (!accepted || !day.ok || size === null) return;
    command.send(
      { sampleId, occasionId: occasion.occasionId, period, size, openTo: day.day, checkers },
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
      <p>{words.help}</p>
      <Select
        {...form.field('period')}
        label={words.period}
        size="small"
        value={period}
        onChange={(event) => draft.change({ period: event.target.value })}
      >
        <option value="">{plan.dialog.choose}</option>
        {periodsOf(year.year).map((key) => (
          <option key={key} value={key}>
            {key}
          </option>
        ))}
      </Select>
      <TextField
        {...form.field('size')}
        label={words.size}
        size="small"
        inputMode="numeric"
        htmlSize={5}
        value={draft.value.size}
        onChange={(event) => draft.change({ size: event.target.value })}
      />
      <SwedishDateField
        {...form.field('openTo')}
        label={words.openTo}
        value={openTo}
        onChange={(to) => draft.change({ openTo: to })}
        today={year.today}
        min={year.today}
        max={LAST_DAY}
      />
      {candidates.length > 0 && (
        <CheckboxGroup
          {...form.field('checkers')}
          legend={words.checkers}
          description={words.checkersHelp}
          size="small"
          value={checkers}
          onChange={(chosen: string[]) => draft.change({ checkers: chosen })}
        >
          {candidates.map((f) => (
            <Checkbox key={f.functionId} value={f.functionId}>
              {[f.title, f.holderName].filter(Boolean).join(' · ')}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </ActionForm>
  );
}

/** The whole year and its tertials, and those of the year before. */
const periodsOf = (year: number): string[] =>
  [year, year - 1].flatMap((y) => [String(y), ...['T1', 'T2', 'T3'].map((t) => `${y}-${t}`)]);
