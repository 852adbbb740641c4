import { Select } from '@navikt/ds-react/Select';
import { ListSearch } from '../../app/search/ListSearch.tsx';
import * as catalogueWords from '../../app/sv/catalogue.ts';
import styles from './Catalogue.module.css';
import type { CatalogueSearch } from './catalogue-search.ts';

const words = catalogueWords.catalogue;

interface Props {
  search: CatalogueSearch;
  onChange: (changes: { [K in keyof CatalogueSearch]: CatalogueSearch[K] | undefined }) => void;
}

/** Words, whether it is assessed, and whether it is given now. All of it stands in the address. */
export function CatalogueFilter({ search, onChange }: Props) {
  return (
    <search className={styles.filter}>
      <ListSearch
        label={words.search}
        description={words.searchHelp}
        text={search.sok ?? ''}
        onChange={(sok) => onChange({ sok: sok || undefined })}
        className={styles.search}
      />
      <Select
        label={words.assessed}
        size="small"
        value={search.provning ?? ''}
        onChange={(event) =>
          onChange({ provning: (event.target.value || undefined) as CatalogueSearch['provning'] })
        }
      >
        <option value="">{words.all}</option>
        <option value="med">{words.assessedShort.yes}</option>
        <option value="utan">{words.assessedShort.no}</option>
      </Select>
      <Select
        label={words.standing}
        size="small"
        value={search.visa ?? ''}
        onChange={(event) => onChange({ visa: (event.target.value || undefined) as CatalogueSearch['visa'] })}
      >
        <option value="">{words.standings.active}</option>
        <option value="kommande">{words.standings.coming}</option>
        <option value="avslutade">{words.standings.ended}</option>
        <option value="alla">{words.standings.all}</option>
      </Select>
    </search>
  );
}
