import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { staffingQuery, unitOverviewQuery } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { sv } from '../../../app/sv.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { CountBlock } from '../../measures/counts/CountBlock.tsx';
import { MeasureBlock } from '../../measures/MeasureBlock.tsx';
import unitStyles from '../Unit.module.css';
import { Figures } from './Figures.tsx';
import { GapsSection } from './GapsSection.tsx';
import { gapsOf } from './gaps.ts';
import { OpeningsSection } from './OpeningsSection.tsx';
import styles from './Overview.module.css';
import { RuleTable } from './RuleTable.tsx';
import { WorkloadSection } from './WorkloadSection.tsx';

/** The measures whose figures stand on the overview. */
const MEASURE = 'preliminary-assessments-due';
const COUNT = 'reports-received';

/** The unit in one look: what is late and near, how the work lies, and which functions are without somebody. */
export function OverviewTab() {
  const { data: overview } = useSuspenseQuery(unitOverviewQuery);
  const mayList = useMay('casework:watch:list');
  return (
    <div className={styles.sections}>
      <p className={unitStyles.help}>{unitWords.unitOverview.help}</p>
      <Figures overview={overview} />
      <Section
        heading={unitWords.unitOverview.clocks}
        word={sv.headingWords.clock}
        action={mayList && <Link to="/enheten/bevakning">{unitWords.unitOverview.wholeList}</Link>}
      >
        {overview.rules.length === 0 ? (
          <EmptyState title={unitWords.unitOverview.noClocks}>
            {unitWords.unitOverview.noClocksBody}
          </EmptyState>
        ) : (
          <RuleTable rules={overview.rules} />
        )}
      </Section>
      <div className={styles.two}>
        <WorkloadSection workload={overview.workload} />
        <div className={styles.side}>
          {useMay('organisation:staffing:read') && <Gaps />}
          {useMay('casework:glass:follow') && <OpeningsSection />}
          {useMay('measures:measure:read') && (
            <>
              <MeasureBlock measureId={MEASURE} today={overview.today} />
              <CountBlock measureId={COUNT} today={overview.today} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function Gaps() {
  const { data: overview } = useSuspenseQuery(unitOverviewQuery);
  const { data: staffing } = useSuspenseQuery(staffingQuery);
  return <GapsSection gaps={gapsOf(staffing, overview.workload)} />;
}
