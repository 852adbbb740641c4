import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { drawnSampleQuery } from '../../api/control.ts';
import { serverNow } from '../../api/index.ts';
import { checkAnswer, control, drawn as words } from '../../app/sv/control.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Cell, ListTable, Row } from '../../ui/list/ListTable.tsx';
import { Crumbs } from '../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../ui/page/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { CheckDialog } from './CheckDialog.tsx';
import styles from './Control.module.css';
import { SampleBox } from './SampleBox.tsx';

const { columns } = words;

/** The drawn cases that the reader may open, and the answers to the checkpoints of each. */
export function SamplePage() {
  const { sampleId } = useParams({ from: '/frame/internkontroll/stickprov/$sampleId' });
  const { data: view } = useSuspenseQuery(drawnSampleQuery(sampleId));
  const [checking, setChecking] = useState<number | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const row = view.rows.find((r) => r.number === checking);
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={view.what}
      top={
        <>
          <Crumbs
            above={[
              {
                key: 'plan',
                link: (
                  <Link to="/internkontroll/plan" search={{ ar: view.year }}>
                    {control.title}
                  </Link>
                ),
              },
            ]}
            here={words.title}
          />
          <Saved text={saved} />
        </>
      }
    >
      <p className={styles.second}>{words.help}</p>
      <SampleBox sample={view.sample} />
      {view.rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      ) : (
        <ListTable
          caption={words.title}
          columns={[
            { heading: columns.number, className: styles.narrow },
            { heading: columns.caseNumber },
            { heading: columns.on },
            { heading: columns.unit },
            { heading: columns.answers },
            { heading: columns.act },
          ]}
        >
          {view.rows.map((r) => {
            const act = r.answers ? words.recheck : words.check;
            return (
              <Row key={r.number}>
                <Cell label={columns.number}>{r.number}</Cell>
                <Cell label={columns.caseNumber}>{r.caseNumber}</Cell>
                <Cell label={columns.on}>{r.happenedOn}</Cell>
                <Cell label={columns.unit}>{r.unitName}</Cell>
                <Cell label={columns.answers}>
                  {r.answers ? r.answers.map((a) => checkAnswer[a]).join(', ') : words.notChecked}
                </Cell>
                <Cell label={columns.act}>
                  <Button
                    size="xsmall"
                    variant={r.answers ? 'tertiary' : 'secondary'}
                    aria-label={words.checkOf(act, r.caseNumber)}
                    onClick={() => setChecking(r.number)}
                  >
                    {act}
                  </Button>
                </Cell>
              </Row>
            );
          })}
        </ListTable>
      )}
      {view.elsewhere > 0 && <p className={styles.second}>{words.elsewhere(view.elsewhere)}</p>}
      {row && (
        <CheckDialog
          sample={view.sample}
          row={row}
          onClose={() => setChecking(null)}
          onDone={() => {
            setChecking(null);
            setSaved(sv.saved.withTime(control.saved.checked, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}
