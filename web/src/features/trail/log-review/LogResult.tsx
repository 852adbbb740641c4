import { useState } from 'react';
import type { TrailRow } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { ListFoot } from '../../../ui/list/ListFoot.tsx';
import { pageOf } from '../../../ui/list/page-of.ts';
import { Section } from '../../../ui/page/Section.tsx';
import { LogTable } from '../log-table/LogTable.tsx';

/** The rows, page by page. Says so when there were more than could be fetched. */
export function LogResult({ rows, limit }: { rows: readonly TrailRow[]; limit: number }) {
  const [page, setPage] = useState(1);
  const shown = pageOf(rows, page);
  return (
    <Section heading={sv.log.rows} countOf={rows.length}>
      {rows.length >= limit && <p className="second">{sv.log.limit(limit)}</p>}
      <LogTable rows={shown.rows} showCases />
      <ListFoot shown={shown} onPage={setPage} keys={false} />
    </Section>
  );
}
