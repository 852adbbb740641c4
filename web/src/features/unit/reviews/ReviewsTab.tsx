import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReviewOverview, reviewOverviewQuery } from '../../../api/index.ts';
import * as reviewWords from '../../../app/sv/reviews.ts';
import { dayOf } from '../../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import unitStyles from '../Unit.module.css';
import styles from './Reviews.module.css';

const words = reviewWords.reviews;
type Worker = ReviewOverview['functions'][number];

/** The caseworkers of the unit, and how far their cases have been gone through. */
export function ReviewsTab() {
  const { data: view } = useSuspenseQuery(reviewOverviewQuery);
  const { columns } = words;
  return (
    <div className={styles.tab}>
      <div className={unitStyles.help}>
        <p>
          {words.lead(view.weeks)} {words.choose}
        </p>
        {!view.adopted && <p className="second">{words.notAdopted}</p>}
      </div>
      {view.functions.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyBody}</EmptyState>
      ) : (
        <ListTable
          caption={words.title}
          columns={[
            { heading: columns.who },
            { heading: columns.recent, className: styles.count },
            { heading: columns.last, className: styles.last },
          ]}
        >
          {view.functions.map((worker) => (
            <Row key={worker.functionId}>
              <Cell>
                <Link
                  to="/enheten/genomgang/$functionId"
                  params={{ functionId: worker.functionId }}
                  className={styles.name}
                  {...rowLink}
                >
                  {worker.employeeName ?? worker.title}
                </Link>
                <SecondLine>
                  {worker.title}, {worker.unitName}
                </SecondLine>
              </Cell>
              <Cell label={columns.recent}>
                {words.recentOf(worker.recent, worker.openCases)}
                {worker.never > 0 && <SecondLine>{words.never(worker.never)}</SecondLine>}
              </Cell>
              <Cell label={columns.last}>{lastOf(worker)}</Cell>
            </Row>
          ))}
        </ListTable>
      )}
    </div>
  );
}

function lastOf({ openSession, lastSession }: Worker): string {
  if (openSession) return words.underWay(openSession);
  return lastSession ? words.endedAs(dayOf(lastSession.begunAt), lastSession) : words.noneYet;
}
