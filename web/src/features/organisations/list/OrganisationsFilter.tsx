import { Select } from '@navikt/ds-react/Select';
import { ListSearch } from '../../../app/search/ListSearch.tsx';
import * as organisationWords from '../../../app/sv/organisations.ts';
import { CategorySelect } from '../CategorySelect.tsx';
import type { OrganisationsSearch } from '../organisations-search.ts';
import styles from './Organisations.module.css';

const words = organisationWords.organisations;

interface Props {
  search: OrganisationsSearch;
  onChange: (changes: { [K in keyof OrganisationsSearch]: OrganisationsSearch[K] | undefined }) => void;
}

/** Words, kind, and whether they are there now. All of it stands in the address. */
export function OrganisationsFilter({ search, onChange }: Props) {
  return (
    <search className={styles.filter}>
      <ListSearch
        label={words.search}
        description={words.searchHelp}
        text={search.sok ?? ''}
        onChange={(sok) => onChange({ sok: sok || undefined })}
        className={styles.search}
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
