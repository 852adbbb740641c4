import { startClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { calendarDate, startOfDay } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { hindranceOf } from '../domain/legal-bases.ts';
import { ageOf } from '../read/age.ts';
import { releaseView } from '../read/release-view.ts';
import { FileRelease, StartRelease } from '../release-contract.ts';
import { lockCase } from '../store/cases.ts';
import { signatureOf } from '../store/events.ts';
import { personOf } from '../store/person-rows.ts';
import { ASKED_RULE } from '../store/releases.ts';
import type { CaseworkTables } from '../tables.ts';

/** Somebody asks to read a child's file: begins its release, with nothing masked and nothing let out. */
export const startRelease = defineOperation({
  name: 'casework.start-release',
  kind: 'command',
  permission: 'casework:file:release',
  audit: 'release.started',
  summary: 'Begin the release of a child’s file to somebody who has asked for it',
  input: StartRelease,
  output: FileRelease,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const { personId } = ctx.opened(input.caseId);
    const { birth_date } = await personOf(ctx, personId);
    const hindrance = hindranceOf(input.legalBasis, input.recipientKind, ageOf(ctx, birth_date));
    if (hindrance) throw conflict(hindrance);
    const askedOn = input.askedOn ? calendarDate(input.askedOn) : ctx.today;
    if (askedOn > ctx.today) throw invalid('askedOn', 'in_the_future');
    const releaseId = newId();
    const { name } = await signatureOf(ctx);
    await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.file_release')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: releaseId,
        authority_id: ctx.authorityId,
        case_id: input.caseId,
        person_id: personId,
        state: 'draft',
        recipient_kind: input.recipientKind,
        recipient_name: input.recipientName,
        legal_basis: input.legalBasis,
        request: input.request,
        asked_on: askedOn,
        masks: '[]',
        version: 1,
        started_at: ctx.now,
        started_by: name,
        started_by_employee: ctx.actor.employeeId,
      })
      .execute();
    const { unit_id: unitId, function_id: functionId } = await lockCase(ctx, input.caseId);
    await startClock(ctx, {
      ruleId: ASKED_RULE,
      startedAt: askedOn === ctx.today ? ctx.now : startOfDay(askedOn),
      unitId,
      functionId,
      caseId: input.caseId,
      subject: { kind: 'release', id: releaseId },
    });
    return await releaseView(ctx, input.caseId, releaseId);
  },
});
