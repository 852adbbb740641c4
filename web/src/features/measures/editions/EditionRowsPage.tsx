import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { editionRowsQuery } from '../../../api/editions.ts';
import * as editionWords from '../../../app/sv/editions.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { periodInWords } from '../period.ts';
import { Differences } from './Differences.tsx';

const words = editionWords.editions;

/** What differs between an edition and the one before, row by row, for those who see the rows. Reading it is traced. */
export function EditionRowsPage() {
  const { period, number, measureId } = useParams({ from: '/frame/matt/utgavor/$period/$number/$measureId' });
  const { data } = useSuspenseQuery(editionRowsQuery({ period, number: Number(number), measureId }));
  const name = words.name(periodInWords(period), data.edition.number);
  return (
    <Page
      title={data.title}
      windowTitle={words.difference.windowTitle}
      crumbs={
        <Crumbs
          above={[
            { key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> },
            {
              key: 'edition',
              link: (
                <Link to="/matt/utgavor/$period/$number" params={{ period, number }}>
                  {name}
                </Link>
              ),
            },
          ]}
          here={words.difference.windowTitle}
        />
      }
      lead={
        data.earlier === null
          ? words.difference.leadFirst(name)
          : words.difference.lead(name, words.name(periodInWords(period), data.earlier.number))
      }
    >
      <Differences
        units={data.units}
        numbers={data.numbers}
        rows={data.rows}
        hidden={data.hidden}
        headings={{ before: words.difference.columns.earlier, after: words.difference.columns.later }}
      />
    </Page>
  );
}
