import { Link } from '@tanstack/react-router';
import type { Handover } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { sv } from '../../../app/sv.ts';
import { labelAndAge } from '../../../ui/format/person.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { CaseStateTag } from '../../../ui/tags/CaseStateTag.tsx';
import unitStyles from '../Unit.module.css';

const words = unitWords.handover.beside;
const { columns } = words;

/** Cases that the function works in beside whoever has them; nothing is said where there are none. */
export function BesideSection({ handover: { beside, besideElsewhere } }: { handover: Handover }) {
  if (beside.length === 0 && besideElsewhere === 0) return null;
  return (
    <Section heading={words.title} countOf={beside.length + besideElsewhere}>
      <p className={unitStyles.help}>{words.help}</p>
      {beside.length > 0 && (
        <ListTable
          caption={words.title}
          columns={[
            { heading: columns.about },
            { heading: columns.state },
            { heading: columns.holder },
            { heading: columns.task },
          ]}
        >
          {beside.map((row) => (
            <Row key={row.caseId}>
              <Cell>
                <Link to="/arenden/$caseId" params={{ caseId: row.caseId }}>
                  {labelAndAge(row.label, row.age)}
                </Link>
                <SecondLine>
                  <span className="numeric">{row.caseNumber}</span>
                </SecondLine>
              </Cell>
              <Cell label={columns.state}>
                <CaseStateTag state={row.state} />
              </Cell>
              <Cell label={columns.holder}>{row.holderName ?? sv.due.nobody}</Cell>
              <Cell label={columns.task}>{row.task ?? <span className="second">{words.noTask}</span>}</Cell>
            </Row>
          ))}
        </ListTable>
      )}
      {besideElsewhere > 0 && <p className="second">{words.elsewhere(besideElsewhere)}</p>}
    </Section>
  );
}
