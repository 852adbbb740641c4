import { defineOperation } from '#core/operation';
import { addCaseEvent, caseArea, lockCase, signatureOf } from '#modules/casework';
import { invalid } from '#platform/errors';
import { AdultSituation, NoteViolence } from '../contract.ts';
import { EDIT, situationView } from '../read/situation.ts';
import { requireAdult } from '../store/records.ts';
import { knowViolence, violenceIn } from '../store/violence.ts';
import { entryTexts } from '../texts/sv.ts';

/** Says that violence became known in a case that came in for something else: contact is owed from then. */
export const noteViolence = defineOperation({
  name: 'adults.note-violence',
  kind: 'command',
  permission: EDIT,
  audit: 'violence.noted',
  summary: 'Say that violence by somebody near has become known in a case about an adult',
  input: NoteViolence,
  output: AdultSituation,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, knownAt }) => {
    await lockCase(ctx, caseId);
    if (!(await violenceIn(ctx, caseId))) {
      await requireAdult(ctx, caseId);
      const at = knownAt ? new Date(knownAt) : ctx.now;
      if (at > ctx.now) throw invalid('knownAt', 'in_the_future');
      if (ctx.now.getTime() - at.getTime() > 366 * 86_400_000) throw invalid('knownAt', 'too_long_ago');
      const { unitId } = ctx.opened(caseId);
      await knowViolence(ctx, { caseId, unitId, area: await caseArea(ctx, caseId), receivedAt: at });
      const { name } = await signatureOf(ctx);
      await addCaseEvent(ctx, { caseId, kind: 'adult_recorded', body: entryTexts.violenceKnown, by: name });
    }
    return await situationView(ctx, caseId);
  },
});
