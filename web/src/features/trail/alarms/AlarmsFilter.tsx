import { type FormEvent, useState } from 'react';
import * as secrecyWords from '../../../app/sv/secrecy.ts';
import { sv } from '../../../app/sv.ts';
import { readDay, readDayWithin } from '../../../ui/form/date-text.ts';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import styles from '../log-review/LogFilter.module.css';
import type { AlarmsSearch } from './alarms-search.ts';

interface Props {
  from: string;
  to: string;
  today: string;
  isSearching: boolean;
  onSearch: (search: AlarmsSearch) => void;
}

export function AlarmsFilter({ from: shownFrom, to: shownTo, today, isSearching, onSearch }: Props) {
  const [from, setFrom] = useState(shownFrom);
  const [to, setTo] = useState(shownTo);
  const form = useForm('alarms-filter');
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
    if (accepted && first.ok && last.ok) onSearch({ fran: first.day, till: last.day });
  };
  return (
    <form noValidate onSubmit={submit} className={styles.form}>
      <FormErrors form={form} to={secrecyWords.logAlarms.fixTo} />
      <div className={styles.fields}>
        <SwedishDateField
          {...form.field('from')}
          label={secrecyWords.logAlarms.from}
          value={from}
          onChange={setFrom}
          today={today}
          max={today}
        />
        <SwedishDateField
          {...form.field('to')}
          label={secrecyWords.logAlarms.to}
          value={to}
          onChange={setTo}
          today={today}
          max={today}
        />
        <SubmitButton size="small" isSending={isSearching}>
          {secrecyWords.logAlarms.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
