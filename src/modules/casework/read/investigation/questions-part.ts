import type { z } from 'zod';
import type { Context } from '#core/operation';
import { QuestionSubject } from '../../domain/investigation/codes.ts';
import { proposedBy } from '../../domain/investigation/questions.ts';
import type { StandardQuestions } from '../../investigation-contract.ts';
import { codesInForce } from '../../store/codings.ts';
import { questionsOf } from '../../store/investigation/questions.ts';
import { signedBy } from './signed-by.ts';

/** What came of the standard questions, and which are still to be asked. */
export async function questionsPart(
  ctx: Context,
  caseId: string,
): Promise<z.input<typeof StandardQuestions>> {
  const asked = await questionsOf(ctx, caseId);
  return {
    asked: asked.map((q) => ({
      questionsId: q.id,
      subject: q.subject,
      askedOf: q.asked_of,
      personName: q.person_name,
      askedOn: q.asked_on,
      alone: q.alone,
      outcome: q.outcome,
      text: q.body,
      ...signedBy(q),
    })),
    missing: QuestionSubject.options.filter((subject) => !asked.some((q) => q.subject === subject)),
    proposesCoding: proposedBy(asked, await codesInForce(ctx, caseId)).length > 0,
  };
}
