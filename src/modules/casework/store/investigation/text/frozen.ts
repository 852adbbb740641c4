import type { Context } from '#core/operation';
import type { FrozenText } from '../../../domain/investigation/written.ts';
import { reportsWithShieldedReporter } from '../../reporters.ts';
import type { SignedRow } from './signed.ts';

/**
 * A signed text as it may be shown today: who made a report is left out where they have been shielded since (OSL 26:5). The row and its digest
 * are as they were signed.
 */
export async function frozenNow(ctx: Context, { body }: Pick<SignedRow, 'body'>): Promise<FrozenText> {
  const frozen = JSON.parse(body) as FrozenText;
  const reports = frozen.sections.flatMap((s) => s.sources.flatMap((d) => (d.kind === 'report' ? d.id : [])));
  const shielded = await reportsWithShieldedReporter(ctx, reports);
  return {
    ...frozen,
    sections: frozen.sections.map((s) => ({
      ...s,
      sources: s.sources.map((d) => (d.kind === 'report' && shielded.has(d.id) ? { ...d, saidBy: null } : d)),
    })),
  };
}
