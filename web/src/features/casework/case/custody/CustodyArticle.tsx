import type { Clock, Custodies, Custody } from '../../../../api/index.ts';
import { custodyKind, custody as words } from '../../../../app/sv/custody.ts';
import * as delegationWords from '../../../../app/sv/delegation.ts';
import { DueTag } from '../../../../ui/due/DueTag.tsx';
import styles from './Custody.module.css';
import { CustodyDays } from './CustodyDays.tsx';
import { LapseNotice } from './LapseNotice.tsx';
import { NextSteps } from './NextSteps.tsx';

interface Props {
  view: Custodies;
  custody: Custody;
}

/** One custody or interim ban: where it stands, what must be done by when, and what has happened. */
export function CustodyArticle({ view, custody }: Props) {
  const { kind, standing, overOn, level, minutes, section, clocks } = custody;
  const what = `${custodyKind[kind]}, ${custody.decidedOn}`;
  const isOpen = ({ stoppedOn, cancelledReason }: Clock) => stoppedOn === null && cancelledReason === null;
  const courts = clocks.filter((c) => c.kind === 'external');
  const own = clocks.filter((c) => c.kind !== 'external');
  const past = own.filter((c) => !isOpen(c));
  const since = overOn === null ? null : words.standingSince(words.standing[standing], overOn);
  return (
    <article className={styles.custody} aria-label={what}>
      <h3>{custodyKind[kind]}</h3>
      <p>
        <strong>{since ?? words.standing[standing]}</strong>
        <span className="second">
          {' '}
          · {words.decidedBy(delegationWords.deciderLevel[level], minutes, section)}
        </span>
      </p>
      <LapseNotice custody={custody} />
      {own.some(isOpen) && (
        <>
          <h4>{words.own}</h4>
          <ClockRows clocks={own.filter(isOpen)} today={view.today} />
        </>
      )}
      <NextSteps view={view} custody={custody} what={what} />
      <CustodyDays view={view} custody={custody} what={what} />
      {courts.length > 0 && (
        <>
          <h4>{words.court}</h4>
          <p className="second">{words.courtHelp}</p>
          <ClockRows clocks={courts} today={view.today} />
        </>
      )}
      {past.length > 0 && (
        <details>
          <summary>{words.past(past.length)}</summary>
          <ClockRows clocks={past} today={view.today} />
        </details>
      )}
    </article>
  );
}

function ClockRows({ clocks, today }: { clocks: readonly Clock[]; today: string }) {
  return (
    <ul className={styles.rows}>
      {clocks.map((clock) => (
        <li key={clock.id} className={styles.row}>
          <DueTag clock={clock} today={today} />
          <span>
            {clock.name}
            <span className="second"> · {clock.legalBasis}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
