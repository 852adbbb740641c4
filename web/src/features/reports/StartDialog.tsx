import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type StartChoices, startChoicesQuery, startReport } from '../../api/reports.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { reportForms } from '../../app/sv/reports.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { periodInWords } from '../measures/period.ts';
import { useReportCommand } from './use-report-command.ts';

const words = reportForms.start;

interface Props {
  onClose: () => void;
  onDone: (reportId: string) => void;
}

/** A report begins, once what it can be made of is known. */
export function StartDialog(props: Props) {
  const { data: choices } = useQuery(startChoicesQuery);
  return choices ? <StartForm choices={choices} {...props} /> : null;
}

function StartForm({ choices, onClose, onDone }: Props & { choices: StartChoices }) {
  const [initial] = useState(() => ({
    reportId: newId(),
    kind: choices.kinds[0]?.kind ?? 'tertial_report',
    period: '',
    title: '',
    units: [] as string[],
    controller: '',
    unitsDue: '',
    dueOn: '',
  }));
  const draft = useDraft('report-start', initial);
  const form = useForm('report-start');
  const command = useReportCommand(startReport, () => {
    draft.drop();
    onDone(reportId);
  });
  const { reportId, kind, title, units, controller, unitsDue, dueOn } = draft.value;
  const template = choices.kinds.find((k) => k.kind === kind);
  const period = draft.value.period || (template?.periods[0] ?? '');
  const named = title || words.titleOf(template?.title ?? '', periodInWords(period));
  const leaders = choices.writers.filter((w) => w.leads);
  const others = choices.writers.filter((w) => !w.leads);
  const bounds = { min: choices.today, max: LAST_DAY };

  const send = () => {
    const ofUnits = readDayWithin(unitsDue, bounds);
    const due = readDayWithin(dueOn, bounds);
    const accepted = form.accepts(
      collectErrors([
        ['title', named.trim() === '' && words.titleMissing],
        ['units', units.length === 0 && words.unitsMissing],
        ['controller', controller === '' && words.controllerMissing],
        ['unitsDue', !ofUnits.ok && ofUnits.message],
        ['dueOn', !due.ok && due.message],
      ]),
    );
    if (!accepted || !template || !ofUnits.ok || !due.ok) return;
    const sections = template.sections.flatMap((section) => {
      const { key, help } = section;
      if (section.by === 'controller')
        return [
          { sectionId: newId(), key, title: section.title, help, functionId: controller, dueOn: due.day },
        ];
      return leaders
        .filter((w) => units.includes(w.functionId))
        .map((w) => ({
          sectionId: newId(),
          key,
          title: w.unitName,
          help,
          functionId: w.functionId,
          dueOn: ofUnits.day,
        }));
    });
    command.send({ reportId, kind, period, title: named, sections }, { onError: form.takesFrom });
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
      <Select
        {...form.field('kind')}
        label={words.kind}
        size="small"
        value={kind}
        onChange={(event) => draft.change({ kind: event.target.value as typeof kind, period: '', title: '' })}
      >
        {choices.kinds.map((k) => (
          <option key={k.kind} value={k.kind}>
            {k.title}
          </option>
        ))}
      </Select>
      <Select
        {...form.field('period')}
        label={words.period}
        size="small"
        value={period}
        onChange={(event) => draft.change({ period: event.target.value, title: '' })}
      >
        {template?.periods.map((p) => (
          <option key={p} value={p}>
            {periodInWords(p)}
          </option>
        ))}
      </Select>
      <TextField
        {...form.field('title')}
        label={words.title}
        size="small"
        maxLength={200}
        value={named}
        onChange={(event) => draft.change({ title: event.target.value })}
      />
      <CheckboxGroup
        {...form.field('units')}
        legend={words.units}
        size="small"
        value={units}
        onChange={(chosen: string[]) => draft.change({ units: chosen })}
      >
        {leaders.map((w) => (
          <Checkbox key={w.functionId} value={w.functionId}>
            {[w.unitName, w.holderName ?? w.title].join(' · ')}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <SwedishDateField
        {...form.field('unitsDue')}
        label={words.unitsDue}
        value={unitsDue}
        onChange={(day) => draft.change({ unitsDue: day })}
        today={choices.today}
        {...bounds}
      />
      <Select
        {...form.field('controller')}
        label={words.controller}
        size="small"
        value={controller}
        onChange={(event) => draft.change({ controller: event.target.value })}
      >
        <option value="">{words.choose}</option>
        {others.map((w) => (
          <option key={w.functionId} value={w.functionId}>
            {[w.title, w.holderName].filter(Boolean).join(' · ')}
          </option>
        ))}
      </Select>
      <SwedishDateField
        {...form.field('dueOn')}
        label={words.dueOn}
        value={dueOn}
        onChange={(day) => draft.change({ dueOn: day })}
        today={choices.today}
        {...bounds}
      />
    </ActionForm>
  );
}
