import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { disclosuresQuery } from '../../../api/index.ts';
import * as secrecyWords from '../../../app/sv/secrecy.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { Section } from '../../../ui/page/Section.tsx';

const words = secrecyWords.secrecy.register;
const { columns } = words;

/** What has been given out of the unit's cases: counted by right, and each with its case as far as one may open it. */
export function DisclosuresTab() {
  const { data } = useSuspenseQuery(disclosuresQuery);
  if (data.total === 0) return <p>{words.none}</p>;
  return (
    <>
      <Section heading={words.counts} countOf={data.total}>
        <ListTable caption={words.counts} columns={[{ heading: columns.basis }, { heading: columns.count }]}>
          {data.counts.map(({ legalBasis, count }) => (
            <Row key={legalBasis}>
              <Cell>{secrecyWords.legalBasis[legalBasis]}</Cell>
              <Cell>
                <span className="numeric">{count}</span>
              </Cell>
            </Row>
          ))}
        </ListTable>
      </Section>
      <Section heading={words.listed}>
        {data.closedToYou > 0 && <p className="second">{words.closed(data.closedToYou)}</p>}
        <ListTable
          caption={words.listed}
          columns={[
            { heading: columns.on },
            { heading: columns.to },
            { heading: columns.what },
            { heading: columns.basis },
            { heading: columns.by },
          ]}
        >
          {data.rows.map((row) => (
            <Row key={row.disclosureId}>
              <Cell>
                <span className="numeric">{row.disclosedOn}</span>
                <SecondLine>
                  <Link to="/arenden/$caseId/sekretess" params={{ caseId: row.caseId }} className="numeric">
                    {row.caseNumber}
                  </Link>
                </SecondLine>
              </Cell>
              <Cell>
                {row.recipient}
                <SecondLine>{secrecyWords.disclosureRecipient[row.recipientKind]}</SecondLine>
              </Cell>
              <Cell>{row.what}</Cell>
              <Cell>
                {secrecyWords.legalBasis[row.legalBasis]}
                <SecondLine>{row.section}</SecondLine>
              </Cell>
              <Cell>
                {row.decidedBy}
                <SecondLine>{row.decidedByFunction}</SecondLine>
              </Cell>
            </Row>
          ))}
        </ListTable>
      </Section>
    </>
  );
}
