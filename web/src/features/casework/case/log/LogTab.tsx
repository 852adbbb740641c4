import { useSuspenseQuery } from '@tanstack/react-query';
import { caseLogQuery } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { LogTable } from '../../../trail/log-table/LogTable.tsx';
import { useCase } from '../use-case.ts';

/** Who has read and done what in this case. Reading it is itself in it. */
export function LogTab() {
  const { caseId } = useCase();
  const { data } = useSuspenseQuery(caseLogQuery(caseId));
  return (
    <Section heading={sv.log.title} countOf={data.rows.length}>
      <p className="second">{sv.log.ofCase}</p>
      {data.rows.length === 0 ? <p>{sv.log.emptyCase}</p> : <LogTable rows={data.rows} showCases={false} />}
    </Section>
  );
}
