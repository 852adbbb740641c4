import type { Handover } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { sv } from '../../../app/sv.ts';
import { Facts } from '../../../ui/page/Facts.tsx';
import { StandingTag } from '../../../ui/tags/StandingTag.tsx';
import styles from './Handover.module.css';

/** How the function stands, with whom what it owes lies today, and how much that is. */
export function HandoverFacts({ handover: { standing, acting, cases } }: { handover: Handover }) {
  const { facts, held } = unitWords.handover;
  const clocks = cases.reduce((n, row) => n + row.clocks.length, 0);
  return (
    <div className={styles.facts}>
      <Facts
        layout="row"
        facts={[
          [facts.standing, standing === 'held' ? held : <StandingTag key="tag" standing={standing} />],
          [
            facts.acting,
            acting.name === null ? sv.due.nobody : `${acting.name}, ${unitWords.standing.via[acting.via]}`,
          ],
          [facts.owes, unitWords.gaps.owes(clocks, cases.length)],
        ]}
      />
    </div>
  );
}
