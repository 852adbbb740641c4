import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type OpenServiceList, type OpenServiceRow, openServiceQuery, serverNow } from '../../api/index.ts';
import { useSession } from '../../app/session/use-session.ts';
import * as openServiceWords from '../../app/sv/open-service.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { ListFoot } from '../../ui/list/ListFoot.tsx';
import { servedPage } from '../../ui/list/page-of.ts';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { PeriodChooser } from '../measures/PeriodChooser.tsx';
import { periodInWords, periodWith } from '../measures/period.ts';
import { GivenTable } from './GivenTable.tsx';
import styles from './OpenService.module.css';
import { OpenServiceDialog } from './OpenServiceDialog.tsx';
import { type OpenServiceSearch, readOpenServiceSearch } from './open-service-search.ts';
import { RegisteredTable } from './RegisteredTable.tsx';

const words = openServiceWords.openService;

/** What one's units give to whoever asks: how much, and how many came. Nobody who came is anywhere. */
export function OpenServicePage() {
  const search = useSearch({ from: '/frame/utan-behovsprovning' });
  const navigate = useNavigate({ from: '/utan-behovsprovning' });
  const { today } = useSession();
  const { data: list } = useSuspenseQuery(
    openServiceQuery({
      period: search.period ?? periodWith('month', today),
      ...(search.enhet && { unitId: search.enhet }),
      ...(search.sida && { page: search.sida }),
    }),
  );
  const [asked, setAsked] = useState<{ row: OpenServiceRow | null } | null>(
    search.registrera ? { row: null } : null,
  );
  const [saved, setSaved] = useState<string | null>(null);
  const show = (changes: { [K in keyof OpenServiceSearch]: OpenServiceSearch[K] | undefined }) =>
    navigate({
      search: (now) => readOpenServiceSearch({ ...now, sida: undefined, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const period = periodInWords(list.period.key);
  const close = () => {
    setAsked(null);
    if (search.registrera) void show({ registrera: undefined, sida: search.sida });
  };
  return (
    <Page
      title={words.title}
      windowTitle={words.windowTitle}
      lead={<span role="status">{words.lead(list.total.occasions, list.total.participants, period)}</span>}
      aside={
        <div className={styles.acts}>
          {list.services.some((s) => s.counted) && (
            <Button size="small" onClick={() => setAsked({ row: null })}>
              {words.register}
            </Button>
          )}
          <Button size="small" variant="secondary" onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      }
      top={<Saved text={saved} />}
    >
      <p className={styles.help}>{words.help}</p>
      <div className={styles.filter}>
        <PeriodChooser answer={list} onChoose={(chosen) => show({ period: chosen })} />
        {list.units.length > 1 && (
          <Select
            label={words.unit}
            size="small"
            value={search.enhet ?? ''}
            onChange={(event) => show({ enhet: event.target.value || undefined })}
          >
            <option value="">{words.allUnits}</option>
            {list.units.map(({ unitId, name }) => (
              <option key={unitId} value={unitId}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </div>
      {list.registered === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <>
          <Section heading={words.summary}>
            <GivenTable list={list} caption={words.summary} />
            <p className={`second ${styles.note}`}>{words.twice}</p>
          </Section>
          <Section heading={words.list} countOf={list.registered}>
            <RegisteredTable list={list} onCorrect={(row) => setAsked({ row })} />
            <ListFoot
              shown={servedPage(
                { rows: list.rows, total: list.registered, pageSize: list.pageSize },
                list.page,
              )}
              onPage={(page) => show({ sida: page })}
              keys={false}
            />
          </Section>
        </>
      )}
      <NotCounted list={list} />
      {asked !== null && (
        <OpenServiceDialog
          list={list}
          row={asked.row}
          entryId={search.registrera}
          onClose={close}
          onDone={() => {
            const done = asked.row ? words.doneCorrected : words.done;
            close();
            setSaved(sv.saved.withTime(done, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}

/** Which can't be counted here, and why. */
function NotCounted({ list: { services, today } }: { list: OpenServiceList }) {
  const documented = services.filter((s) => !s.counted && (s.activeTo === null || s.activeTo >= today));
  if (services.length > 0 && documented.length === 0) return null;
  return (
    <p className={`second ${styles.note}`}>
      {services.some((s) => s.counted)
        ? words.notCounted(documented.map((s) => s.name).join(', '))
        : words.nothingToCount}
    </p>
  );
}
