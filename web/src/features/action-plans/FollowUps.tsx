import { Tag } from '@navikt/ds-react/Tag';
import type { ActionPlan, PlanFollowUp } from '../../api/action-plans.ts';
import {
  aimOutcome,
  duty,
  outcome as outcomeWords,
  periodName,
  page as words,
} from '../../app/sv/action-plans.ts';
import { cx } from '../../ui/cx.ts';
import { dayOf } from '../../ui/format/dates.ts';
import styles from './ActionPlans.module.css';
import { figureText } from './figure-text.ts';

type Period = ActionPlan['periods'][number];
type Line = PlanFollowUp['lines'][number];

const COLOUR = { done: 'success', under_way: 'info', not_begun: 'neutral', dropped: 'neutral' } as const;

/** So many stand side by side; those before are in the comments below. */
const COLUMNS = 6;

/** How each aim and activity went, with the periods side by side, and what was said in sum. */
export function FollowUps({ periods }: { periods: readonly Period[] }) {
  const told = periods.filter((p) => p.standing !== 'not_yet').slice(-COLUMNS);
  const next = periods.find((p) => p.standing === 'not_yet');
  const shown = next ? [...told, next] : told;
  const signed = periods.filter((p) => p.followUps.length > 0);
  if (shown.length === 0) return <p className={styles.text}>{words.noPeriods}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys too */}
      <section className={styles.scroll} aria-label={words.matrix} tabIndex={0}>
        <table className={styles.matrix}>
          <caption className="aksel-sr-only">{words.matrix}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              {shown.map((p) => (
                <th key={p.period} scope="col">
                  {periodName(p.period)}
                  <span className={cx(p.standing === 'overdue' ? styles.late : styles.period)}>
                    {duty[p.standing]}
                    {p.followUps.length === 0 && `, ${words.by(p.dueOn)}`}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Group heading={words.aimsGroup} about="aim" shown={shown} />
            <Group heading={words.activitiesGroup} about="activity" shown={shown} />
            {signed.length > 0 && (
              <tr className={styles.groupRow}>
                <th scope="row">{words.shareRow}</th>
                {shown.map((p) => {
                  const share = p.followUps[0]?.share;
                  return <td key={p.period}>{share ? words.share(share.done, share.of) : ''}</td>;
                })}
              </tr>
            )}
          </tbody>
        </table>
      </section>
      {signed.length > 0 && (
        <>
          <h3 className={styles.group}>{words.comments}</h3>
          <ul className={styles.comments}>
            {[...signed].reverse().map((p) => (
              <Comment key={p.period} period={p} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Group({
  heading,
  about,
  shown,
}: {
  heading: string;
  about: Line['about'];
  shown: readonly Period[];
}) {
  // By what they were called last.
  const titles = new Map<string, string>();
  for (const p of shown)
    for (const line of p.followUps[0]?.lines ?? [])
      if (line.about === about) titles.set(line.aboutId, line.title);
  if (titles.size === 0) return null;
  return (
    <>
      <tr className={styles.groupRow}>
        <th scope="colgroup" colSpan={shown.length + 1}>
          {heading}
        </th>
      </tr>
      {[...titles].map(([id, title]) => (
        <tr key={id}>
          <th scope="row">{title}</th>
          {shown.map((p) => (
            <td key={p.period}>
              <Went period={p} line={p.followUps[0]?.lines.find((l) => l.aboutId === id)} />
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

function Went({ period, line }: { period: Period; line: Line | undefined }) {
  if (period.followUps.length === 0) return null;
  if (!line) return <span className={styles.second}>{words.notAsked}</span>;
  const said = line.about === 'aim' ? aimOutcome : outcomeWords;
  return (
    <>
      <Tag size="xsmall" variant="moderate" data-color={COLOUR[line.outcome]}>
        {said[line.outcome]}
      </Tag>
      {line.figure && <span className={styles.second}>{figureText(line.figure)}</span>}
    </>
  );
}

function Comment({ period }: { period: Period }) {
  const [last, ...before] = period.followUps;
  if (!last) return null;
  return (
    <li className={styles.comment}>
      <h3>{periodName(period.period)}</h3>
      <Said followUp={last} />
      {before.length > 0 && (
        <details>
          <summary>{words.before}</summary>
          {before.map((f) => (
            <Said key={f.followUpId} followUp={f} />
          ))}
        </details>
      )}
    </li>
  );
}

function Said({ followUp: f }: { followUp: PlanFollowUp }) {
  const remarks = f.lines.filter((l) => l.words !== null);
  return (
    <>
      <p className={styles.second}>{words.signed(dayOf(f.signedAt), f.signedBy, f.signedByTitle)}</p>
      {f.why && <p className={styles.second}>{words.correction(f.version, f.why)}</p>}
      <p className={styles.text}>{f.comment}</p>
      {remarks.length > 0 && (
        <details>
          <summary>{words.remarks}</summary>
          <ul className={styles.remarks}>
            {remarks.map((l) => (
              <li key={`${l.about} ${l.aboutId}`}>
                <strong>{l.title}</strong>{' '}
                {(l.about === 'aim' ? aimOutcome : outcomeWords)[l.outcome].toLowerCase()}. {l.words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
