import { countedStanding, type EvidenceRef, type EvidenceSource } from '#core/evidence';
import type { Context } from '#core/operation';
import { addDays } from '#platform/calendar';
import { rowsBy, versionsOf } from './store/rows.ts';
import type { ControlTables } from './tables.ts';
import { evidenceWords as words } from './texts/evidence.ts';

const DAYS = 365;
const LINK = '/internkontroll';

/**
 * What internal control shows: of the controls that were to be made in twelve months so many that were made, and of those so many without remark.
 * It counts controls, and tells nothing of the cases that one looked at.
 */
export const controlEvidence: EvidenceSource = {
  kind: 'control',
  choices: async () => [
    { kind: 'control', id: 'performed', title: words.performed, unit: 'share' },
    { kind: 'control', id: 'without_remark', title: words.withoutRemark, unit: 'share' },
  ],
  standing: async (ctx, refs) => {
    const due = await dueOccasions(ctx);
    const performances = versionsOf(
      await rowsBy(
        ctx,
        'control.performance',
        'occasion_id',
        due.map((o) => o.id),
      ),
      (p) => p.occasion_id,
    );
    const made = due.filter((o) => performances.has(o.id));
    const clean = made.filter((o) => performances.get(o.id)?.[0]?.result === 'without_remark');
    const of: Readonly<Record<string, (ref: EvidenceRef) => ReturnType<typeof countedStanding>>> = {
      performed: (ref) =>
        countedStanding(
          ref,
          words.performed,
          { numerator: made.length, denominator: due.length },
          ctx.today,
          words.nothingDue,
          LINK,
        ),
      without_remark: (ref) =>
        countedStanding(
          ref,
          words.withoutRemark,
          { numerator: clean.length, denominator: made.length },
          ctx.today,
          words.nothingPerformed,
          LINK,
        ),
    };
    return refs.flatMap((ref) => of[ref.id]?.(ref) ?? []);
  },
};

/** Those whose day has passed or that were performed before it, in twelve months. */
const dueOccasions = (ctx: Context): Promise<Pick<ControlTables['control.occasion'], 'id'>[]> =>
  ctx
    .tables<ControlTables>()
    .selectFrom('control.occasion as o')
    .select('o.id')
    .where('o.tenant_id', '=', ctx.actor.tenantId)
    .where('o.authority_id', '=', ctx.authorityId)
    .where('o.cancelled_at', 'is', null)
    .where('o.due_on', '>=', addDays(ctx.today, -DAYS))
    .where((eb) =>
      eb.or([
        eb('o.due_on', '<', ctx.today),
        eb.exists(
          eb
            .selectFrom('control.performance as p')
            .select('p.id')
            .whereRef('p.tenant_id', '=', 'o.tenant_id')
            .whereRef('p.authority_id', '=', 'o.authority_id')
            .whereRef('p.occasion_id', '=', 'o.id'),
        ),
      ]),
    )
    .execute();
