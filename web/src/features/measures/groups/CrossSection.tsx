import { Select } from '@navikt/ds-react/Select';
import { useQuery } from '@tanstack/react-query';
import { type CrossAnswer, crossedQuery, fetchGroups, type GroupAnswer } from '../../../api/series.ts';
import * as groupWords from '../../../app/sv/groups.ts';
import { cx } from '../../../ui/cx.ts';
import { Section } from '../../../ui/page/Section.tsx';
import { TakeFile } from '../editions/TakeOut.tsx';
import { countInWords, shareInWords } from '../figure-words.ts';
import measureStyles from '../Measures.module.css';
import { periodInWords } from '../period.ts';
import styles from './Groups.module.css';
import type { GroupsSearch } from './groups-search.ts';

const words = groupWords.groups;

interface Props {
  answer: GroupAnswer;
  search: GroupsSearch;
  onChoose: (changes: { matt?: string; kolumn?: string | undefined }) => void;
}

/** One of the measures divided in two ways at once. */
export function CrossSection({ answer, search, onChoose }: Props) {
  const measures = answer.measures.filter((m) => m.divided && m.columns.length > 0 && m.value !== 'duration');
  const measure = measures.find((m) => m.measureId === search.matt) ?? largest(measures);
  const column = measure?.columns.find((c) => c.by === search.kolumn) ?? columnOf(measure);
  if (!measure || !column) return null;
  const asked = {
    measureId: measure.measureId,
    period: answer.period.key,
    rows: answer.by,
    columns: column.by,
    ...(answer.unit && { unitId: answer.unit.unitId }),
  };
  const way = answer.ways.find((w) => w.by === answer.by)?.label ?? '';
  return (
    <Section
      heading={words.crossed}
      action={
        <TakeFile
          name={words.fileName(`${measure.label}, ${way}`, periodInWords(answer.period.key))}
          fetch={(form) =>
            fetchGroups({
              form,
              viewId: answer.viewId,
              period: asked.period,
              by: asked.rows,
              measureId: asked.measureId,
              columns: asked.columns,
              ...(answer.unit && { unitId: answer.unit.unitId }),
            })
          }
        />
      }
    >
      <p className={`${measureStyles.help} ${styles.crossedHelp}`}>{words.crossedHelp}</p>
      <div className={styles.choosers}>
        <Select
          label={words.measure}
          size="small"
          value={measure.measureId}
          onChange={(event) => onChoose({ matt: event.target.value, kolumn: undefined })}
        >
          {measures.map(({ measureId, label }) => (
            <option key={measureId} value={measureId}>
              {label}
            </option>
          ))}
        </Select>
        <Select
          label={words.columns}
          size="small"
          value={column.by}
          onChange={(event) => onChoose({ matt: measure.measureId, kolumn: event.target.value })}
        >
          {measure.columns.map(({ by, label }) => (
            <option key={by} value={by}>
              {label}
            </option>
          ))}
        </Select>
      </div>
      <CrossTable asked={asked} />
    </Section>
  );
}

type GroupMeasure = GroupAnswer['measures'][number];

/** Of small numbers next to nothing can be told cell by cell: what there is most of is shown first. */
const largest = (measures: readonly GroupMeasure[]): GroupMeasure | undefined =>
  measures.toSorted((a, b) => (b.total.n?.n ?? -1) - (a.total.n?.n ?? -1))[0];

const FIRST = ['method', 'service'];
const columnOf = (measure: GroupMeasure | undefined) =>
  measure?.columns.find((c) => FIRST.includes(c.by)) ?? measure?.columns[0];

function CrossTable({ asked }: { asked: Parameters<typeof crossedQuery>[0] }) {
  const { data: answer } = useQuery(crossedQuery(asked));
  if (!answer) return <div className={styles.wait} />;
  const { columns, groups, total, disclosure, measure } = answer;
  const told = (count: CrossAnswer['total']) => countInWords(count, disclosure.limit);
  const withShare = groups.some((g) => g.share !== null);
  const caption = `${measure.title}, ${periodInWords(answer.period.key)}`;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable by keyboard */}
      <div className={styles.scroll} tabIndex={0}>
        <table className={cx(styles.table, styles.crossed)}>
          <caption className="aksel-sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.group}</th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">{words.whole}</th>
              {withShare && <th scope="col">{measure.share?.numeratorText ?? words.share}</th>}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key}>
                <th scope="row">{group.label}</th>
                {columns.map(({ key }, i) => (
                  <td key={key}>{group.cells[i] && told(group.cells[i])}</td>
                ))}
                <td className={styles.sum}>{told(group.total)}</td>
                {withShare && <td>{shareInWords(group.share?.ratio ?? null)}</td>}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.whole}</th>
              {columns.map((c) => (
                <td key={c.key}>{told(c.total)}</td>
              ))}
              <td>{told(total)}</td>
              {withShare && <td />}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={`second ${measureStyles.note}`}>{noteOf(answer)}</p>
    </>
  );
}

function noteOf({ insideTold, groups }: CrossAnswer): string {
  if (!insideTold) return words.insideNotTold;
  const cells = groups.flatMap((g) => g.cells);
  const none = cells.length > 0 && cells.every((c) => c.n === null);
  return none ? words.insideWithheld : words.sumsUp;
}
