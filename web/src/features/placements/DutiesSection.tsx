import { Link } from '@tanstack/react-router';
import type { DecisionKind, DecisionLaw } from '../../api/index.ts';
import type { Placements } from '../../api/placements.ts';
import * as delegationWords from '../../app/sv/delegation.ts';
import { placement as words } from '../../app/sv/placements.ts';
import { sv } from '../../app/sv.ts';
import { DueTag } from '../../ui/due/DueTag.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Placements.module.css';

const { duties, considered } = words;
const what = (kind: string, law: string): string =>
  sv.decisions.what(
    delegationWords.decisionKind[kind as DecisionKind],
    delegationWords.decisionLaw[law as DecisionLaw],
  );

/** What is owed of the care, and the way to the committee's items for what only a committee decides; and what it has considered. */
export function DutiesSection({ view }: { view: Placements }) {
  const { caseId, clocks, considerations, toConsider, today } = view;
  const owed = clocks.filter(({ state }) => state === 'running' || state === 'overdue');
  return (
    <>
      <Section heading={duties.title} countOf={owed.length}>
        {owed.length === 0 && <p className={styles.lead}>{duties.none}</p>}
        {toConsider.length > 0 && <p className={styles.lead}>{duties.byCommittee}</p>}
        <ul className={styles.rows}>
          {owed.map((clock) => {
            const item = toConsider.find((t) => t.ruleId === clock.lawRuleId && t.dueOn === clock.dueOn);
            return (
              <li key={clock.id} className={styles.row}>
                <h3>{clock.name}</h3>
                <div className={styles.duty}>
                  <DueTag clock={clock} today={today} />
                  {item && (
                    <Link
                      to="/arenden/$caseId/beslut/utskott"
                      params={{ caseId }}
                      search={{ skriv: 'nytt', sak: `${item.kind} ${item.law}` }}
                    >
                      {duties.prepare(what(item.kind, item.law))}
                    </Link>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section heading={considered.title} countOf={considerations.length}>
        {considerations.length === 0 && <p className={styles.lead}>{considered.none}</p>}
        <ul className={styles.rows}>
          {considerations.map((one) => (
            <li key={one.decisionId} className={styles.row}>
              <h3>
                {what(one.kind, one.law)} {one.decidedOn}
              </h3>
              <p className="as-written">{one.wording}</p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
