import { Select } from '@navikt/ds-react/Select';
import { type FormEvent, useState } from 'react';
import type { TrailKind } from '../../../../api/index.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { sv } from '../../../../app/sv.ts';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { FormErrors } from '../../../../ui/form/FormErrors.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../../ui/form/SubmitButton.tsx';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import styles from './CaseLog.module.css';
import { type CaseLogSearch, readCaseLogSearch } from './case-log-search.ts';

interface Props {
  search: CaseLogSearch;
  people: readonly (readonly [id: string, name: string])[];
  today: string;
  onSearch: (search: CaseLogSearch) => void;
}

const words = secrecyWords.caseLog;

/** By person, kind and day. */
export function CaseLogFilter({ search, people, today, onSearch }: Props) {
  const [who, setWho] = useState(search.vem ?? '');
  const [kind, setKind] = useState<string>(search.slag ?? '');
  const [from, setFrom] = useState(search.fran ?? '');
  const [to, setTo] = useState(search.till ?? '');
  const form = useForm('case-log');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = (text: string) => (text.trim() === '' ? null : readDayWithin(text, { max: today }));
    const [first, last] = [read(from), read(to)];
    const accepted = form.accepts(
      collectErrors([
        ['from', first !== null && !first.ok && first.message],
        ['to', last !== null && !last.ok && last.message],
      ]),
    );
    if (!accepted) return;
    const days = { fran: first?.ok ? first.day : undefined, till: last?.ok ? last.day : undefined };
    onSearch(readCaseLogSearch({ ...days, slag: kind, vem: who }));
  };
  return (
    <form noValidate onSubmit={submit} className={styles.filter}>
      <FormErrors form={form} to={words.fixTo} />
      <div className={styles.fields}>
        <Select
          label={words.person}
          size="small"
          value={who}
          onChange={(event) => setWho(event.target.value)}
        >
          <option value="">{words.everybody}</option>
          {people.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label={words.kind}
          size="small"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          <option value="">{sv.log.allKinds}</option>
          {(Object.entries(sv.codes.trailKind) as [TrailKind, string][]).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
          <option value="nodoppning">{words.glass}</option>
        </Select>
        <SwedishDateField
          {...form.field('from')}
          label={words.from}
          value={from}
          onChange={setFrom}
          today={today}
          max={today}
        />
        <SwedishDateField
          {...form.field('to')}
          label={words.to}
          value={to}
          onChange={setTo}
          today={today}
          max={today}
        />
        <SubmitButton size="small" isSending={false}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
