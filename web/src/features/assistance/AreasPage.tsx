import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AreaRow, areasQuery } from '../../api/assistance.ts';
import { serverNow } from '../../api/index.ts';
import * as codes from '../../app/sv/assistance.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime } from '../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { History } from '../intake-rules/History.tsx';
import { AreaDialog } from './AreaDialog.tsx';
import styles from './Assistance.module.css';

const words = codes.areaRules;
type Said = Pick<
  AreaRow,
  'monthlyCheck' | 'checkDays' | 'planKind' | 'planRequired' | 'planMonths' | 'decisionMonths'
>;

const planOf = (rule: Said): string => words.plan(codes.planKind[rule.planKind], rule.planRequired);
const saidOf = (rule: Said): string =>
  [
    `${words.columns.check}: ${words.check(rule.monthlyCheck ? rule.checkDays : null)}`,
    planOf(rule),
    words.planWithin(rule.planMonths),
    `${words.columns.decision}: ${words.decision(rule.decisionMonths)}`,
  ].join('. ');

/** Which duties apply in each area: the board's own data. */
export function AreasPage() {
  const { data: list } = useSuspenseQuery(areasQuery);
  const [asked, setAsked] = useState<AreaRow | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { columns } = words;
  return (
    <Page title={words.title} windowTitle={words.title} lead={words.lead} top={<Saved text={saved} />}>
      <ListTable
        caption={words.title}
        columns={[
          { heading: columns.area, className: styles.area },
          { heading: columns.check },
          { heading: columns.plan },
          { heading: columns.decision },
          ...(list.mayEdit ? [{ heading: columns.act, className: styles.act }] : []),
        ]}
      >
        {list.areas.map((row) => (
          <Row key={row.area}>
            <Cell>
              <strong>{codes.assistanceArea[row.area]}</strong>
              {row.version === 0 && <SecondLine>{words.untouched}</SecondLine>}
              <History summary={words.history} rows={row.versions.map((v) => ({ ...v, what: saidOf(v) }))} />
            </Cell>
            <Cell label={columns.check}>{words.check(row.monthlyCheck ? row.checkDays : null)}</Cell>
            <Cell label={columns.plan}>
              {planOf(row)}
              <SecondLine>{words.planWithin(row.planMonths)}</SecondLine>
            </Cell>
            <Cell label={columns.decision}>{words.decision(row.decisionMonths)}</Cell>
            {list.mayEdit && (
              <Cell label={columns.act}>
                <Button
                  size="small"
                  variant="tertiary"
                  aria-label={words.changeOf(codes.assistanceArea[row.area])}
                  onClick={() => setAsked(row)}
                >
                  {words.change}
                </Button>
              </Cell>
            )}
          </Row>
        ))}
      </ListTable>
      {asked && (
        <AreaDialog
          row={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            setSaved(sv.saved.withTime(words.done, clockTime(serverNow())));
          }}
        />
      )}
    </Page>
  );
}
