import { Link } from '@tanstack/react-router';
import type { GroupAnswer } from '../../../api/series.ts';
import * as groupWords from '../../../app/sv/groups.ts';
import { decimal } from '../../../ui/format/numbers.ts';
import { countInWords, shareInWords } from '../figure-words.ts';
import { ofInWords } from '../series/series-words.ts';
import styles from './Groups.module.css';

const words = groupWords.groups;

type Measure = GroupAnswer['measures'][number];
type Figure = Measure['total'];

/** A row a group, a column a measure; a number leads to what it counts, in the unit that is chosen, for those who may see it. */
export function GroupTable({ answer, caption }: { answer: GroupAnswer; caption: string }) {
  const { measures, persons, groups, disclosure } = answer;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable by keyboard
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.table}>
        <caption className="aksel-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            <th scope="col">{persons.label}</th>
            {measures.map((m) => (
              <th key={m.measureId} scope="col">
                {m.value === 'duration' ? words.medianOf(m.label) : m.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{group.label}</th>
              <td>{countInWords(group.persons, disclosure.limit)}</td>
              {measures.map((m, i) => (
                <td key={m.measureId}>
                  <Value answer={answer} measure={m} figure={group.figures[i]} group={group} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.whole}</th>
            <td>{countInWords(persons.total, disclosure.limit)}</td>
            {measures.map((m) => (
              <td key={m.measureId}>
                <Value answer={answer} measure={{ ...m, divided: true }} figure={m.total} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface Props {
  answer: GroupAnswer;
  measure: Measure;
  figure: Figure | undefined;
  /** Left out for the whole, which has no rows of its own. */
  group?: { key: string; label: string } | undefined;
}

function Value({ answer, measure, figure, group }: Props) {
  const { limit } = answer.disclosure;
  if (!measure.divided) return <span className={styles.quiet}>{words.notDivided}</span>;
  if (measure.state === 'not_measured' || !figure)
    return <span className={styles.quiet}>{words.notMeasured}</span>;
  if (measure.value === 'duration')
    return <>{figure.median === null ? words.none : decimal(figure.median)}</>;
  if (figure.n === null) return <>{words.none}</>;
  if (measure.value === 'share' && figure.of?.n === 0) return <>{words.none}</>;
  const of = ofInWords({ value: measure.value }, { ...figure, state: 'measured', why: null }, limit);
  const told = countInWords(figure.n, limit);
  return (
    <>
      <RowsLink answer={answer} measure={measure} group={group} told={of ?? told} n={figure.n.n} />
      {figure.share && <span className={styles.share}>{shareInWords(figure.share)}</span>}
    </>
  );
}

function RowsLink({
  answer,
  measure,
  group,
  told,
  n,
}: Pick<Props, 'answer' | 'measure' | 'group'> & { told: string; n: number | null }) {
  const only = answer.units.length === 1 ? answer.units[0] : undefined;
  const unitId = answer.unit?.unitId ?? only?.unitId;
  if (!answer.rows || group === undefined || unitId === undefined || !n) return <>{told}</>;
  return (
    <Link
      to="/matt/antal/$measureId/underlag"
      params={{ measureId: measure.measureId }}
      search={{ period: answer.period.key, enhet: unitId, per: answer.by, grupp: group.key }}
      aria-label={words.showRows(told, measure.label, group.label)}
    >
      {told}
    </Link>
  );
}
