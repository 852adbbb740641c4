import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Fragment } from 'react';
import { type CountAnswer, countQuery } from '../../../api/index.ts';
import { useSession } from '../../../app/session/use-session.ts';
import * as countWords from '../../../app/sv/counts.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { DefinitionBoxes } from '../DefinitionBoxes.tsx';
import { MeasureEditions } from '../editions/MeasureEditions.tsx';
import measureStyles from '../Measures.module.css';
import { PeriodChooser } from '../PeriodChooser.tsx';
import { periodInWords, periodWith } from '../period.ts';
import { RowsNote } from '../RowsNote.tsx';
import { Development } from '../series/Development.tsx';
import { NotTheirs } from '../series/NotTheirs.tsx';
import { isTheirs } from '../table-rows.ts';
import { BarChart } from './BarChart.tsx';
import styles from './Counts.module.css';
import { CountTable, WhyNoCount } from './CountTable.tsx';
import { barsInWords, barsOf, findingOf } from './count-words.ts';
import type { CountSearch } from './counts-search.ts';
import { DivideChooser, ViewToggle } from './DivideChooser.tsx';
import { groupRows, monthRows } from './rows.ts';
import { ValueFigures } from './ValueFigures.tsx';

const words = countWords.counts;

/** How many there were in a period: the finding, divided in one way as bars or as a table, month by month, and what is counted. */
export function CountPage() {
  const { measureId } = useParams({ from: '/frame/matt/antal/$measureId' });
  const search = useSearch({ from: '/frame/matt/antal/$measureId' });
  const navigate = useNavigate({ from: '/matt/antal/$measureId' });
  const { today } = useSession();
  const { data: answer } = useSuspenseQuery(
    countQuery({
      measureId,
      period: search.period ?? periodWith('tertial', today),
      ...(search.per && { by: search.per }),
      ...(search.enhet && { unitId: search.enhet }),
    }),
  );
  const show = (changes: { [K in keyof CountSearch]: CountSearch[K] | undefined }) =>
    navigate({
      search: (now) => {
        const next = { ...now, ...changes };
        return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
      },
      replace: true,
      resetScroll: false,
    });
  const inPeriod = periodInWords(answer.period.key);
  const label = labelOf(answer);
  const hasBars = barsOf(answer).length > 0;

  return (
    <Page
      title={findingOf(answer)}
      windowTitle={words.topic(answer.measure.title)}
      crumbs={<CountCrumbs answer={answer} />}
      lead={leadOf(answer)}
      top={<PeriodChooser answer={answer} onChoose={(period) => show({ period })} />}
    >
      <p className={styles.beside}>
        {answer.measure.counted} <Beside answer={answer} />
      </p>
      <ValueFigures answer={answer} />
      <Development
        asked={{ measureId, period: answer.period.key, ...(search.enhet && { unitId: search.enhet }) }}
      />
      {answer.total.state === 'measured' ? (
        <Section
          heading={words.per(label, inPeriod)}
          action={
            hasBars && (
              <ViewToggle
                isTable={search.visa === 'tabell'}
                onChange={(isTable) => show({ visa: isTable ? 'tabell' : undefined })}
              />
            )
          }
        >
          <DivideChooser answer={answer} onChoose={(per) => show({ per })} />
          {!answer.groupsTold && <p className="second">{words.groupsNotTold}</p>}
          {answer.groupsTold &&
            (hasBars && search.visa !== 'tabell' ? (
              <BarChart rows={barsOf(answer)} words={barsInWords(answer)} />
            ) : (
              <>
                <CountTable
                  answer={answer}
                  heading={label}
                  caption={words.per(label, inPeriod)}
                  rows={groupRows(answer).filter(isTheirs)}
                  sum={answer.total}
                />
                <NotTheirs
                  why={answer.measure.notApplicable}
                  names={groupRows(answer)
                    .filter((row) => !isTheirs(row))
                    .map(({ name }) => name)}
                />
              </>
            ))}
        </Section>
      ) : (
        <p className={measureStyles.help}>
          <WhyNoCount answer={answer} figure={answer.total} />
        </p>
      )}
      {answer.months.length > 1 && answer.total.state === 'measured' && (
        <Section heading={measureWords.measures.perMonth(inPeriod)}>
          <CountTable
            answer={answer}
            heading={measureWords.measures.columns.month}
            caption={measureWords.measures.perMonth(inPeriod)}
            rows={monthRows(answer)}
            alone
          />
          {answer.measure.basis === 'at_period_end' && (
            <p className={`second ${measureStyles.note}`}>
              {answer.disclosure.protected ? words.standingNotTold : words.standing}
            </p>
          )}
        </Section>
      )}
      <MeasureEditions
        measureId={measureId}
        title={answer.measure.title}
        period={answer.period.key}
        rows={answer.rows}
      />
      <div>
        {answer.disclosure.protected && (
          <p className={`second ${measureStyles.note}`}>
            {(answer.measure.byIndividuals
              ? measureWords.measures.individualsNote
              : measureWords.measures.protectedNote)(answer.disclosure.limit)}
          </p>
        )}
        <RowsNote rows={answer.rows} />
        <DefinitionBoxes measure={answer.measure} />
      </div>
    </Page>
  );
}

/** The same reports counted the other way, never mixed with this one. */
function Beside({ answer: { measure, period } }: { answer: CountAnswer }) {
  return measure.beside.map(({ measureId, title }, n) => (
    <Fragment key={measureId}>
      {n > 0 && ' · '}
      <Link to="/matt/antal/$measureId" params={{ measureId }} search={{ period: period.key }}>
        {n === 0 ? words.besides(title) : title}
      </Link>
    </Fragment>
  ));
}

function CountCrumbs({ answer: { measure, unit, period } }: { answer: CountAnswer }) {
  const list = { key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> };
  if (unit === null) return <Crumbs above={[list]} here={measure.title} />;
  const whole = (
    <Link
      to="/matt/antal/$measureId"
      params={{ measureId: measure.measureId }}
      search={{ period: period.key }}
    >
      {measure.title}
    </Link>
  );
  return <Crumbs above={[list, { key: 'whole', link: whole }]} here={unit.name} />;
}

const labelOf = ({ by, measure }: CountAnswer): string =>
  measure.breakdowns.find((b) => b.by === by)?.label ?? measureWords.measures.columns.unit;

function leadOf(answer: CountAnswer): string {
  const { lead } = measureWords.measures;
  const whose = answer.unit?.name ?? (answer.reach === 'board' ? lead.ofBoard : lead.ofUnits);
  return [
    whose,
    answer.total.previous === null
      ? periodInWords(answer.period.key)
      : lead.comparedWith(periodInWords(answer.period.key), periodInWords(answer.previousPeriod)),
    ...(answer.ongoing ? [answer.through === null ? lead.nothingYet : lead.through(answer.through)] : []),
  ].join(' · ');
}
