import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import {
  type Instrument,
  type InstrumentPurpose,
  type InstrumentRules,
  type RiskLevel,
  setInstrument,
} from '../../api/index.ts';
import * as assessmentWords from '../../app/sv/assessments.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { useInstrumentCommand } from './use-instrument-command.ts';

const words = assessmentWords.instrumentRules;
const PURPOSES = Object.keys(assessmentWords.instrumentPurpose) as InstrumentPurpose[];
const LEVELS = Object.keys(assessmentWords.riskLevel) as RiskLevel[];
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

interface Props {
  rules: InstrumentRules;
  /** Null adds one. */
  instrument: Instrument | null;
  onClose: () => void;
  onDone: () => void;
}

/** An instrument of the board's: its name and edition, what it is for, and whether it is used. */
export function InstrumentDialog({ rules, instrument, onClose, onDone }: Props) {
  const [values, setValues] = useState({
    code: instrument?.code ?? '',
    name: instrument?.name ?? '',
    edition: instrument?.edition ?? '',
    purpose: (instrument?.purpose ?? 'other') as InstrumentPurpose,
    requiresTraining: instrument?.requiresTraining ?? true,
    levels: [...(instrument?.levels ?? [])],
    active: instrument?.active ?? true,
    reason: '',
  });
  const change = (changed: Partial<typeof values>) => setValues({ ...values, ...changed });
  const form = useForm('instrument');
  const command = useInstrumentCommand(setInstrument, onDone);
  const known = rules.instruments.find(({ code }) => code === values.code);

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        [
          'code',
          !CODE.test(values.code)
            ? words.codeMissing
            : instrument === null && known !== undefined && words.codeTaken,
        ],
        ['name', values.name.trim() === '' && words.nameMissing],
        ['levels', values.levels.length === 0 && words.levelsMissing],
        ['reason', values.reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted) return;
    const versions = rules.instruments.find(({ code }) => code === values.code)?.versions ?? [];
    command.send({ ...values, seenVersions: versions.length }, { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={instrument?.name ?? words.instrumentTitle}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      {instrument === null && (
        <TextField
          {...form.field('code')}
          label={words.code}
          description={words.codeHelp}
          size="small"
          htmlSize={24}
          autoComplete="off"
          value={values.code}
          onChange={(event) => change({ code: event.target.value })}
        />
      )}
      <TextField
        {...form.field('name')}
        label={words.name}
        size="small"
        autoComplete="off"
        value={values.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        {...form.field('edition')}
        label={sv.field.optional(words.edition)}
        size="small"
        htmlSize={16}
        autoComplete="off"
        value={values.edition}
        onChange={(event) => change({ edition: event.target.value })}
      />
      <Select
        {...form.field('purpose')}
        label={words.purpose}
        size="small"
        value={values.purpose}
        onChange={(event) => change({ purpose: event.target.value as InstrumentPurpose })}
      >
        {PURPOSES.map((code) => (
          <option key={code} value={code}>
            {assessmentWords.instrumentPurpose[code]}
          </option>
        ))}
      </Select>
      <Checkbox
        size="small"
        checked={values.requiresTraining}
        onChange={(event) => change({ requiresTraining: event.target.checked })}
      >
        {words.requiresTraining}
      </Checkbox>
      <CheckboxGroup
        {...form.field('levels')}
        legend={words.levels}
        size="small"
        value={values.levels}
        onChange={(levels: RiskLevel[]) => change({ levels })}
      >
        {LEVELS.map((code) => (
          <Checkbox key={code} value={code}>
            {assessmentWords.riskLevel[code]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Checkbox
        size="small"
        checked={values.active}
        onChange={(event) => change({ active: event.target.checked })}
      >
        {words.active}
      </Checkbox>
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        description={words.reasonHelp}
        size="small"
        minRows={2}
        value={values.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
