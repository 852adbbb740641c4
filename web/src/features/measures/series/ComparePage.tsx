import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type MeasureSeries, seriesQuery } from '../../../api/series.ts';
import { useSession } from '../../../app/session/use-session.ts';
import * as countWords from '../../../app/sv/counts.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import * as seriesWords from '../../../app/sv/series.ts';
import { SortSelect } from '../../../ui/list/SortSelect.tsx';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import measureStyles from '../Measures.module.css';
import { PeriodChooser } from '../PeriodChooser.tsx';
import { periodInWords, periodWith } from '../period.ts';
import { type CompareSearch, comparedPeriods } from './compare-search.ts';
import styles from './Series.module.css';
import { figureNow, trendInWords } from './series-words.ts';
import { TrendMark } from './TrendMark.tsx';
import { UnitBars } from './UnitBars.tsx';
import { UnitTable } from './UnitTable.tsx';
import { unitsInOrder } from './unit-order.ts';

const words = seriesWords.series;

/** A measure of all units: bars against the whole, and period by period in a table. */
export function ComparePage() {
  const { measureId } = useParams({ from: '/frame/matt/jamfor/$measureId' });
  const search = useSearch({ from: '/frame/matt/jamfor/$measureId' });
  const navigate = useNavigate({ from: '/matt/jamfor/$measureId' });
  const { today } = useSession();
  const period = search.period ?? periodWith('tertial', today);
  const { data: series } = useSuspenseQuery(seriesQuery({ measureId, ...comparedPeriods(period) }));
  const show = (changes: { [K in keyof CompareSearch]: CompareSearch[K] | undefined }) =>
    navigate({
      search: (now) =>
        Object.fromEntries(Object.entries({ ...now, ...changes }).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    });
  const { measure, disclosure } = series;
  const now = figureNow(series, series.total);
  const units = unitsInOrder(series, search.sortera === 'namn' ? 'name' : 'value');
  const topic = topicOf(measure);
  const inPeriod = periodInWords(series.period.key);

  return (
    <Page
      title={words.page.title(topic)}
      windowTitle={words.page.title(topic)}
      crumbs={<CompareCrumbs series={series} topic={topic} />}
      lead={words.page.lead(
        inPeriod,
        measureWords.measures.measuredOf(series.unitsMeasured, series.unitsConcerned),
      )}
      top={
        <PeriodChooser
          answer={{ ...series, today: series.today }}
          onChoose={(key) => show({ period: key })}
        />
      }
    >
      {now && (
        <p>
          <TrendMark direction={series.trend.direction} verdict={series.trend.verdict}>
            {trendInWords(measure, now, series.trend, disclosure.limit)}
          </TrendMark>
        </p>
      )}
      <Section
        heading={words.page.bars(inPeriod)}
        action={
          <div className={styles.sorting}>
            <SortSelect
              sorts={words.page.sorts}
              sort={search.sortera ?? 'varde'}
              onSort={(sort) => show({ sortera: sort === 'namn' ? 'namn' : undefined })}
            />
          </div>
        }
      >
        {units.length === 0 ? (
          <EmptyState title={words.page.crumb}>{words.page.none}</EmptyState>
        ) : (
          <UnitBars series={series} units={units} />
        )}
      </Section>
      <Section heading={headingOf(series)}>
        <UnitTable series={series} units={units} caption={headingOf(series)} />
        {measure.value === 'share' && (
          <p className={`second ${measureStyles.note}`}>{measureWords.measures.sumNote}</p>
        )}
        {disclosure.protected && (
          <p className={`second ${measureStyles.note}`}>
            {measureWords.measures.protectedNote(disclosure.limit)}
          </p>
        )}
      </Section>
    </Page>
  );
}

function topicOf({ kind, title }: MeasureSeries['measure']): string {
  return kind === 'clocks' ? measureWords.measures.topicOf(title) : countWords.counts.topic(title);
}

function headingOf({ period, periods }: MeasureSeries): string {
  const year = period.key.slice(0, 4);
  if (period.kind === 'tertial') return words.page.table(year, periods[0]?.period.key.slice(0, 4) ?? '');
  return period.kind === 'year' ? words.page.tableYears : words.page.tableMonths;
}

function CompareCrumbs({ series: { measure, period }, topic }: { series: MeasureSeries; topic: string }) {
  const { measureId } = measure;
  const link =
    measure.kind === 'clocks' ? (
      <Link to="/matt/$measureId" params={{ measureId }} search={{ period: period.key }}>
        {topic}
      </Link>
    ) : (
      <Link to="/matt/antal/$measureId" params={{ measureId }} search={{ period: period.key }}>
        {topic}
      </Link>
    );
  return (
    <Crumbs
      above={[
        { key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> },
        { key: 'measure', link },
      ]}
      here={words.page.crumb}
    />
  );
}
