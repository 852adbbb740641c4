import { Search } from '@navikt/ds-react/Search';
import { Select } from '@navikt/ds-react/Select';
import { useEffect, useState } from 'react';
import { useSettled } from '../../../app/search/use-settled.ts';
import { sv } from '../../../app/sv.ts';
import { CategorySelect } from '../CategorySelect.tsx';
import type { OrganisationsSearch } from '../organisations-search.ts';
import styles from './Organisations.module.css';

const words = sv.organisations;

interface Props {
  search: OrganisationsSearch;
  onChange: (changes: { [K in keyof OrganisationsSearch]: OrganisationsSearch[K] | undefined }) => void;
}

/** Words, kind, and whether they are there now. All of it stands in the address. */
export function OrganisationsFilter({ search, onChange }: Props) {
  const [typed, setTyped] = useState(search.sok ?? '');
  const settled = useSettled(typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what has been typed moves the address
  useEffect(() => {
    if (settled !== (search.sok ?? '')) onChange({ sok: settled || undefined });
  }, [settled]);
  return (
    <search className={styles.filter}>
      <Search
        label={words.search}
        description={words.searchHelp}
        hideLabel={false}
        variant="simple"
        size="small"
        value={typed}
        onChange={setTyped}
        className={styles.search ?? ''}
      />
      <CategorySelect
        label={words.category}
        none={words.allCategories}
        value={search.slag ?? ''}
        onChange={(slag) => onChange({ slag: slag || undefined })}
      />
      <Select
        label={words.standing}
        size="small"
        value={search.visa ?? ''}
        onChange={(event) =>
          onChange({ visa: (event.target.value || undefined) as OrganisationsSearch['visa'] })
        }
      >
        <option value="">{words.standings.active}</option>
        <option value="avslutade">{words.standings.ended}</option>
        <option value="alla">{words.all}</option>
      </Select>
    </search>
  );
}
