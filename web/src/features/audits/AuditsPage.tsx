import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { auditsQuery } from '../../api/audits.ts';
import { serverNow } from '../../api/index.ts';
import { questions as listWords, audits as words } from '../../app/sv/audits.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import styles from './Audits.module.css';
import { RegisterDialog } from './RegisterDialog.tsx';

const { columns } = words;

/** The audits that have been made, and how far each has come. */
export function AuditsPage() {
  const { data: view } = useSuspenseQuery(auditsQuery);
  const [isRegistering, setRegistering] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead}
      crumbs={
        <Crumbs
          above={[{ key: 'revision', link: <Link to="/revision">{listWords.title}</Link> }]}
          here={words.title}
        />
      }
      top={<Saved text={saved} />}
      aside={
        view.mayKeep && (
          <Button size="small" onClick={() => setRegistering(true)}>
            {words.register}
          </Button>
        )
      }
    >
      {view.audits.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <ListTable
          caption={words.title}
          columns={[
            { heading: columns.audit },
            { heading: columns.answer },
            { heading: columns.recommendations },
          ]}
        >
          {view.audits.map((a) => (
            <Row key={a.auditId}>
              <Cell>
                <Link to="/revision/granskningar/$auditId" params={{ auditId: a.auditId }}>
                  {a.title}
                </Link>
                <SecondLine>{words.received(a.receivedOn, a.madeBy)}</SecondLine>
              </Cell>
              <Cell label={columns.answer}>
                {a.sentOn ? words.sent(a.sentOn) : words.due(a.answerDueOn)}
                {a.daysLate > 0 && (
                  <SecondLine>
                    <span className={styles.late}>{words.late(a.daysLate)}</span>
                  </SecondLine>
                )}
              </Cell>
              <Cell label={columns.recommendations}>
                {words.closed(a.closed, a.recommendations)}
                {a.repeated > 0 && <SecondLine>{words.repeated(a.repeated)}</SecondLine>}
              </Cell>
            </Row>
          ))}
        </ListTable>
      )}
      {isRegistering && (
        <RegisterDialog
          view={view}
          onClose={() => setRegistering(false)}
          onDone={() => {
            setRegistering(false);
            setSaved(sv.saved.withTime(words.saved, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}
