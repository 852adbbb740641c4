import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import type { RequiredStanding, RiskAssessments } from '../../../../../api/index.ts';
import * as assessmentWords from '../../../../../app/sv/assessments.ts';
import { sv } from '../../../../../app/sv.ts';
import { dayAndTime } from '../../../../../ui/format/dates.ts';
import styles from './Assessments.module.css';

const words = assessmentWords.assessments;

const VARIANTS: Record<RequiredStanding, 'success' | 'neutral' | 'warning'> = {
  done: 'success',
  waived: 'neutral',
  expert_missing: 'warning',
  missing: 'warning',
};

interface Props {
  view: RiskAssessments;
  mayRecord: boolean;
  onRecord: (instrument: string | null) => void;
  onWaive: (codingId: string) => void;
}

/** Each coded problem that asks for something: what, and whether it is done. */
export function RequiredList({ view: { required, today }, mayRecord, onRecord, onWaive }: Props) {
  if (required.length === 0) return <p className={styles.none}>{words.nothingRequired}</p>;
  return (
    <>
      <p className="second">{words.requiredHelp}</p>
      <ul className={styles.rows}>
        {required.map(({ codingId, problem, anyOf, expertContact, standing, waiver }) => {
          const name = sv.codes.worry[problem];
          const isLeft = standing === 'missing' || standing === 'expert_missing';
          const [only, ...others] = anyOf;
          return (
            <li key={codingId} className={styles.row}>
              <div className={styles.what}>
                <div className={styles.head}>
                  <strong>{name}</strong>
                  <Tag size="small" variant={VARIANTS[standing]}>
                    {assessmentWords.requiredStanding[standing]}
                  </Tag>
                </div>
                <p>
                  {words.anyOf(anyOf.map((one) => one.name))} {expertContact && words.andExpert}
                </p>
                {standing === 'waived' && waiver && (
                  <>
                    <p className="as-written">{waiver.reason}</p>
                    <p className="second numeric">
                      {words.waivedBy(waiver.by, dayAndTime(waiver.at, today))}
                    </p>
                  </>
                )}
              </div>
              {mayRecord && isLeft && (
                <div className={styles.acts}>
                  <Button
                    size="small"
                    variant="secondary"
                    aria-label={words.recordOf(name)}
                    onClick={() => onRecord(only && others.length === 0 ? only.code : null)}
                  >
                    {words.record}
                  </Button>
                  <Button
                    size="small"
                    variant="tertiary"
                    aria-label={words.waiveOf(name)}
                    onClick={() => onWaive(codingId)}
                  >
                    {words.waive}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
