import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { ListSearch } from '../../app/search/ListSearch.tsx';
import { useSession } from '../../app/session/use-session.ts';
import * as delegationWords from '../../app/sv/delegation.ts';
import { readDay } from '../../ui/form/date-text.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import styles from './IntakeRules.module.css';
import type { IntakeRulesSearch } from './intake-rules-search.ts';

const words = delegationWords.delegationOrder;

interface Props {
  search: string;
  day: string | undefined;
  onChange: (changes: IntakeRulesSearch) => void;
}

/** Words, the day that is asked about, and the printer. */
export function OrderFilter({ search, day, onChange }: Props) {
  const { today } = useSession();
  const [typed, setTyped] = useState(day ?? today);
  const read = readDay(typed);
  const changeDay = (text: string) => {
    setTyped(text);
    const to = readDay(text);
    if (to.ok) onChange({ dag: to.day === today ? undefined : to.day });
  };
  return (
    <search className={styles.filter}>
      <ListSearch
        label={words.search}
        description={words.searchHelp}
        text={search}
        onChange={(sok) => onChange({ sok: sok === '' ? undefined : sok })}
      />
      <SwedishDateField
        label={words.on}
        value={typed}
        onChange={changeDay}
        today={today}
        error={read.ok ? undefined : read.message}
      />
      <Button size="small" variant="secondary" onClick={() => window.print()}>
        {words.print}
      </Button>
    </search>
  );
}
