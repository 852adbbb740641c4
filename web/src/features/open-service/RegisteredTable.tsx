import { Button } from '@navikt/ds-react/Button';
import type { OpenServiceList, OpenServiceRow, ServiceAge } from '../../api/index.ts';
import * as openServiceWords from '../../app/sv/open-service.ts';
import { count } from '../../ui/format/numbers.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { History } from '../intake-rules/History.tsx';
import styles from './OpenService.module.css';
import { AGES } from './open-service-values.ts';

const words = openServiceWords.openService;
const { columns } = words;

interface Props {
  list: OpenServiceList;
  onCorrect: (row: OpenServiceRow) => void;
}

/** What was registered, the last day first, with what stood before it was corrected. */
export function RegisteredTable({ list, onCorrect }: Props) {
  return (
    <ListTable
      caption={words.list}
      columns={[
        { heading: columns.service },
        { heading: columns.day, className: styles.day },
        { heading: columns.how, className: styles.how },
        { heading: columns.occasions, className: styles.number },
        { heading: columns.participants, className: styles.participants },
        { heading: columns.act, className: styles.act },
      ]}
    >
      {list.rows.map((row) => (
        <Row key={row.id}>
          <Cell>
            <strong>{row.name}</strong>
            <SecondLine>{[...(list.units.length > 1 ? [row.unit] : []), row.setBy].join(' · ')}</SecondLine>
            <History
              summary={words.corrected}
              rows={row.before.map((was) => ({
                ...was,
                what: saidOf(was),
                reason: openServiceWords.correction[was.why],
              }))}
            />
          </Cell>
          <Cell label={columns.day}>{row.heldOn}</Cell>
          <Cell label={columns.how}>{openServiceWords.form[row.form]}</Cell>
          <Cell label={columns.occasions}>{count(row.occasions)}</Cell>
          <Cell label={columns.participants}>
            {count(row.participants)}
            {row.participants > 0 && <SecondLine>{agesOf(row.came)}</SecondLine>}
          </Cell>
          <Cell label={columns.act}>
            <Button
              size="small"
              variant="tertiary"
              className={styles.button}
              aria-label={words.correctOf(row.name, row.heldOn)}
              onClick={() => onCorrect(row)}
            >
              {words.correct}
            </Button>
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}

const agesOf = (came: Readonly<Record<ServiceAge, number>>): string =>
  AGES.filter((age) => came[age] > 0)
    .map((age) => `${openServiceWords.age[age]}: ${came[age]}`)
    .join(', ');

const saidOf = (was: OpenServiceRow['before'][number]): string =>
  [
    was.name,
    was.heldOn,
    openServiceWords.form[was.form],
    words.occasions(was.occasions),
    words.participants(was.participants),
  ].join(', ');
