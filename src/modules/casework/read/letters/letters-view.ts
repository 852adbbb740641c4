import type { z } from 'zod';
import type { Context } from '#core/operation';
import {
  ASKS_FOR_ANSWER,
  LetterKind,
  LetterLang,
  mayCommunicateTo,
  mayWriteLetter,
  NEEDS_WORDS,
  needsWhyAnyway,
  PARTIES_OF,
  partyOf,
} from '../../domain/letters/letter.ts';
import { FIELDS_OF } from '../../domain/letters/template.ts';
import { fullNameOf } from '../../domain/naming.ts';
import type { Letters } from '../../letter-contract.ts';
import { digitalMail } from '../../store/letters/digital-mail.ts';
import { lettersOf } from '../../store/letters/letters.ts';
import { senderOf, wordsNow } from '../../store/letters/templates.ts';
import { signedBy } from '../investigation/signed-by.ts';
import { type CaseLetterFacts, letterFactsOf } from './facts.ts';

type Kinds = z.input<typeof Letters>['kinds'];
type Recipient = Kinds[number]['recipients'][number];

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The letters of an opened case, and what can be written to whom. */
export async function lettersView(ctx: Context, caseId: string): Promise<z.input<typeof Letters>> {
  ctx.beforeAnswer();
  const opened = ctx.opened(caseId);
  const [about, sent] = await Promise.all([letterFactsOf(ctx, caseId), lettersOf(ctx, caseId)]);
  const isProtected = opened.protection !== 'none';
  return {
    today: ctx.today,
    caseId,
    caseNumber: about.head.number,
    personName: nameOf(about),
    isProtected,
    kinds: LetterKind.options.map((kind) => ({
      kind,
      langs: LetterLang.options.filter((lang) => wordsNow(about.templates, kind, lang)),
      parties: [...PARTIES_OF[kind]],
      needsWords: NEEDS_WORDS.has(kind),
      takesWords: FIELDS_OF[kind].includes('freeText'),
      asksForAnswer: ASKS_FOR_ANSWER.has(kind),
      hindrance: mayWriteLetter(kind, about.facts),
      recipients: recipientsOf(about, kind, isProtected),
    })),
    decisions: about.decided.decisions.map((d) => ({
      decisionId: d.id,
      kind: d.kind,
      decidedOn: d.decided_on,
      appealable: d.appealable,
    })),
    hasSender: senderOf(about.templates) !== '',
    digitalMail: { connected: digitalMail.connected },
    sent: sent.map(({ letter, queue }) => ({
      letterId: letter.id,
      kind: letter.kind,
      lang: letter.lang,
      title: letter.title,
      party: letter.party,
      recipientName: letter.recipient_name,
      route: letter.route,
      decisionId: letter.decision_id,
      answerBy: letter.answer_by,
      fileName: `${letter.title}.pdf`,
      sha256: letter.sha256.toString('hex'),
      queue: queue && {
        printedAt: iso(queue.printed_at),
        printedBy: queue.printed_by,
        sentAt: iso(queue.sent_at),
        sentBy: queue.sent_by,
      },
      ...signedBy(letter),
    })),
    allowed: ctx.offers(opened, [
      { operation: 'casework.send-letter', permission: 'casework:letter:write', hindrance: null },
    ]).allowed,
  };
}

const nameOf = ({ person }: CaseLetterFacts): string =>
  fullNameOf({ givenName: person.given_name, familyName: person.family_name, unborn: person.unborn });

function recipientsOf(about: CaseLetterFacts, kind: LetterKind, isProtected: boolean): Recipient[] {
  const ownAddress = isProtected ? null : about.person.address;
  const base = {
    address: null,
    judgedPersonId: null,
    hindrance: null,
    isProtectedAgainst: false,
    needsWhyAnyway: false,
  };
  if (kind === 'feedback') {
    const { reporter } = about;
    if (!reporter || !about.facts.mandatedReporter) return [];
    return [
      {
        ...base,
        party: 'reporter',
        name: reporter.protected ? null : (reporter.name ?? reporter.organisation),
      },
    ];
  }
  if (kind === 'opening_notice') {
    return about.judged.map((p) => {
      const isAgainst = about.isAgainst(p.name, p.relationId);
      return {
        ...base,
        party: partyOf(p.relation),
        name: p.name,
        address: p.relation === 'child' ? ownAddress : null,
        judgedPersonId: p.personId,
        hindrance: p.mayBeTold ? (isAgainst ? 'PROTECTED_AGAINST' : null) : 'NOT_SAFE_TO_TELL',
        isProtectedAgainst: isAgainst,
      };
    });
  }
  if (kind === 'information_request' || kind === 'custody_cover') return [];
  const concerned = about.concerned.map((c) => {
    const told = c.relation === 'child' ? null : about.toldOf(c.name);
    return {
      ...base,
      party: partyOf(c.relation),
      name: c.name,
      address: c.relation === 'child' ? ownAddress : null,
      hindrance: told && kind === 'communication' ? mayCommunicateTo(told) : null,
      isProtectedAgainst: c.isProtectedAgainst,
      needsWhyAnyway: told !== null && needsWhyAnyway(kind, told),
    };
  });
  if (kind !== 'file_cover' || !about.released) return concerned;
  return [{ ...base, party: 'other', name: about.released.recipient_name }, ...concerned];
}
