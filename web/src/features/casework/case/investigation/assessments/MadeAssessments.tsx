import { Button } from '@navikt/ds-react/Button';
import type { RiskAssessment, RiskAssessments } from '../../../../../api/index.ts';
import * as assessmentWords from '../../../../../app/sv/assessments.ts';
import { cx } from '../../../../../ui/cx.ts';
import { DueTag } from '../../../../../ui/due/DueTag.tsx';
import { useCase } from '../../use-case.ts';
import styles from './Assessments.module.css';

const words = assessmentWords.assessments;

interface Props {
  view: RiskAssessments;
  mayRecord: boolean;
  onFollow: (earlier: RiskAssessment, as: 'reassessment' | 'correction') => void;
}

/** The assessments that have been made, the latest first; those that a later one corrected are still read. */
export function MadeAssessments({ view: { assessments, today }, mayRecord, onFollow }: Props) {
  const { aboutChild } = useCase();
  const persons = aboutChild ? assessmentWords.assessedPerson : assessmentWords.assessedAdult;
  if (assessments.length === 0) return <p className={styles.none}>{words.none}</p>;
  return (
    <ul className={styles.rows}>
      {assessments.map((one) => (
        <li
          key={one.assessmentId}
          className={cx(styles.row, one.followedBy?.as === 'correction' && styles.over)}
        >
          <div className={styles.what}>
            <p>
              <strong>{words.edition(one.instrumentName, one.instrumentEdition)}</strong>{' '}
              <span className="numeric">{one.assessedOn}</span>
              {' · '}
              {assessmentWords.riskLevel[one.level]}
            </p>
            <p className="second">
              {[
                words.about(persons[one.about], one.aboutName),
                one.colleagueName === null
                  ? one.assessorName
                  : `${one.assessorName} ${words.withColleague(one.colleagueName)}`,
                // A colleague who is named says it already.
                one.colleagueName === null && assessmentWords.assessedWith[one.assessedWith],
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className="as-written">{one.summary}</p>
            {one.expert && <p className="second numeric">{words.expert(one.expert.who, one.expert.on)}</p>}
            {one.follows?.reason && <p className="second">{words.correctionOf(one.follows.reason)}</p>}
            {one.followedBy && (
              <p className="second">
                {one.followedBy.as === 'correction' ? words.corrected : words.madeAgain}
              </p>
            )}
            {one.reassess && <DueTag clock={one.reassess} today={today} layout="table" />}
          </div>
          {mayRecord && one.followedBy === null && (
            <div className={styles.acts}>
              <Button
                size="small"
                variant="tertiary"
                aria-label={words.againOf(one.instrumentName, one.assessedOn)}
                onClick={() => onFollow(one, 'reassessment')}
              >
                {words.again}
              </Button>
              <Button
                size="small"
                variant="tertiary"
                aria-label={words.correctOf(one.instrumentName, one.assessedOn)}
                onClick={() => onFollow(one, 'correction')}
              >
                {words.correct}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
