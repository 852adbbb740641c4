import { Link } from '@tanstack/react-router';
import type { Case } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { newestFirst } from '../timeline/newest-first.ts';
import styles from './Overview.module.css';

const SHOWN = 5;

export function LatestSection({ view }: { view: Case }) {
  return (
    <Section
      heading={sv.caseView.latest}
      action={
        <Link to="/arenden/$caseId/tidslinje" params={{ caseId: view.caseId }}>
          {sv.caseView.wholeTimeline}
        </Link>
      }
    >
      <ul>
        {newestFirst(view.timeline)
          .slice(0, SHOWN)
          .map((item) => (
            <li key={item.id} className={styles.event}>
              <span className="numeric">{item.on}</span>
              <div>
                <p>{sv.codes.timelineKind[item.kind]}</p>
                {item.by && <p className="second">{item.by}</p>}
              </div>
            </li>
          ))}
      </ul>
    </Section>
  );
}
