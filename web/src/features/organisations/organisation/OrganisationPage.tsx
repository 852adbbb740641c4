import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type OrganisationDetail,
  organisationQuery,
  serverNow,
  undoMerge,
  useCommand,
} from '../../../api/index.ts';
import { useReadAnew } from '../../../app/session/use-read-anew.ts';
import { useMay } from '../../../app/session/use-session.ts';
import * as organisationWords from '../../../app/sv/organisations.ts';
import { sv } from '../../../app/sv.ts';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog.tsx';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { Saved } from '../../../ui/form/Saved.tsx';
import { clockTime } from '../../../ui/format/dates.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { Facts } from '../../../ui/page/Facts.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { MergeDialog } from '../MergeDialog.tsx';
import { OrganisationDialog } from '../OrganisationDialog.tsx';
import { HistorySection } from './HistorySection.tsx';
import styles from './Organisation.module.css';
import type { OrganisationPageSearch } from './organisation-page-search.ts';

const words = organisationWords.organisation;

/** One organisation that reports: what it is called and has been called, what has been taken up in it, and its history. */
export function OrganisationPage() {
  const { organisationId } = useParams({ from: '/frame/organisationer/$organisationId' });
  const { data: detail } = useSuspenseQuery(organisationQuery(organisationId));
  const search = useSearch({ from: '/frame/organisationer/$organisationId' });
  const navigate = useNavigate({ from: '/organisationer/$organisationId' });
  const mayEdit = useMay('casework:organisation:edit');
  const [saved, setSaved] = useState<string | null>(null);
  const open = (what: OrganisationPageSearch['gor']) =>
    navigate({ to: '.', search: what ? { gor: what } : {}, replace: what === undefined, resetScroll: false });
  const leave = () => open(undefined);
  const done = (said: string) => {
    void leave();
    setSaved(sv.saved.withTime(said, clockTime(serverNow())));
  };
  const { organisation, names, tookOver } = detail;
  const gor = mayEdit ? search.gor : undefined;
  const isMerged = organisation.mergedInto !== null;

  return (
    <Page
      title={organisation.name}
      windowTitle={words.windowTitle}
      crumbs={
        <Crumbs
          above={[
            { key: 'list', link: <Link to="/organisationer">{organisationWords.organisations.title}</Link> },
          ]}
          here={organisation.name}
        />
      }
      aside={
        mayEdit && (
          <div className={styles.acts}>
            <Button size="small" variant="secondary" onClick={() => open('andra')}>
              {words.change}
            </Button>
            <Button size="small" variant="tertiary" onClick={() => open(isMerged ? 'aterta' : 'uppga')}>
              {isMerged ? words.undo : words.merge}
            </Button>
          </div>
        )
      }
      top={<Saved text={saved} />}
    >
      <Facts layout="row" facts={factsOf(detail)} />
      <Section heading={words.names} countOf={names.length - 1}>
        <p className={styles.help}>{words.namesHelp}</p>
        {names.length === 1 && <p>{words.noNames}</p>}
        <ul className={styles.list}>
          {names
            .filter(({ kind }) => kind !== 'current')
            .map(({ nameId, name, kind, writtenOn }) => (
              <li key={nameId}>
                {name}
                <p className="second">
                  {[
                    words.kinds[kind],
                    ...(writtenOn ? [organisationWords.organisations.writtenOn(writtenOn)] : []),
                  ].join(' · ')}
                </p>
              </li>
            ))}
        </ul>
      </Section>
      {tookOver.length > 0 && (
        <Section heading={words.tookOver}>
          <ul className={styles.list}>
            {tookOver.map(({ organisationId: id, name, on }) => (
              <li key={id}>
                <Link to="/organisationer/$organisationId" params={{ organisationId: id }}>
                  {name}
                </Link>
                {on !== null && <span className="second"> {on}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <HistorySection history={detail.history} />
      {gor === 'andra' && (
        <OrganisationDialog today={detail.today} detail={detail} onClose={leave} onDone={done} />
      )}
      {gor === 'uppga' && !isMerged && <MergeDialog detail={detail} onClose={leave} onDone={done} />}
      {gor === 'aterta' && isMerged && <UndoDialog detail={detail} onClose={leave} onDone={done} />}
    </Page>
  );
}

function factsOf({ organisation }: OrganisationDetail) {
  const { category, district, activeFrom, activeTo, mergedInto } = organisation;
  return [
    [words.facts.category, sv.codes.reporterCategory[category]],
    [words.facts.district, district ?? words.none],
    [words.facts.days, organisationWords.organisations.days(activeFrom, activeTo) || words.noDays],
    ...(mergedInto === null
      ? []
      : [
          [
            words.facts.merged,
            <Link
              key="merged"
              to="/organisationer/$organisationId"
              params={{ organisationId: mergedInto.organisationId }}
            >
              {mergedInto.name}
            </Link>,
          ] as const,
        ]),
  ] as const;
}

interface UndoProps {
  detail: OrganisationDetail;
  onClose: () => void;
  onDone: (said: string) => void;
}

function UndoDialog({ detail: { organisation, version }, onClose, onDone }: UndoProps) {
  const readAnew = useReadAnew();
  const command = useCommand(undoMerge, () => {
    void readAnew();
    onDone(organisationWords.organisations.done.undone);
  });
  return (
    <>
      <ConfirmDialog
        heading={words.undo}
        body={words.undoBody(organisation.name)}
        confirm={words.undo}
        onConfirm={() =>
          command.send({ organisationId: organisation.organisationId, seenVersion: version }, {})
        }
        onCancel={onClose}
      />
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
    </>
  );
}
