import { type Context, defineOperation, Refused } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { makeCommitment } from '../register.ts';
import type { CommitmentTables } from '../tables.ts';
import { MakeBoardCommitment, OneCommitment } from './contract.ts';
import { boardCommitment, sayerOf } from './read.ts';
import type { CommitmentSources, SubjectSource } from './sources.ts';

export const MAKE = 'commitments:board:make';

/** Of what is promised for nothing but itself. */
export const OWN_SUBJECT: SubjectSource = { kind: 'own', titles: async () => new Map() };

/** A function of the board promises something by a day. */
export const makeOf = (sources: CommitmentSources) =>
  defineOperation({
    name: 'commitments.make',
    kind: 'command',
    permission: MAKE,
    audit: 'board-commitment.made',
    summary: 'Promise the board something by a day, by a function',
    input: MakeBoardCommitment,
    output: OneCommitment,
    trailContent: ({ commitmentId, functionId, dueOn, title, subject }) => ({
      commitmentId,
      functionId,
      dueOn,
      title,
      ...(subject ? { subject } : {}),
    }),
    run: async (ctx, input) => {
      const subject = await knownSubject(ctx, sources, input);
      if (!(await isThere(ctx, input.commitmentId, subject))) {
        const by = await owingFunction(ctx, input.functionId);
        await makeCommitment(
          ctx,
          {
            id: input.commitmentId,
            caseId: null,
            subject,
            title: input.title,
            by,
            dueOn: calendarDate(input.dueOn),
            ...(input.effectDueOn ? { effectDueOn: calendarDate(input.effectDueOn) } : {}),
          },
          await sayerOf(ctx),
        );
      }
      return { today: ctx.today, commitment: await boardCommitment(ctx, sources, input.commitmentId) };
    },
  });

/** A function of the board that goes on, within the reach of the actor. @throws Refused OTHER_UNIT; AppError INVALID_INPUT for one that has ended */
export async function owingFunction(
  ctx: Context,
  functionId: string,
): Promise<{ functionId: string; unitId: string }> {
  const { functions, units } = await ctx.organisation();
  const found = functions.find((f) => f.id === functionId);
  const unit = units.find((u) => u.id === found?.unitId && u.authorityId === ctx.authorityId);
  if (!found || !unit) throw new Refused('OTHER_UNIT');
  if (ctx.reach(MAKE) === 'unit' && !ctx.actor.unitIds.includes(unit.id)) throw new Refused('OTHER_UNIT');
  if (found.endedOn !== null && found.endedOn <= ctx.today) throw invalid('functionId', 'function_ended');
  return { functionId: found.id, unitId: unit.id };
}

interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** What it is promised for: there, and of this board. @throws AppError INVALID_INPUT; Refused where the actor may promise nothing for it */
async function knownSubject(
  ctx: Context,
  sources: CommitmentSources,
  { commitmentId, subject }: { readonly commitmentId: string; readonly subject?: Subject | undefined },
): Promise<Subject> {
  if (!subject) return { kind: OWN_SUBJECT.kind, id: commitmentId };
  const source = sources.subjects.get(subject.kind);
  if (source?.promisedBy && !ctx.may(source.promisedBy).allowed) throw new Refused('ROLE_LACKS_PERMISSION');
  const titles = await source?.titles(ctx, [subject.id]);
  if (!titles?.has(subject.id)) throw invalid('subject', 'unknown_subject');
  return { kind: subject.kind, id: subject.id };
}

/** A button pressed twice. @throws AppError CONFLICT for the id of something else */
async function isThere(ctx: Context, commitmentId: string, subject: Subject): Promise<boolean> {
  const row = await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.commitment')
    .select(['subject_kind', 'subject_id', 'made_by_employee'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('case_id', 'is', null)
    .where('id', '=', commitmentId)
    .executeTakeFirst();
  if (!row) return false;
  const isSame = row.subject_kind === subject.kind && row.subject_id === subject.id;
  if (!isSame || row.made_by_employee !== ctx.actor.employeeId) throw conflict('CHANGED_MEANWHILE');
  return true;
}
