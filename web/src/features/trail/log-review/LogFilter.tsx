import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { type FormEvent, useState } from 'react';
import type { TrailKind } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { readDay, readDayWithin } from '../../../ui/form/date-text.ts';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import styles from './LogFilter.module.css';
import { type LogSearch, readLogSearch } from './log-search.ts';

interface Props {
  search: LogSearch;
  today: string;
  isSearching: boolean;
  onSearch: (search: LogSearch) => void;
}

export function LogFilter({ search, today, isSearching, onSearch }: Props) {
  const [from, setFrom] = useState(search.fran ?? today);
  const [to, setTo] = useState(search.till ?? today);
  const [kind, setKind] = useState<TrailKind | ''>(search.slag ?? '');
  const [caseNumber, setCaseNumber] = useState(search.arende ?? '');
  const form = useForm('log-filter');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const first = readDayWithin(from, { max: today });
    const last = readDay(to);
    const isWrongOrder = first.ok && last.ok && last.day < first.day;
    const accepted = form.accepts(
      collectErrors([
        ['from', !first.ok && first.message],
        ['to', last.ok ? isWrongOrder && sv.log.wrongOrder : last.message],
      ]),
    );
    if (!accepted || !first.ok || !last.ok) return;
    onSearch(readLogSearch({ fran: first.day, till: last.day, slag: kind, arende: caseNumber.trim() }));
  };

  return (
    <form noValidate onSubmit={submit} className={styles.form}>
      <FormErrors form={form} to={sv.log.fixTo} />
      <div className={styles.fields}>
        <SwedishDateField
          {...form.field('from')}
          label={sv.log.from}
          value={from}
          onChange={setFrom}
          today={today}
          max={today}
        />
        <SwedishDateField
          {...form.field('to')}
          label={sv.log.to}
          value={to}
          onChange={setTo}
          today={today}
          max={today}
        />
        <Select
          label={sv.log.kind}
          size="small"
          value={kind}
          onChange={(event) => setKind(event.target.value as TrailKind | '')}
        >
          <option value="">{sv.log.allKinds}</option>
          {(Object.entries(sv.codes.trailKind) as [TrailKind, string][]).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <TextField
          label={sv.log.caseNumber}
          size="small"
          autoComplete="off"
          value={caseNumber}
          onChange={(event) => setCaseNumber(event.target.value)}
        />
        <SubmitButton size="small" isSending={isSearching}>
          {sv.log.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
