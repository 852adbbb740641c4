import { Button } from '@navikt/ds-react/Button';
import type { RequestStepKind, StatementRequest, Statements } from '../../../../../api/index.ts';
import * as statementWords from '../../../../../app/sv/statements.ts';
import invStyles from '../Investigation.module.css';
import { SignedLine } from '../SignedLine.tsx';
import styles from './Statements.module.css';
import { whoOf } from './source-values.ts';

const words = statementWords.statements.requests;

interface Props {
  view: Statements;
  onAnswer: (request: StatementRequest) => void;
  onStep: (request: StatementRequest, kind: RequestStepKind) => void;
}

/** What has been asked for, the last asked first, and how far each has come. */
export function RequestList({ view: { requests, today, allowed }, onAnswer, onStep }: Props) {
  if (requests.length === 0) return <p className={invStyles.row}>{words.none}</p>;
  return (
    <ul className={styles.rows}>
      {requests.map((one) => {
        const who = whoOf(one);
        const isOpen = one.standing === 'waiting' || one.standing === 'late';
        return (
          <li key={one.requestId} className={styles.row}>
            <div className={styles.what}>
              <p>
                <strong>{who}</strong>{' '}
                <span className="second">{statementWords.statementParty[one.party]}</span>
              </p>
              <p>
                <span className={one.standing === 'late' ? styles.late : undefined}>
                  {statementWords.requestStanding[one.standing]}
                </span>
                {' · '}
                <span className="numeric">{daysOf(one)}</span>
              </p>
              <p className="as-written">{one.text}</p>
              {one.steps.map((step) => (
                <p key={step.stepId} className="second">
                  {words.step(statementWords.requestStepKind[step.kind], step.on, step.by)}
                  {step.text !== null && `: ${step.text}`}
                </p>
              ))}
              <p className="second">
                {statementWords.statements.by(statementWords.statementGround[one.ground], one.consentBy)}
                {one.why !== null && `: ${one.why}`}
              </p>
              <SignedLine signed={one} today={today} />
            </div>
            {isOpen && (
              <div className={styles.acts}>
                {allowed.includes('casework.record-statement') && (
                  <Button
                    size="small"
                    variant="secondary"
                    aria-label={words.answerOf(who)}
                    onClick={() => onAnswer(one)}
                  >
                    {words.answer}
                  </Button>
                )}
                {allowed.includes('casework.follow-request') && (
                  <>
                    <Button
                      size="small"
                      variant="tertiary"
                      aria-label={words.remindOf(who)}
                      onClick={() => onStep(one, 'reminded')}
                    >
                      {words.remind}
                    </Button>
                    <Button
                      size="small"
                      variant="tertiary"
                      aria-label={words.dropOf(who)}
                      onClick={() => onStep(one, 'dropped')}
                    >
                      {words.drop}
                    </Button>
                  </>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const daysOf = ({ askedOn, answerBy, answeredOn }: StatementRequest): string =>
  [
    words.asked(askedOn),
    answerBy !== null && words.due(answerBy),
    answeredOn !== null && words.answered(answeredOn),
  ]
    .filter(Boolean)
    .join(', ');
