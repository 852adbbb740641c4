import type { RuleVersion } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { timeInWords, warningsInWords } from '../rule-words.ts';

type Change = RuleVersion['changes'][number];

const { terms } = sv.rule;

/** What is compared between versions, the weightiest first, and how each says it. */
export const COMPARED: readonly { change: Change; term: string; of: (version: RuleVersion) => string }[] = [
  { change: 'time', term: terms.time, of: timeInWords },
  { change: 'kind', term: terms.kind, of: ({ kind }) => sv.rules.kinds[kind] },
  { change: 'legal_basis', term: terms.law, of: ({ legalBasis }) => legalBasis },
  { change: 'counting', term: terms.counting, of: ({ counting }) => counting },
  { change: 'extension', term: terms.extension, of: ({ extension }) => extension.text },
  { change: 'scope', term: terms.scope, of: ({ scope }) => scope },
  {
    change: 'confidence',
    term: terms.confidence,
    of: ({ confidence }) => sv.codes.confidence[confidence] ?? confidence,
  },
  { change: 'note', term: terms.note, of: ({ note }) => note },
  {
    change: 'roll_forward',
    term: terms.rollForward,
    of: ({ rollForward }) => sv.rule.rollForward[rollForward],
  },
  {
    change: 'warn_at',
    term: terms.warn,
    of: ({ warnAt }) => warningsInWords(warnAt) ?? sv.rule.noWarnings,
  },
];
