import { Link } from '@tanstack/react-router';
import type { Organisation } from '../../../api/index.ts';
import * as organisationWords from '../../../app/sv/organisations.ts';
import { sv } from '../../../app/sv.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import styles from './Organisations.module.css';

const words = organisationWords.organisations;
const { columns } = words;

const COLUMNS = [
  { heading: columns.name },
  { heading: columns.category, className: styles.category },
  { heading: columns.district, className: styles.district },
  { heading: columns.days, className: styles.days },
];

export function OrganisationsTable({ organisations }: { organisations: readonly Organisation[] }) {
  return (
    <ListTable caption={words.register} columns={COLUMNS}>
      {organisations.map((row) => (
        <Row key={row.organisationId}>
          <Cell>
            <Link
              to="/organisationer/$organisationId"
              params={{ organisationId: row.organisationId }}
              className={styles.name}
              {...rowLink}
            >
              {row.name}
            </Link>
            {row.otherNames.length > 0 && <SecondLine>{words.also(row.otherNames)}</SecondLine>}
          </Cell>
          <Cell label={columns.category}>{sv.codes.reporterCategory[row.category]}</Cell>
          <Cell label={columns.district}>{row.district ?? organisationWords.organisation.none}</Cell>
          <Cell label={columns.days}>
            {row.mergedInto === null
              ? words.days(row.activeFrom, row.activeTo) || organisationWords.organisation.noDays
              : words.mergedInto(row.mergedInto.name, row.mergedInto.on)}
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}
