import { Button } from '@navikt/ds-react/Button';
import { Loader } from '@navikt/ds-react/Loader';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type OrganisationList, organisationsQuery, serverNow } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';
import * as organisationWords from '../../../app/sv/organisations.ts';
import { sv } from '../../../app/sv.ts';
import { cx } from '../../../ui/cx.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { Saved } from '../../../ui/form/Saved.tsx';
import { clockTime } from '../../../ui/format/dates.ts';
import { ListFoot } from '../../../ui/list/ListFoot.tsx';
import { NoMatch } from '../../../ui/list/NoMatch.tsx';
import { pageOf } from '../../../ui/list/page-of.ts';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { MatchDialog } from '../MatchDialog.tsx';
import { OrganisationDialog } from '../OrganisationDialog.tsx';
import {
  type OrganisationsSearch,
  readOrganisationsSearch,
  toOrganisationSearch,
} from '../organisations-search.ts';
import styles from './Organisations.module.css';
import { OrganisationsFilter } from './OrganisationsFilter.tsx';
import { OrganisationsTable } from './OrganisationsTable.tsx';
import { UnmatchedSection } from './UnmatchedSection.tsx';

/** The register of those that report, and first what has been written that is not in it: to who may read it, to others how much. */
export function OrganisationsPage() {
  const search = useSearch({ from: '/frame/organisationer' });
  const navigate = useNavigate({ from: '/organisationer' });
  const mayEdit = useMay('casework:organisation:edit');
  const [saved, setSaved] = useState<string | null>(null);
  const { data: list, error } = useQuery({
    ...organisationsQuery(toOrganisationSearch(search)),
    placeholderData: keepPreviousData,
  });
  const show = (changes: { [K in keyof OrganisationsSearch]: OrganisationsSearch[K] | undefined }) =>
    navigate({
      search: ({ sida: _page, ...now }) => readOrganisationsSearch({ ...now, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const leave = () => show({ gor: undefined, namn: undefined });
  const shown = pageOf(list?.organisations ?? [], search.sida ?? 1);
  const isFiltered = search.sok !== undefined || search.slag !== undefined || search.visa !== undefined;

  return (
    <Page
      title={organisationWords.organisations.title}
      windowTitle={organisationWords.organisations.title}
      lead={list && <span role="status">{organisationWords.organisations.lead(shown.total)}</span>}
      aside={
        mayEdit && (
          <Button size="small" onClick={() => show({ gor: 'ny' })}>
            {organisationWords.organisations.add}
          </Button>
        )
      }
      top={<Saved text={saved} />}
    >
      <p className={styles.help}>{organisationWords.organisations.help}</p>
      {list?.unmatched && list.unmatched.length > 0 && (
        <UnmatchedSection unmatched={list.unmatched} onMatch={(namn) => show({ gor: 'koppla', namn })} />
      )}
      {list?.unmatched === null && list.unmatchedCount > 0 && (
        <p className={cx(styles.help, styles.under)}>
          {organisationWords.organisations.waiting(list.unmatchedCount)}
        </p>
      )}
      <Section heading={organisationWords.organisations.register}>
        <OrganisationsFilter search={search} onChange={show} />
        {error !== null && <CommandStatus isWaitingForServer={false} error={error} />}
        {list === undefined && error === null && <Loader size="large" title={sv.pending} />}
        {list && shown.total === 0 && isFiltered && (
          <NoMatch onShowAll={() => navigate({ search: {}, replace: true, resetScroll: false })} />
        )}
        {list && shown.total === 0 && !isFiltered && (
          <EmptyState title={organisationWords.organisations.emptyTitle}>
            {mayEdit && organisationWords.organisations.empty}
          </EmptyState>
        )}
        {list && shown.total > 0 && <OrganisationsTable organisations={shown.rows} />}
        {list && (
          <ListFoot shown={shown} onPage={(sida) => navigate({ search: (now) => ({ ...now, sida }) })} />
        )}
      </Section>
      {list && (
        <Dialogs
          search={search}
          list={list}
          mayEdit={mayEdit}
          onClose={leave}
          onDone={(said) => {
            void leave();
            setSaved(sv.saved.withTime(said, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}

interface DialogProps {
  search: OrganisationsSearch;
  list: OrganisationList;
  mayEdit: boolean;
  onClose: () => void;
  onDone: (said: string) => void;
}

function Dialogs({ search: { gor, namn }, list, mayEdit, ...rest }: DialogProps) {
  if (gor === 'ny') return mayEdit ? <OrganisationDialog today={list.today} {...rest} /> : null;
  const written = list.unmatched?.find(({ nameId }) => nameId === namn);
  return gor === 'koppla' && written ? <MatchDialog written={written} {...rest} /> : null;
}
