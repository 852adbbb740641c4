import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type AuditSamples, decideSample } from '../../api/audits.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { question } from '../../app/sv/audits.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { addDays } from '../../ui/format/dates.ts';
import { newId } from '../../ui/new-id.ts';
import { useAuditCommand } from './use-audit-command.ts';

const words = question.samples.form;
/** How long the drawn files can be opened: at most, and when nobody says otherwise. */
const MOST_DAYS = 92;
const DAYS_OPEN = 30;
const MOST = 60;

/** A number of files from 1 to 60; null for anything else. */
const sizeIn = (typed: string): number | null => {
  const n = Number(typed.trim());
  return Number.isInteger(n) && n >= 1 && n <= MOST ? n : null;
};

/** Lets auditors read a drawn sample of files for a while. Whoever decides does not get to know which. */
export function SampleDialog({
  questionId,
  view,
  onClose,
  onDone,
}: {
  questionId: string;
  view: AuditSamples;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({
    sampleId: newId(),
    measureId: '',
    period: '',
    size: '10',
    openTo: addDays(view.today, DAYS_OPEN),
    auditors: view.auditors.length === 1 ? view.auditors.map((a) => a.functionId) : [],
    decision: '',
  }));
  const draft = useDraft(`audit-sample:${questionId}`, initial);
  const form = useForm('audit-sample');
  const command = useAuditCommand(decideSample, () => {
    draft.drop();
    onDone();
  });
  const { value } = draft;
  const last = addDays(view.today, MOST_DAYS);
  const send = () => {
    const size = sizeIn(value.size);
    const day = readDayWithin(value.openTo, { min: view.today, max: last });
    const accepted = form.accepts(
      collectErrors([
        ['measureId', value.measureId === '' && words.populationMissing],
        ['period', value.period === '' && words.periodMissing],
        ['size', size === null && words.sizeFault],
        ['openTo', !day.ok && day.message],
        ['auditors', value.auditors.length === 0 && words.auditorsMissing],
        ['decision', value.decision.trim() === '' && words.decisionMissing],
      ]),
    );
    if (!accepted || !day.ok || size === null) return;
    const { sampleId, measureId, period, auditors, decision } = value;
    command.send(
      { sampleId, questionId, measureId, period, size, openTo: day.day, auditors, decision },
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
        {...form.field('measureId')}
        label={words.population}
        size="small"
        value={value.measureId}
        onChange={(event) => draft.change({ measureId: event.target.value })}
      >
        <option value="">{words.choose}</option>
        {view.populations.map((p) => (
          <option key={p.measureId} value={p.measureId}>
            {p.title}
          </option>
        ))}
      </Select>
      <Select
        {...form.field('period')}
        label={words.period}
        size="small"
        value={value.period}
        onChange={(event) => draft.change({ period: event.target.value })}
      >
        <option value="">{words.choose}</option>
        {view.periods.map((key) => (
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
        value={value.size}
        onChange={(event) => draft.change({ size: event.target.value })}
      />
      <SwedishDateField
        {...form.field('openTo')}
        label={words.openTo}
        value={value.openTo}
        onChange={(openTo) => draft.change({ openTo })}
        today={view.today}
        min={view.today}
        max={last}
      />
      <CheckboxGroup
        {...form.field('auditors')}
        legend={words.auditors}
        size="small"
        value={value.auditors}
        onChange={(auditors: string[]) => draft.change({ auditors })}
      >
        {view.auditors.length === 0 && <p>{words.noAuditors}</p>}
        {view.auditors.map((a) => (
          <Checkbox key={a.functionId} value={a.functionId}>
            {[a.title, a.holderName].filter(Boolean).join(' · ')}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextField
        {...form.field('decision')}
        label={words.decision}
        description={words.decisionHelp}
        size="small"
        maxLength={1000}
        value={value.decision}
        onChange={(event) => draft.change({ decision: event.target.value })}
      />
    </ActionForm>
  );
}
