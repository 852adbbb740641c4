import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { MeasureAnswer } from '../../api/index.ts';
import type { MeasureTrend } from '../../api/series.ts';
import { useSession } from '../../app/session/use-session.ts';
import * as measureWords from '../../app/sv/measures.ts';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { DefinitionBoxes } from './DefinitionBoxes.tsx';
import { MeasureEditions } from './editions/MeasureEditions.tsx';
import { FigureTable } from './FigureTable.tsx';
import { findingOf } from './finding.ts';
import styles from './Measures.module.css';
import type { MeasureSearch } from './measure-search.ts';
import { PartFigures } from './PartFigures.tsx';
import { PeriodChooser } from './PeriodChooser.tsx';
import { periodInWords, periodWith } from './period.ts';
import { RowsNote } from './RowsNote.tsx';
import { Development } from './series/Development.tsx';
import { NotTheirs } from './series/NotTheirs.tsx';
import { isTheirs, monthRows, unitRows } from './table-rows.ts';
import { useMeasure } from './use-measure.ts';

/** A measure in a period: the finding, its three parts, unit by unit and month by month, and what is counted. */
export function MeasurePage() {
  const { measureId } = useParams({ from: '/frame/matt/$measureId' });
  const { period, enhet } = useSearch({ from: '/frame/matt/$measureId' });
  const navigate = useNavigate({ from: '/matt/$measureId' });
  const { today } = useSession();
  const { answer, trend } = useMeasure({
    measureId,
    period: period ?? periodWith('tertial', today),
    ...(enhet && { unitId: enhet }),
  });
  const show = (changes: MeasureSearch) =>
    navigate({ search: (now) => ({ ...now, ...changes }), replace: true, resetScroll: false });
  const inPeriod = periodInWords(answer.period.key);
  const units = unitRows(answer);

  return (
    <Page
      title={findingOf(answer, trend)}
      windowTitle={measureWords.measures.topicOf(answer.measure.title)}
      crumbs={<MeasureCrumbs answer={answer} />}
      lead={leadOf(answer, trend)}
      top={<PeriodChooser answer={answer} onChoose={(key) => show({ period: key })} />}
    >
      <PartFigures answer={answer} />
      <Development asked={{ measureId, period: answer.period.key, ...(enhet && { unitId: enhet }) }} />
      {answer.unit === null && (
        <Section
          heading={measureWords.measures.perUnit(inPeriod)}
          action={
            <span className="second">
              {measureWords.measures.measuredOf(answer.unitsMeasured, answer.unitsConcerned)}
            </span>
          }
        >
          <FigureTable
            answer={answer}
            heading={measureWords.measures.columns.unit}
            caption={measureWords.measures.perUnit(inPeriod)}
            rows={units.filter(isTheirs)}
            sum={answer.total}
          />
          <NotTheirs
            why={answer.measure.notApplicable}
            names={units.filter((row) => !isTheirs(row)).map(({ name }) => name)}
          />
          <p className={`second ${styles.note}`}>{measureWords.measures.sumNote}</p>
        </Section>
      )}
      {answer.months.length > 1 && (
        <Section heading={measureWords.measures.perMonth(inPeriod)}>
          <FigureTable
            answer={answer}
            heading={measureWords.measures.columns.month}
            caption={measureWords.measures.perMonth(inPeriod)}
            rows={monthRows(answer)}
          />
        </Section>
      )}
      <MeasureEditions
        measureId={measureId}
        title={measureWords.measures.topicOf(answer.measure.title)}
        period={answer.period.key}
        rows={answer.rows}
      />
      <div>
        {answer.disclosure.protected && (
          <p className={`second ${styles.note}`}>
            {measureWords.measures.protectedNote(answer.disclosure.limit)}
          </p>
        )}
        <RowsNote rows={answer.rows} />
        <DefinitionBoxes measure={answer.measure} />
      </div>
    </Page>
  );
}

function MeasureCrumbs({ answer: { measure, unit, period } }: { answer: MeasureAnswer }) {
  const topic = measureWords.measures.topicOf(measure.title);
  const list = { key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> };
  if (unit === null) return <Crumbs above={[list]} here={topic} />;
  const whole = (
    <Link to="/matt/$measureId" params={{ measureId: measure.measureId }} search={{ period: period.key }}>
      {topic}
    </Link>
  );
  return <Crumbs above={[list, { key: 'whole', link: whole }]} here={unit.name} />;
}

function leadOf(answer: MeasureAnswer, trend: MeasureTrend | null): string {
  const { lead } = measureWords.measures;
  const now = periodInWords(answer.period.key);
  const whose = answer.unit?.name ?? (answer.reach === 'board' ? lead.ofBoard : lead.ofUnits);
  return [
    whose,
    trend?.direction && trend.against ? lead.comparedWith(now, periodInWords(trend.against.period)) : now,
    ...(answer.ongoing ? [answer.through === null ? lead.nothingYet : lead.through(answer.through)] : []),
  ].join(' · ');
}
