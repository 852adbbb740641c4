import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type HandoverCase, handoverQuery } from '../../../api/index.ts';
import { useMay } from '../../../app/session/use-session.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { Crumbs } from '../../../ui/page/Crumbs.tsx';
import { EmptyState } from '../../../ui/page/EmptyState.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { GiveDialog } from '../give/GiveDialog.tsx';
import { GivenNotice } from '../give/GivenNotice.tsx';
import type { CaseToGive, Given } from '../give/given.ts';
import { SelectAll } from '../select/SelectAll.tsx';
import { SelectedBar } from '../select/SelectedBar.tsx';
import { useSelection } from '../select/use-selection.ts';
import unitStyles from '../Unit.module.css';
import { BesideSection } from './BesideSection.tsx';
import styles from './Handover.module.css';
import { HandoverFacts } from './HandoverFacts.tsx';
import { HandoverTable } from './HandoverTable.tsx';

/** Everything that a function owes: each case is given on by itself, or several together, until nothing is left. */
export function HandoverPage() {
  const { functionId } = useParams({ from: '/frame/enheten/overlamning/$functionId' });
  const { data: handover } = useSuspenseQuery(handoverQuery(functionId));
  const selection = useSelection(handover.cases);
  const mayGive = useMay('casework:case:assign');
  const [giving, setGiving] = useState<readonly HandoverCase[] | null>(null);
  const [given, setGiven] = useState<Given | null>(null);

  return (
    <Page
      title={unitWords.handover.title(handover.title)}
      windowTitle={unitWords.handover.windowTitle}
      crumbs={
        <Crumbs
          above={[{ key: 'unit', link: <Link to="/enheten">{unitWords.unit.windowTitle}</Link> }]}
          here={unitWords.handover.crumb}
        />
      }
      lead={handover.unitName}
      aside={
        handover.cases.length > 0 && (
          <Button
            size="small"
            variant="secondary"
            className={styles.print ?? ''}
            icon={<PrinterSmallIcon aria-hidden />}
            onClick={() => window.print()}
          >
            {unitWords.handover.print}
          </Button>
        )
      }
      top={<HandoverFacts handover={handover} />}
    >
      <div className={styles.content}>
        {handover.cases.length > 0 && <p className={unitStyles.help}>{unitWords.handover.help}</p>}
        <GivenNotice given={given} />
        {handover.cases.length === 0 ? (
          <EmptyState
            title={unitWords.handover.emptyTitle}
            action={<Link to="/enheten">{unitWords.unit.windowTitle}</Link>}
          >
            {unitWords.handover.empty}
          </EmptyState>
        ) : (
          <div>
            {mayGive && <SelectAll selection={selection} />}
            <HandoverTable
              handover={handover}
              selection={mayGive ? selection : null}
              onGive={(row) => setGiving([row])}
            />
            {selection.marked.length > 0 && (
              <SelectedBar n={selection.marked.length} onClear={selection.clear}>
                <Button size="small" onClick={() => setGiving(selection.marked)}>
                  {unitWords.give.onward.openMarked}
                </Button>
              </SelectedBar>
            )}
          </div>
        )}
      </div>
      <BesideSection handover={handover} />
      {giving !== null && (
        <GiveDialog
          cases={giving.map((row) => toGive(row, functionId))}
          receivers={handover.receivers}
          words={unitWords.give.onward}
          onClose={() => setGiving(null)}
          onGiven={(result) => {
            setGiving(null);
            selection.clear();
            setGiven(result);
          }}
        />
      )}
    </Page>
  );
}

function toGive({ caseId, caseNumber, label }: HandoverCase, functionId: string): CaseToGive {
  return { caseId, caseNumber, label, functionId };
}
