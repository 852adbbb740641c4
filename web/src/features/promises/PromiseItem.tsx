import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import { carryOutPromise, type PromiseMade } from '../../api/promises.ts';
import { promises as words } from '../../app/sv/promises.ts';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { dayOf } from '../../ui/format/dates.ts';
import styles from './Promises.module.css';
import type { PromiseAct } from './promise-act.ts';
import { SubjectLink } from './SubjectLink.tsx';
import { usePromiseCommand } from './use-promise-command.ts';

interface Props {
  promise: PromiseMade;
  onAct: (act: PromiseAct) => void;
  onDone: () => void;
  /** Where the page is about what it is promised for, that is not said. */
  withSubject?: boolean;
  /** Of its heading. */
  level?: 2 | 3 | 5;
}

const COLOUR = {
  planned: 'neutral',
  under_way: 'info',
  done: 'info',
  confirmed: 'success',
  dropped: 'neutral',
} as const;

/** What has been promised, by whom and to what day; what shows it; and what the reader may do with it. */
export function PromiseItem({ promise: p, onAct, onDone, withSubject = true, level = 2 }: Props) {
  const Title = `h${level}` as const;
  const beginning = usePromiseCommand(carryOutPromise, onDone);
  const isLate = p.daysLate > 0;
  const may = new Set(p.may);
  const acts: { act: PromiseAct; label: string }[] = [
    ...(may.has('finish') ? [{ act: 'finish' as const, label: words.acts.finish }] : []),
    ...(may.has('prove') && p.state === 'done' ? [{ act: 'prove' as const, label: words.acts.prove }] : []),
    ...(may.has('confirm') || may.has('reopen') || may.has('drop')
      ? [{ act: 'settle' as const, label: words.acts.settle }]
      : []),
    ...(may.has('hand_over') ? [{ act: 'hand_over' as const, label: words.acts.hand_over }] : []),
    ...(may.has('check_effect') && p.effectDueOn
      ? [{ act: 'check_effect' as const, label: words.acts.check_effect }]
      : []),
  ];
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Title className={styles.title}>{p.title}</Title>
        <Tag size="small" variant="moderate" data-color={COLOUR[p.state]}>
          {words.state[p.state]}
        </Tag>
      </div>
      <p className={styles.second}>
        {words.owes(p.functionTitle, p.holderName)} · {p.unitName} · {words.dueBy(p.dueOn)}
        {isLate && <strong className={styles.late}> · {words.late(p.daysLate)}</strong>}
      </p>
      {withSubject && p.subject.title !== '' && (
        <p className={styles.second}>
          <SubjectLink subject={p.subject} />
        </p>
      )}
      {p.doneAt !== null && p.doneBy !== null && (
        <p className={styles.second}>{words.doneBy(dayOf(p.doneAt), p.doneBy)}</p>
      )}
      <Proofs promise={p} level={level} />
      {p.effect ? (
        <p className={styles.second}>{words.effect(p.effect.on, p.effect.words)}</p>
      ) : (
        p.effectDueOn && <p className={styles.second}>{words.effectOn(p.effectDueOn)}</p>
      )}
      <details className={styles.history}>
        <summary>{words.history}</summary>
        <ul>
          {p.events.map((e) => (
            <li key={`${e.at} ${e.step}`}>
              {dayOf(e.at)} {words.step[e.step]}, {words.by(e.by, e.function)}
              {e.dueOn !== null && e.step === 'reopened' && ` · ${words.newDay(e.dueOn)}`}
              {e.words && <span className={styles.words}>{e.words}</span>}
            </li>
          ))}
        </ul>
      </details>
      {(acts.length > 0 || may.has('begin')) && (
        <div className={styles.acts}>
          {may.has('begin') && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={words.actOf(words.acts.begin, p.title)}
              onClick={() => beginning.send({ commitmentId: p.commitmentId, step: 'begun', proof: [] })}
            >
              {words.acts.begin}
            </Button>
          )}
          {acts.map(({ act, label }) => (
            <Button
              key={act}
              size="small"
              variant="secondary"
              aria-label={words.actOf(label, p.title)}
              onClick={() => onAct(act)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {beginning.error !== null && <CommandStatus isWaitingForServer={false} error={beginning.error} />}
    </li>
  );
}

function Proofs({ promise: p, level }: { promise: PromiseMade; level: 2 | 3 | 5 }) {
  const Title = `h${level + 1}` as 'h3' | 'h4' | 'h6';
  if (p.proof.length === 0)
    return p.state === 'done' ? <p className={styles.second}>{words.noProof}</p> : null;
  return (
    <div className={styles.proofs}>
      <Title className={styles.proofTitle}>{words.proofs}</Title>
      <ul>
        {p.proof.map((proof) => (
          <li key={`${proof.kind} ${proof.proofId} ${String(proof.failed)}`}>
            {proof.title ?? words.proofGone}{' '}
            <Tag
              size="xsmall"
              variant="moderate"
              data-color={
                proof.failed || proof.holds === 'no'
                  ? 'danger'
                  : proof.holds === 'yes'
                    ? 'success'
                    : 'neutral'
              }
            >
              {words.holds[proof.failed ? 'no' : (proof.holds ?? 'unknown')]}
            </Tag>
            <span className={styles.words}>{proof.failed ? proof.failedWhy : proof.why}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
