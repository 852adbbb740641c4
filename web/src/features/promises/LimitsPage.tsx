import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../api/index.ts';
import { type Limit, limitsQuery } from '../../api/promises.ts';
import { promises, limits as words } from '../../app/sv/promises.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { LimitDialog } from './LimitDialog.tsx';
import styles from './Promises.module.css';
import { WithdrawLimitDialog } from './WithdrawLimitDialog.tsx';

const { columns } = words;
const COLOUR = { yes: 'success', no: 'danger', unknown: 'neutral' } as const;

/** What measures are to show, and whether they do today. */
export function LimitsPage() {
  const { data: view } = useSuspenseQuery(limitsQuery);
  const [isSetting, setSetting] = useState(false);
  const [withdrawn, setWithdrawn] = useState<Limit | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const done = (text: string) => {
    setSetting(false);
    setWithdrawn(null);
    setSaved(sv.saved.withTime(text, clockTime(serverNow())));
  };
  const all = [
    { heading: columns.measure },
    { heading: columns.standing },
    { heading: columns.set, className: styles.set },
    ...(view.maySet ? [{ heading: columns.act, className: styles.act }] : []),
  ];
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead}
      top={
        <>
          <Crumbs
            above={[{ key: 'promises', link: <Link to="/ataganden">{words.back}</Link> }]}
            here={words.title}
          />
          <Saved text={saved} />
        </>
      }
      aside={
        view.maySet && (
          <Button size="small" onClick={() => setSetting(true)}>
            {words.set}
          </Button>
        )
      }
    >
      {view.targets.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      ) : (
        <ListTable caption={words.title} columns={all}>
          {view.targets.map((t) => (
            <Row key={t.targetId}>
              <Cell>{t.title}</Cell>
              <Cell label={columns.standing}>
                <Tag size="small" variant="moderate" data-color={COLOUR[t.holds]}>
                  {promises.holds[t.holds]}
                </Tag>
                <SecondLine>{t.why}</SecondLine>
              </Cell>
              <Cell label={columns.set}>
                {t.setBy}
                <SecondLine>{dayOf(t.setAt)}</SecondLine>
              </Cell>
              {view.maySet && (
                <Cell label={columns.act}>
                  <Button
                    size="xsmall"
                    variant="tertiary"
                    aria-label={words.withdrawOf(t.title)}
                    onClick={() => setWithdrawn(t)}
                  >
                    {words.withdraw}
                  </Button>
                </Cell>
              )}
            </Row>
          ))}
        </ListTable>
      )}
      {isSetting && (
        <LimitDialog view={view} onClose={() => setSetting(false)} onDone={() => done(words.saved)} />
      )}
      {withdrawn && (
        <WithdrawLimitDialog
          limit={withdrawn}
          onClose={() => setWithdrawn(null)}
          onDone={() => done(words.withdrawn)}
        />
      )}
    </Page>
  );
}
