import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import type { RuleList } from '../../../api/index.ts';
import { ListSearch } from '../../../app/search/ListSearch.tsx';
import { sv } from '../../../app/sv.ts';
import { readDay } from '../../../ui/form/date-text.ts';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import styles from './Rules.module.css';
import type { RulesSearch } from './rules-search.ts';

interface Props {
  search: RulesSearch;
  today: string;
  changeDays: RuleList['changeDays'];
  onChange: (changes: { [K in keyof RulesSearch]: RulesSearch[K] | undefined | '' }) => void;
}

/** Words, day, kind, domain, and the day on which rules changed. All of it stands in the address. */
export function RulesFilter({ search, today, changeDays, onChange }: Props) {
  const words = sv.rules;
  const [day, setDay] = useState(search.dag ?? today);
  const read = readDay(day);

  const changeDay = (text: string) => {
    setDay(text);
    const typed = readDay(text);
    if (typed.ok) onChange({ dag: typed.day === today ? undefined : typed.day });
  };

  return (
    <search className={styles.filter}>
      <ListSearch
        label={words.search}
        description={words.searchHelp}
        text={search.sok ?? ''}
        onChange={(sok) => onChange({ sok })}
        className={styles.search}
      />
      <SwedishDateField
        label={words.day}
        value={day}
        onChange={changeDay}
        today={today}
        error={read.ok ? undefined : read.message}
      />
      <Select
        label={words.kind}
        size="small"
        value={search.slag ?? ''}
        onChange={(event) => onChange({ slag: event.target.value as RulesSearch['slag'] })}
      >
        <option value="">{words.allKinds}</option>
        <Options of={words.kinds} />
      </Select>
      <Select
        label={words.domain}
        size="small"
        value={search.omrade ?? ''}
        onChange={(event) => onChange({ omrade: event.target.value as RulesSearch['omrade'] })}
      >
        <option value="">{words.allDomains}</option>
        <Options of={words.domains} />
      </Select>
      <Select
        label={words.changed}
        size="small"
        value={search.andrad ?? ''}
        onChange={(event) => onChange({ andrad: event.target.value })}
      >
        <option value="">{words.anyTime}</option>
        {changeDays.map(({ day: changed, rules }) => (
          <option key={changed} value={changed}>
            {words.changedOn(changed, rules)}
          </option>
        ))}
      </Select>
    </search>
  );
}

function Options({ of }: { of: Readonly<Record<string, string>> }) {
  return Object.entries(of).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
