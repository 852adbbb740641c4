import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { caseLogQuery } from '../../../../api/index.ts';
import { useSession } from '../../../../app/session/use-session.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { sv } from '../../../../app/sv.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { LogTable } from '../../../trail/log-table/LogTable.tsx';
import { useCase } from '../use-case.ts';
import { CaseLogFilter } from './CaseLogFilter.tsx';
import { type CaseLogSearch, toCaseLogQuery } from './case-log-search.ts';

/** Who has read, changed and been refused in this case, and why. Reading it is itself in it. */
export function LogTab() {
  const { caseId } = useCase();
  const search = useSearch({ from: '/frame/arenden/$caseId/logg' });
  const navigate = useNavigate({ from: '/arenden/$caseId/logg' });
  const { today } = useSession();
  const { data } = useSuspenseQuery(caseLogQuery(toCaseLogQuery(caseId, search)));
  const people = usePeople(data.rows);
  return (
    <Section
      heading={sv.log.title}
      countOf={data.rows.length}
      action={
        <Button size="small" variant="secondary" onClick={() => window.print()}>
          {secrecyWords.caseLog.print}
        </Button>
      }
    >
      <p className="second">{sv.log.ofCase}</p>
      <CaseLogFilter
        key={JSON.stringify(search)}
        search={search}
        people={people}
        today={today}
        onSearch={(changed: CaseLogSearch) => navigate({ search: changed })}
      />
      {data.rows.length === 0 ? <p>{sv.log.emptyCase}</p> : <LogTable rows={data.rows} showCases={false} />}
    </Section>
  );
}

/** Everybody whom the log has shown on this page: a choice does not take the others out of the list to choose from. */
function usePeople(rows: readonly { employeeId: string | null; employeeName: string | null }[]) {
  const seen = useRef(new Map<string, string>());
  for (const { employeeId, employeeName } of rows) {
    if (employeeId && employeeName) seen.current.set(employeeId, employeeName);
  }
  return [...seen.current].sort(([, a], [, b]) => a.localeCompare(b, 'sv'));
}
