import type { Context } from '#core/operation';
import type { FrozenText } from '../../../domain/investigation/written.ts';
import type { CaseworkTables } from '../../../tables.ts';
import { ofCase } from '../../cases.ts';
import { reportsWithShieldedReporter } from '../../reporters.ts';
import type { SignedRow } from './signed.ts';

/**
 * A signed text as it may be shown today: who made a report is left out where they have been shielded since (OSL 26:5), and with them everybody
 * whom another source names: a reporter may have been talked with later too, and a gap at one name would tell which. The same for every reader:
 * a copy is printed by one and reviewed by another. The row and its digest are as they were signed.
 */
export async function frozenNow(
  ctx: Context,
  { case_id: caseId, body }: Pick<SignedRow, 'case_id' | 'body'>,
): Promise<FrozenText> {
  const frozen = JSON.parse(body) as FrozenText;
  const copies = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_copy')
    .select('report_id')
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .execute();
  const shielded = await reportsWithShieldedReporter(
    ctx,
    copies.map((c) => c.report_id),
  );
  const tells = (kind: string, id: string): boolean =>
    kind === 'report' ? shielded.has(id) : shielded.size > 0;
  return {
    ...frozen,
    sections: frozen.sections.map((s) => ({
      ...s,
      sources: s.sources.map((d) => (tells(d.kind, d.id) ? { ...d, saidBy: null } : d)),
    })),
  };
}
