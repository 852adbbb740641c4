import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type CompetentPerson, noteCompetence } from '../../../../api/index.ts';
import * as competenceWords from '../../../../app/sv/competences.ts';
import * as unitWords from '../../../../app/sv/unit.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDay, readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { newId } from '../../../../ui/new-id.ts';
import { readOptionalDay } from '../optional-day.ts';
import { useCompetenceCodes } from './use-competence-codes.ts';
import { useCompetenceCommand } from './use-competence-command.ts';

const words = competenceWords.competences;

interface Props {
  person: CompetentPerson;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** Notes a degree or a training: what it rests on, and on which day that was seen. */
export function NoteCompetenceDialog({ person, today, onClose, onDone }: Props) {
  const [competenceId] = useState(newId);
  const [code, setCode] = useState(person.lacksDegree ? 'socionom_degree' : '');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const [restsOn, setRestsOn] = useState('');
  const [seen, setSeen] = useState(today);
  const { codes, name } = useCompetenceCodes();
  const form = useForm('competence');
  const command = useCompetenceCommand(noteCompetence, onDone);

  const send = () => {
    const first = readDay(from);
    const last = readOptionalDay(to);
    const seenOn = readDayWithin(seen, { max: today });
    const isWrongOrder = first.ok && last.ok && last.day !== null && last.day < first.day;
    const accepted = form.accepts(
      collectErrors([
        ['code', code === '' && words.codeMissing],
        ['fromOn', !first.ok && first.message],
        ['toOn', last.ok ? isWrongOrder && unitWords.staffing.absence.wrongOrder : last.message],
        ['restsOn', restsOn.trim() === '' && words.restsOnMissing],
        ['seenOn', !seenOn.ok && seenOn.message],
      ]),
    );
    if (!accepted || !first.ok || !last.ok || !seenOn.ok) return;
    command.send(
      {
        competenceId,
        employeeId: person.employeeId,
        code,
        fromOn: first.day,
        ...(last.day !== null && { toOn: last.day }),
        restsOn,
        seenOn: seenOn.day,
      },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={words.noteTitle(person.name)}
      form={form}
      to={words.fixTo}
      submit={words.noteSubmit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        {...form.field('code')}
        label={words.what}
        size="small"
        value={code}
        onChange={(event) => setCode(event.target.value)}
      >
        <option value="">{sv.field.choose}</option>
        {codes.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </Select>
      <TextField
        {...form.field('restsOn')}
        label={words.restsOnLabel}
        description={words.restsOnHelp}
        size="small"
        autoComplete="off"
        value={restsOn}
        onChange={(event) => setRestsOn(event.target.value)}
      />
      <SwedishDateField
        {...form.field('seenOn')}
        label={words.seenOn}
        value={seen}
        onChange={setSeen}
        today={today}
      />
      <SwedishDateField
        {...form.field('fromOn')}
        label={words.from}
        value={from}
        onChange={setFrom}
        today={today}
      />
      <SwedishDateField
        {...form.field('toOn')}
        label={sv.field.optional(words.to)}
        description={words.toHelp}
        value={to}
        onChange={setTo}
        today={today}
      />
    </ActionForm>
  );
}
