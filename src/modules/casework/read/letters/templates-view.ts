import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { addWeeks, type CalendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { fileContent } from '#platform/files';
import { APPEAL_WEEKS, LetterLang, TemplateKind } from '../../domain/letters/letter.ts';
import {
  FIELDS_OF,
  type LetterField,
  type LetterTemplate,
  letterTemplateFault,
  REQUIRED_OF,
} from '../../domain/letters/template.ts';
import { LetterTemplates, TryLetterTemplate } from '../../letter-contract.ts';
import { letterTemplatesOf, senderOf, wordsNow } from '../../store/letters/templates.ts';
import { inventedLetter, letterFieldNames, letterPhrases } from '../../texts/letters/fields.ts';
import { boardName } from './board-name.ts';
import { documentOf, longDay } from './compose.ts';
import { letterFile } from './letter-file.ts';

export const SET_LETTER_TEMPLATE = 'casework:letter-template:set';

/** The words of letters with their history. Shows nobody's case. */
export const readLetterTemplates = defineOperation({
  name: 'casework.letter-templates',
  kind: 'query',
  permission: 'casework:letter-template:read',
  audit: 'letter-templates.read',
  summary: "The board's words for letters, and those that held before",
  input: z.object({}),
  output: LetterTemplates,
  untraced: true,
  run: (ctx) => letterTemplatesView(ctx),
});

export async function letterTemplatesView(ctx: Context): Promise<z.input<typeof LetterTemplates>> {
  const rows = await letterTemplatesOf(ctx);
  return {
    templates: TemplateKind.options.flatMap((kind) =>
      LetterLang.options.flatMap((lang) => {
        const now = wordsNow(rows, kind, lang);
        if (!now) return [];
        return [
          {
            kind,
            lang,
            title: now.title,
            body: now.body,
            version: now.version,
            fields: FIELDS_OF[kind].map((field) => ({
              name: letterFieldNames[field],
              required: REQUIRED_OF[kind].includes(field),
            })),
            versions: rows
              .filter((r) => r.kind === kind && r.lang === lang)
              .map((r) => ({
                version: r.version,
                title: r.title,
                body: r.body,
                reason: r.reason,
                setAt: r.set_at.toISOString(),
                setBy: r.set_by,
              })),
          },
        ];
      }),
    ),
    mayEdit: ctx.may(SET_LETTER_TEMPLATE).allowed,
  };
}

/** @throws AppError INVALID_INPUT with the field of the template that is wrong */
export function requireSound(template: LetterTemplate): void {
  const fault = letterTemplateFault(template, letterFieldNames);
  if (fault)
    throw invalid(fault.field, fault.code, fault.name === undefined ? undefined : { name: fault.name });
}

/** A template as PDF with invented data, as it is written and before it is kept. */
export const tryLetterTemplate = defineOperation({
  name: 'casework.try-letter-template',
  kind: 'search',
  permission: SET_LETTER_TEMPLATE,
  audit: 'letter-template.tried',
  summary: 'A template of a letter as PDF with invented data; nothing is kept',
  files: 'gives-one',
  untraced: true,
  input: TryLetterTemplate,
  output: fileContent(['application/pdf']),
  run: async (ctx, template) => {
    requireSound(template);
    const rows = await letterTemplatesOf(ctx);
    const { kind, lang } = template;
    const contact = kind === 'sender' ? template.body : senderOf(rows);
    const words = kind === 'sender' ? wordsNow(rows, 'opening_notice', lang) : template;
    const board = await boardName(ctx);
    const document = documentOf(lang, words ?? template, invented(lang, ctx.today, { board, contact }), {
      sender: [board],
      marks: [longDay(lang, ctx.today), letterPhrases[lang].caseMark(inventedLetter.caseNumber)],
      recipient: [...inventedLetter.recipient],
      signature: [inventedLetter.caseworker, inventedLetter.title],
      footer: letterPhrases[lang].caseMark(inventedLetter.caseNumber),
    });
    return await letterFile(document, ctx.today);
  },
});

function invented(
  lang: LetterLang,
  today: CalendarDate,
  { board, contact }: { readonly board: string; readonly contact: string },
): Record<LetterField, string> {
  const phrases = letterPhrases[lang];
  const day = longDay(lang, today);
  const later = longDay(lang, addWeeks(today, APPEAL_WEEKS));
  return {
    ...inventedLetter,
    board,
    unit: board,
    contact,
    aboutWhom: inventedLetter.person,
    answerBy: later,
    openedOn: day,
    decisionKind: phrases.kinds.contact_person,
    period: phrases.from(day),
    decidedOn: day,
    appeal: phrases.appeal({ board, sender: contact, had: { on: day, lastDay: later } }),
    receivedOn: day,
    answer: phrases.answer.opened,
    // Of the numbers that Skatteverket keeps for tests.
    identityNumber: '20120304-9802',
    releasedOn: day,
    reviewedBy: inventedLetter.caseworker,
  };
}
