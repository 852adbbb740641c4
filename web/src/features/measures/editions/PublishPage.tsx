import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { ToggleGroup } from '@navikt/ds-react/ToggleGroup';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { type PeriodStanding, periodStandingQuery } from '../../../api/editions.ts';
import { figureChecksQuery } from '../../../api/index.ts';
import { hasPermission, useSession } from '../../../app/session/use-session.ts';
import * as editionWords from '../../../app/sv/editions.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import * as steeringWords from '../../../app/sv/steering.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { Cell, ListTable, Row } from '../../../ui/list/ListTable.tsx';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { periodInWords } from '../period.ts';
import { EditionList } from './EditionList.tsx';
import styles from './Editions.module.css';
import { lastTertial, periodOfKind } from './editions-search.ts';
import { PublishDialog } from './PublishDialog.tsx';

const words = editionWords.editions.publish;

/** A period before it is published and after: what is measured, what is not and why, and its editions. */
export function PublishPage() {
  const session = useSession();
  const { today } = session;
  const { period = lastTertial(today) } = useSearch({ from: '/frame/matt/publicera' });
  const navigate = useNavigate({ from: '/matt/publicera' });
  const { data: standing } = useSuspenseQuery(periodStandingQuery(period));
  const [isOpen, setIsOpen] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const inWords = periodInWords(period);
  return (
    <Page
      title={words.title(inWords)}
      windowTitle={words.windowTitle}
      crumbs={
        <Crumbs
          above={[{ key: 'list', link: <Link to="/matt">{measureWords.measures.title}</Link> }]}
          here={words.windowTitle}
        />
      }
      lead={summaryOf(standing)}
      top={
        <Chooser
          standing={standing}
          onChoose={(key) => void navigate({ search: { period: key }, replace: true, resetScroll: false })}
        />
      }
      aside={
        standing.mayPublish &&
        standing.over && (
          <Button size="small" onClick={() => setIsOpen(true)}>
            {standing.editions.length > 0 ? words.actAgain : words.act}
          </Button>
        )
      }
    >
      <Saved text={saved} />
      <p className={styles.help}>{words.lead}</p>
      {!standing.over && <Notice tone="info">{words.notOver}</Notice>}
      <Section heading={editionWords.editions.list.title}>
        <EditionList editions={standing.editions} />
      </Section>
      {hasPermission(session, 'steering:figures:read') && (
        <Section heading={words.check.title}>
          <Suspense fallback={<p className="second">{words.check.lead}</p>}>
            <NotAddingUp />
          </Suspense>
        </Section>
      )}
      {STATES.map((state) => {
        const own = standing.measures.filter((m) => m.state === state);
        return (
          own.length > 0 && (
            <Section key={state} heading={words.sections[state]} countOf={own.length}>
              <MeasureTable standing={standing} measures={own} caption={words.sections[state]} />
            </Section>
          )
        );
      })}
      {isOpen && (
        <PublishDialog
          standing={standing}
          onClose={() => setIsOpen(false)}
          onDone={(edition) => {
            setIsOpen(false);
            setSaved(words.done(editionWords.editions.name(inWords, edition.number)));
          }}
        />
      )}
    </Page>
  );
}

const countOf = ({ measures }: PeriodStanding, state: PeriodStanding['measures'][number]['state']): number =>
  measures.filter((m) => m.state === state).length;

const summaryOf = (standing: PeriodStanding): string =>
  words.counts(
    countOf(standing, 'measured'),
    countOf(standing, 'not_measured'),
    countOf(standing, 'not_applicable'),
  );

function Chooser({ standing, onChoose }: { standing: PeriodStanding; onChoose: (period: string) => void }) {
  const { period, previousPeriod, nextPeriod, today } = standing;
  return (
    <div className={styles.chooser}>
      <ToggleGroup
        size="small"
        data-color="neutral"
        aria-label={words.kind}
        value={period.kind}
        onChange={(kind) => onChoose(periodOfKind(kind as 'tertial' | 'year', period.key, today))}
      >
        <ToggleGroup.Item value="tertial" label={words.kinds.tertial} />
        <ToggleGroup.Item value="year" label={words.kinds.year} />
      </ToggleGroup>
      <div className={styles.step}>
        <Button
          size="small"
          variant="tertiary"
          icon={<ChevronLeftIcon title={words.previous(periodInWords(previousPeriod))} />}
          onClick={() => onChoose(previousPeriod)}
        />
        <strong>{periodInWords(period.key)}</strong>
        <Button
          size="small"
          variant="tertiary"
          disabled={!standing.over}
          icon={<ChevronRightIcon title={words.next(periodInWords(nextPeriod))} />}
          onClick={() => onChoose(nextPeriod)}
        />
      </div>
    </div>
  );
}

/** What there is to look at first stands first. */
const STATES = ['not_measured', 'not_applicable', 'measured'] as const;

/** How much there is to look at in figures that are typed in, and the way there. */
function NotAddingUp() {
  const {
    data: { count },
  } = useSuspenseQuery(figureChecksQuery);
  if (count.error + count.warning + count.note === 0) return <p>{words.check.nothing}</p>;
  return (
    <>
      <p>{steeringWords.checks.lead(count.error, count.warning, count.note)}</p>
      <p className={styles.help}>{words.check.lead}</p>
      <p>
        <Link to="/matt/kontroll">{words.check.link}</Link>
      </p>
    </>
  );
}

function MeasureTable({
  standing,
  measures,
  caption,
}: {
  standing: PeriodStanding;
  measures: PeriodStanding['measures'];
  caption: string;
}) {
  const { columns } = words;
  const isMeasured = measures.every((m) => m.state === 'measured');
  return (
    <ListTable
      caption={caption}
      columns={[
        { heading: columns.measure },
        ...(isMeasured ? [] : [{ heading: columns.why }]),
        { heading: columns.published },
      ]}
    >
      {measures.map((m) => (
        <Row key={m.measureId}>
          <Cell>
            <Link
              to={m.kind === 'clocks' ? '/matt/$measureId' : '/matt/antal/$measureId'}
              params={{ measureId: m.measureId }}
              search={{ period: standing.period.key }}
            >
              {m.title}
            </Link>
          </Cell>
          {!isMeasured && (
            <Cell label={columns.why}>
              {m.state === 'not_applicable' ? m.notApplicable : m.why !== null && words.why[m.why]}
            </Cell>
          )}
          <Cell label={columns.published}>
            {m.published === null ? words.never : words.edition(m.published)}
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}
