import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type MissingAssessments, missingAssessmentsQuery } from '../../../api/index.ts';
import * as assessmentWords from '../../../app/sv/assessments.ts';
import { sv } from '../../../app/sv.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import unitStyles from '../Unit.module.css';

const words = assessmentWords.missingAssessments;
const { columns } = words;

/** What the coded problems of the units' investigations ask for: how it stands, and each case in which something is missing. */
export function MissingAssessmentsTab() {
  const { data } = useSuspenseQuery(missingAssessmentsQuery);
  return (
    <>
      <p className={unitStyles.help}>{words.help}</p>
      {data.units.length > 0 && (
        <Section heading={words.units}>
          <ListTable
            caption={words.units}
            columns={[
              { heading: columns.unit },
              { heading: columns.required },
              { heading: columns.done },
              { heading: columns.waived },
              { heading: columns.left },
            ]}
          >
            {data.units.map(({ unitId, name, required, done, waived, left }) => (
              <Row key={unitId}>
                <Cell>{name}</Cell>
                <Figure heading={columns.required} n={required} />
                <Figure heading={columns.done} n={done} />
                <Figure heading={columns.waived} n={waived} />
                <Figure heading={columns.left} n={left} />
              </Row>
            ))}
          </ListTable>
        </Section>
      )}
      <Section heading={words.title} countOf={data.total}>
        {data.rows.length === 0 ? (
          <EmptyState title={words.none}>{words.noneBody}</EmptyState>
        ) : (
          <Cases data={data} />
        )}
      </Section>
    </>
  );
}

function Figure({ heading, n }: { heading: string; n: number }) {
  return (
    <Cell label={heading}>
      <span className="numeric">{n}</span>
    </Cell>
  );
}

function Cases({ data: { rows, total } }: { data: MissingAssessments }) {
  return (
    <>
      {rows.length < total && <p className="second">{words.shown(rows.length, total)}</p>}
      <ListTable
        caption={words.title}
        columns={[
          { heading: columns.about },
          { heading: columns.what },
          { heading: columns.since },
          { heading: columns.holder },
        ]}
      >
        {rows.map((row) => (
          <Row key={row.caseId}>
            <Cell>
              <Link to="/arenden/$caseId/utredning/bedomningar" params={{ caseId: row.caseId }}>
                {row.label}
              </Link>
              <SecondLine>
                <span className="numeric">{row.caseNumber}</span>
              </SecondLine>
            </Cell>
            <Cell label={columns.what}>
              {row.left.map(({ codingId, problem, anyOf, standing }) => (
                <div key={codingId}>
                  {standing === 'expert_missing'
                    ? words.leftExpert(sv.codes.worry[problem])
                    : words.left(sv.codes.worry[problem], assessmentWords.assessments.anyOf(anyOf) ?? '')}
                </div>
              ))}
            </Cell>
            <Cell label={columns.since}>
              <span className="numeric">{row.investigationOpenedOn}</span>
            </Cell>
            <Cell label={columns.holder}>
              {row.holderName ?? words.nobody}
              <SecondLine>{row.unitName}</SecondLine>
            </Cell>
          </Row>
        ))}
      </ListTable>
    </>
  );
}
