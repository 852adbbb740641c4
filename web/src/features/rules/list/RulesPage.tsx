import { Loader } from '@navikt/ds-react/Loader';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { rulesQuery } from '../../../api/index.ts';
import { useSession } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { ListFoot } from '../../../ui/list/ListFoot.tsx';
import { NoMatch } from '../../../ui/list/NoMatch.tsx';
import { pageOf } from '../../../ui/list/page-of.ts';
import { Page } from '../../../ui/page/Page.tsx';
import styles from './Rules.module.css';
import { RulesFilter } from './RulesFilter.tsx';
import { RulesTable } from './RulesTable.tsx';
import { readRulesSearch, toRuleSearch } from './rules-search.ts';

/** Every time limit that the product knows, as it is on a day: what the law says and what the municipality has set. */
export function RulesPage() {
  const search = useSearch({ from: '/frame/frister' });
  const navigate = useNavigate({ from: '/frister' });
  const { today } = useSession();
  const { data: list, error } = useQuery({
    ...rulesQuery(toRuleSearch(search)),
    placeholderData: keepPreviousData,
  });
  const show = (changes: Record<string, unknown>) =>
    navigate({
      search: ({ sida: _page, ...now }) => readRulesSearch({ ...now, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const shown = pageOf(list?.rules ?? [], search.sida ?? 1);

  return (
    <Page
      title={sv.rules.title}
      windowTitle={sv.rules.title}
      lead={list && <span role="status">{sv.rules.lead(list.rules.length, list.on)}</span>}
    >
      <div>
        <p className={styles.help}>{sv.rules.help}</p>
        <RulesFilter
          key={search.dag ?? today}
          search={search}
          today={today}
          changeDays={list?.changeDays ?? []}
          onChange={show}
        />
        {error !== null && <CommandStatus isWaitingForServer={false} error={error} />}
        {list === undefined && error === null && <Loader size="large" title={sv.pending} />}
        {list && shown.total === 0 && (
          <NoMatch onShowAll={() => navigate({ search: {}, replace: true, resetScroll: false })} />
        )}
        {list && shown.total > 0 && <RulesTable rules={shown.rows} />}
        {list && <ListFoot shown={shown} onPage={(sida) => show({ sida })} />}
      </div>
    </Page>
  );
}
