import { Button } from '@navikt/ds-react/Button';
import * as delegationWords from '../../app/sv/delegation.ts';
import * as preliminaryWords from '../../app/sv/preliminary.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { History } from './History.tsx';
import styles from './IntakeRules.module.css';
import { isStep, type OrderLine, slugOf } from './intake-rules-search.ts';
import { heldBy, nameOf, whoIn } from './order-words.ts';

const words = delegationWords.delegationOrder;
const { columns } = words;

interface Props {
  heading: string;
  lines: readonly OrderLine[];
  /** Null for those who only read. */
  onChange: ((slug: string) => unknown) | null;
}

/** Lines of the delegation order: who decides what on the day, and who did before. */
export function DelegationTable({ heading, lines, onChange }: Props) {
  if (lines.length === 0) return null;
  return (
    <Section heading={heading} countOf={lines.length}>
      <ListTable
        caption={heading}
        columns={[
          { heading: columns.decision, className: styles.decision },
          { heading: columns.who },
          { heading: columns.where, className: styles.where },
          ...(onChange ? [{ heading: columns.act, className: styles.act }] : []),
        ]}
      >
        {lines.map((line) => (
          <Line key={slugOf(line)} line={line} onChange={onChange} />
        ))}
      </ListTable>
    </Section>
  );
}

function Line({ line, onChange }: { line: OrderLine; onChange: Props['onChange'] }) {
  const held = heldBy(line);
  return (
    <Row>
      <Cell>
        <strong>{nameOf(line)}</strong>
      </Cell>
      <Cell label={columns.who}>
        {whoIn(line)}
        {held?.chairUrgent && <SecondLine>{words.chairToo}</SecondLine>}
        <History
          rows={line.versions.map((version) => ({
            ...version,
            what: [
              whoIn({ ...line, inForce: version.version }),
              version.chairUrgent && words.chairToo,
              words.valid(version.validFrom, version.validTo),
              preliminaryWords.intakeRules.point(version.section),
              version.boardDecision,
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      </Cell>
      <Cell label={columns.where}>
        {held && (
          <>
            {preliminaryWords.intakeRules.point(held.section)}
            <SecondLine>
              {[words.valid(held.validFrom, held.validTo), held.boardDecision].filter(Boolean).join(' · ')}
            </SecondLine>
          </>
        )}
      </Cell>
      {onChange && (
        <Cell>
          <Button
            size="small"
            variant="secondary"
            aria-label={words.changeOf(
              delegationWords.delegatedMatter[line.decision],
              delegationWords.decisionLaw[line.law],
              isStep(line.decision),
            )}
            onClick={() => onChange(slugOf(line))}
          >
            {preliminaryWords.intakeRules.change}
          </Button>
        </Cell>
      )}
    </Row>
  );
}
