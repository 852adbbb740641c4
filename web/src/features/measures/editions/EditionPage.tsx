import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type EditionAnswer, type EditionMeasure, editionQuery } from '../../../api/editions.ts';
import * as editionWords from '../../../app/sv/editions.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import { isoDayAndTime } from '../../../ui/format/dates.ts';
import { FilterChips } from '../../../ui/list/FilterChips.tsx';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { periodInWords } from '../period.ts';
import { RowsNote } from '../RowsNote.tsx';
import { EditionList } from './EditionList.tsx';
import type { EditionSearch } from './editions-search.ts';
import { TakeOut } from './TakeOut.tsx';
import { toldInWords } from './told-words.ts';

const words = editionWords.editions;

/** An edition as it was published, and in how much it differs from the one before. */
export function EditionPage() {
  const { period, number } = useParams({ from: '/frame/matt/utgavor/$period/$number' });
  const { data: answer } = useSuspenseQuery(editionQuery({ period, number: Number(number) }));
  const { edition, editions, limit } = answer;
  const name = words.name(periodInWords(period), edition.number);
  const others = editions.filter((e) => e.id !== edition.id);
  return (
    <Page
      title={name}
      windowTitle={words.show.windowTitle}
      crumbs={
        <Crumbs
          above={[
            { key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> },
            {
              key: 'period',
              link: (
                <Link to="/matt/publicera" search={{ period }}>
                  {words.publish.windowTitle}
                </Link>
              ),
            },
          ]}
          here={name}
        />
      }
      lead={words.published(edition.publishedBy, isoDayAndTime(edition.publishedAt))}
      aside={<TakeOut asked={{ period, edition: edition.number }} name={name} />}
    >
      <p>{edition.reason === null ? words.show.first : words.list.reason(edition.reason)}</p>
      <Figures answer={answer} />
      <div>
        <p className="second">{words.show.note(limit)}</p>
        <RowsNote rows={answer.rows} />
      </div>
      {others.length > 0 && (
        <Section heading={words.list.title}>
          <EditionList editions={others} />
        </Section>
      )}
    </Page>
  );
}

function Figures({ answer }: { answer: EditionAnswer }) {
  const isFirst = answer.measures.every((m) => m.differing === null);
  const differing = answer.measures.filter((m) => m.differing !== null && m.differing.n !== 0);
  const { visa = isFirst ? 'alla' : 'skiljer' } = useSearch({ from: '/frame/matt/utgavor/$period/$number' });
  const navigate = useNavigate({ from: '/matt/utgavor/$period/$number' });
  const shown = visa === 'alla' ? answer.measures : differing;
  return (
    <>
      {!isFirst && (
        <FilterChips<NonNullable<EditionSearch['visa']>>
          selected={visa}
          onSelect={(next) => void navigate({ search: { visa: next }, replace: true, resetScroll: false })}
          options={[
            { value: 'skiljer', label: words.show.filter.skiljer, count: differing.length },
            { value: 'alla', label: words.show.filter.alla, count: answer.measures.length },
          ]}
        />
      )}
      {shown.length === 0 ? (
        <p>{words.show.allSame}</p>
      ) : (
        <FigureList answer={answer} shown={shown} isFirst={isFirst} />
      )}
    </>
  );
}

function FigureList({
  answer,
  shown,
  isFirst,
}: {
  answer: EditionAnswer;
  shown: readonly EditionMeasure[];
  isFirst: boolean;
}) {
  const { columns } = words.show;
  return (
    <ListTable
      caption={words.show.caption}
      columns={[
        { heading: columns.measure },
        { heading: columns.value },
        ...(isFirst ? [] : [{ heading: columns.differing }]),
      ]}
    >
      {shown.map((m) => (
        <Row key={m.measureId}>
          <Cell>
            {m.title}
            <SecondLine>{words.show.version(m.version)}</SecondLine>
          </Cell>
          <Cell label={columns.value}>
            {toldInWords(m, answer.limit)}
            {m.standsOn !== null && <SecondLine>{words.show.standsOn(m.standsOn)}</SecondLine>}
            {(m.toldLevel === 'board' || m.toldLevel === 'total') && (
              <SecondLine>{words.show.coarse}</SecondLine>
            )}
          </Cell>
          {!isFirst && (
            <Cell label={columns.differing}>
              <Differing measure={m} answer={answer} />
            </Cell>
          )}
        </Row>
      ))}
    </ListTable>
  );
}

function Differing({ measure, answer }: { measure: EditionMeasure; answer: EditionAnswer }) {
  const { differing } = measure;
  if (differing === null) return null;
  const said =
    differing.n === 0
      ? words.show.noDifference
      : differing.n === null
        ? differing.hidden === 'small'
          ? words.show.few(answer.limit)
          : words.show.ofFew(answer.limit)
        : words.show.differing(differing.n);
  if (!answer.rows || differing.n === 0) return said;
  return (
    <>
      {said}{' '}
      <Link
        to="/matt/utgavor/$period/$number/$measureId"
        params={{
          period: answer.edition.period.key,
          number: String(answer.edition.number),
          measureId: measure.measureId,
        }}
        aria-label={words.show.rowsOf(measure.title)}
      >
        {words.show.rows}
      </Link>
    </>
  );
}
