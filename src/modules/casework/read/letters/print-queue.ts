import type { z } from 'zod';
import type { Context } from '#core/operation';
import { defineOperation } from '#core/operation';
import { PRINTED_AT_ONCE, PrintQueue, QueueQuery } from '../../letter-contract.ts';
import type { LetterTables } from '../../letter-tables.ts';
import { overtakenAmong } from '../../store/letters/queue.ts';
import type { CaseworkTables } from '../../tables.ts';

export const PRINT = 'casework:letter:print';
/** Days that a sent letter can be found in the queue, to be undone. */
const SENT_SHOWN_DAYS = 14;

/** Letters that wait to be printed and sent, of the cases that the caller has by unit or by function. */
export const printQueue = defineOperation({
  name: 'casework.print-queue',
  kind: 'query',
  permission: PRINT,
  audit: 'print-queue.read',
  summary: "Letters that wait to be printed and sent, of the caller's units or cases",
  input: QueueQuery,
  output: PrintQueue,
  run: (ctx, { show }) => queueView(ctx, show),
});

/** The queue as it stands: the oldest first, or the last sent first. */
export async function queueView(
  ctx: Context,
  show: z.output<typeof QueueQuery>['show'],
): Promise<z.input<typeof PrintQueue>> {
  ctx.beforeAnswer();
  const since = new Date(ctx.now.getTime() - SENT_SHOWN_DAYS * 86_400_000);
  const rows = await ctx
    .tables<LetterTables & CaseworkTables>()
    .selectFrom('casework.letter_queue as q')
    // Whose cases they are is what the policies say of the heads.
    .innerJoin('casework.case_head as h', (j) =>
      j.onRef('h.tenant_id', '=', 'q.tenant_id').onRef('h.id', '=', 'q.case_id'),
    )
    .select([
      'q.letter_id',
      'q.case_id',
      'q.kind',
      'q.route',
      'q.queued_at',
      'q.printed_at',
      'q.printed_by',
      'q.sent_at',
      'q.sent_by',
      'h.number',
      'h.label',
      'h.unit_id',
      'h.protection',
    ])
    .where('q.tenant_id', '=', ctx.actor.tenantId)
    .where('q.authority_id', '=', ctx.authorityId)
    .$if(show === 'waiting', (qb) => qb.where('q.sent_at', 'is', null).orderBy('q.queued_at'))
    .$if(show === 'sent', (qb) => qb.where('q.sent_at', '>=', since).orderBy('q.sent_at', 'desc'))
    .orderBy('q.letter_id')
    .execute();
  const [allowed, organisation] = await Promise.all([
    ctx.allowedAmong([...new Set(rows.map((r) => r.case_id))], PRINT),
    ctx.organisation(),
  ]);
  const allowedRows = rows.filter((r) => allowed.has(r.case_id));
  const posted = allowedRows.filter(
    (r) => r.route === 'post' && r.protection !== 'none' && r.sent_at === null,
  );
  // To whom a letter is stands in its case, which is opened where it is shown, and where that decides whether it may leave the house.
  const asked = [...posted, ...allowedRows.slice(0, PRINTED_AT_ONCE + posted.length)];
  if (asked.length > 0) await ctx.openAllowed([...new Set(asked.map((r) => r.case_id))], PRINT);
  const overtaken = await overtakenAmong(ctx, posted);
  const addressees = await addresseesOf(
    ctx,
    asked.map((r) => r.letter_id),
  );
  const own = allowedRows.filter((r) => overtaken.get(r.letter_id)?.isRewritten !== true);
  const printable = own.filter((r) => r.sent_at === null && !overtaken.has(r.letter_id));
  return {
    today: ctx.today,
    rows: own.slice(0, PRINTED_AT_ONCE).map((r) => ({
      letterId: r.letter_id,
      caseId: r.case_id,
      caseNumber: r.number,
      label: r.label,
      unitName: organisation.units.find((u) => u.id === r.unit_id)?.name ?? '',
      kind: r.kind,
      party: addressees.get(r.letter_id)?.party ?? 'other',
      recipientName: r.protection === 'none' ? (addressees.get(r.letter_id)?.recipient_name ?? null) : null,
      route: r.route,
      queuedAt: r.queued_at.toISOString(),
      printedAt: r.printed_at?.toISOString() ?? null,
      printedBy: r.printed_by,
      sentAt: r.sent_at?.toISOString() ?? null,
      sentBy: r.sent_by,
      mustBeRewritten: overtaken.has(r.letter_id),
    })),
    waiting: printable.filter((r) => r.printed_at === null).length,
    printed: printable.filter((r) => r.printed_at !== null).length,
    pageSize: PRINTED_AT_ONCE,
    allowed: ctx.may(PRINT).allowed ? ['casework.mark-letters', 'casework.print-batch'] : [],
  };
}

/** Whom letters of opened cases are to. */
async function addresseesOf(
  ctx: Context,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<LetterTables['casework.letter'], 'party' | 'recipient_name'>>> {
  if (letterIds.length === 0) return new Map();
  const letters = await ctx
    .tables<LetterTables>()
    .selectFrom('casework.letter')
    .select(['id', 'party', 'recipient_name'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...letterIds])
    .execute();
  return new Map(letters.map((letter) => [letter.id, letter]));
}
