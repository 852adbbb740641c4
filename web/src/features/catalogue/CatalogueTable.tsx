import { Button } from '@navikt/ds-react/Button';
import type { CatalogueEntry } from '../../api/index.ts';
import * as catalogueWords from '../../app/sv/catalogue.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { History } from '../intake-rules/History.tsx';
import styles from './Catalogue.module.css';

const words = catalogueWords.catalogue;
const { columns } = words;

interface Props {
  entries: readonly CatalogueEntry[];
  mayEdit: boolean;
  onChange: (entry: CatalogueEntry) => void;
}

export function CatalogueTable({ entries, mayEdit, onChange }: Props) {
  return (
    <ListTable
      caption={words.list}
      columns={[
        { heading: columns.name },
        { heading: columns.target, className: styles.target },
        { heading: columns.regime, className: styles.regime },
        { heading: columns.places, className: styles.places },
        ...(mayEdit ? [{ heading: columns.act, className: styles.act }] : []),
      ]}
    >
      {entries.map((entry) => (
        <Row key={entry.entryId}>
          <Cell>
            <strong>{entry.name}</strong>
            {entry.method !== null && <SecondLine>{entry.method}</SecondLine>}
            {entry.standing === 'ended' && entry.activeTo !== null && (
              <SecondLine>{words.endedOn(entry.activeTo)}</SecondLine>
            )}
            {entry.standing === 'coming' && <SecondLine>{words.comingOn(entry.activeFrom)}</SecondLine>}
            <More entry={entry} />
          </Cell>
          <Cell label={columns.target}>
            {entry.targetGroup}
            <SecondLine>{words.years(entry.ageFrom, entry.ageTo)}</SecondLine>
          </Cell>
          <Cell label={columns.regime}>
            {catalogueWords.regime[entry.regime]}
            <SecondLine>{entry.assessed ? words.assessedShort.yes : words.assessedShort.no}</SecondLine>
          </Cell>
          <Cell label={columns.places}>{entry.places ?? words.uncounted}</Cell>
          {mayEdit && (
            <Cell label={columns.act}>
              <Button
                size="small"
                variant="tertiary"
                aria-label={words.changeOf(entry.name)}
                onClick={() => onChange(entry)}
              >
                {words.change}
              </Button>
            </Cell>
          )}
        </Row>
      ))}
    </ListTable>
  );
}

/** What is seldom asked for, and everything that has been said before. */
function More({ entry }: { entry: CatalogueEntry }) {
  const { assessed, identity, exemption, reportedAs, evidence, training, evaluation, activeFrom, activeTo } =
    entry;
  return (
    <>
      <details className={styles.more}>
        <summary aria-label={`${words.more} ${entry.name}`}>{words.more}</summary>
        <dl>
          <dt>{words.given}</dt>
          <dd>{words.days(activeFrom, activeTo)}</dd>
          {assessed && (
            <>
              <dt>{words.reportedAs}</dt>
              <dd>{catalogueWords.reportedAs[reportedAs]}</dd>
            </>
          )}
          {!assessed && (
            <>
              <dt>{words.identity}</dt>
              <dd>{exemption === null ? catalogueWords.identity[identity] : words.exemption(exemption)}</dd>
            </>
          )}
          {training !== null && (
            <>
              <dt>{words.training}</dt>
              <dd>{training}</dd>
            </>
          )}
          {evaluation !== null && (
            <>
              <dt>{words.evaluation}</dt>
              <dd className={styles.address}>{evaluation}</dd>
            </>
          )}
          {evidence !== null && (
            <>
              <dt>{words.evidence}</dt>
              <dd className="as-written">{evidence}</dd>
            </>
          )}
        </dl>
      </details>
      {entry.versions.length > 1 && (
        <History
          summary={words.history}
          rows={entry.versions.map((v) => ({
            ...v,
            what: v.version === 1 ? words.first : words.changed(v.changed),
          }))}
        />
      )}
    </>
  );
}
