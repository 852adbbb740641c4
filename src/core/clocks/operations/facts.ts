import type { z } from 'zod';
import type { Organisation } from '#core/organisation';
import { swedishDayOf } from '#platform/calendar';
import type { LocalSpan } from '../local/index.ts';
import type { ClockRule, RuleTime } from '../rules/index.ts';
import type { RuleChange, RuleRow, RuleVersion } from './contract.ts';

type Facts = Omit<z.input<typeof RuleVersion>, 'changes'>;
type Length = Pick<Facts, 'lengthKind' | 'length' | 'unit' | 'month' | 'day' | 'word'>;

/** A version of a national rule for people who read it. */
export function factsOf(rule: ClockRule): Facts {
  const { extension, recurrence, suggestion } = rule;
  return {
    version: rule.version,
    validFrom: rule.valid_from,
    validTo: rule.valid_to,
    name: rule.name_sv,
    kind: rule.kind,
    ...lengthOf(rule.time),
    startsOn: rule.starts_on,
    stopsOn: rule.stops_on,
    dueMeans: rule.due_means,
    recurs: recurrence.kind === 'from_stop',
    later:
      recurrence.kind === 'from_stop' && recurrence.later
        ? { length: recurrence.later.length, unit: recurrence.later.unit }
        : null,
    counting: rule.counting,
    extension: {
      kind: extension.kind,
      text: extension.text_sv,
      ground: extension.kind === 'by_decision' ? extension.reason_sv : null,
    },
    warnAt: rule.warn_at,
    suggestion: suggestion && {
      length: suggestion.length,
      unit: suggestion.unit,
      source: suggestion.source_sv,
    },
    scope: rule.scope,
    legalBasis: rule.legal_basis,
    confidence: rule.confidence,
    note: rule.note,
    rollForward: rule.roll_forward,
    appliesToPending: rule.applies_to_pending,
  };
}

const NOTHING = { length: null, unit: null, month: null, day: null, word: null };

function lengthOf(time: RuleTime): Length {
  const { kind } = time;
  switch (kind) {
    case 'counted':
      return { ...NOTHING, lengthKind: kind, length: time.length, unit: time.unit };
    case 'fixed_date':
      return { ...NOTHING, lengthKind: kind, month: time.month, day: time.day };
    case 'no_length':
      return { ...NOTHING, lengthKind: kind, word: time.word_sv };
    case 'next_meeting':
    case 'stated_day':
      return { ...NOTHING, lengthKind: kind };
  }
}

const COMPARED: readonly (readonly [RuleChange, (rule: ClockRule) => unknown])[] = [
  ['time', (rule) => [rule.time, rule.due_means, rule.recurrence]],
  ['kind', (rule) => rule.kind],
  ['legal_basis', (rule) => rule.legal_basis],
  ['name', (rule) => rule.name_sv],
  ['counting', (rule) => rule.counting],
  ['extension', (rule) => rule.extension],
  ['scope', (rule) => rule.scope],
  ['confidence', (rule) => rule.confidence],
  ['note', (rule) => rule.note],
  ['roll_forward', (rule) => rule.roll_forward],
  ['warn_at', (rule) => rule.warn_at],
];

/** What differs between two versions of a rule, the weightiest first. */
export const changesBetween = (before: ClockRule, after: ClockRule): RuleChange[] =>
  COMPARED.filter(([, of]) => JSON.stringify(of(before)) !== JSON.stringify(of(after))).map(([name]) => name);

/** A version of what the municipality has decided, for people who read it. */
export function localFacts(
  span: LocalSpan,
  organisation: Organisation,
): NonNullable<z.input<typeof RuleRow>['local']> {
  return {
    version: span.version,
    validFrom: span.validFrom,
    validTo: span.validTo,
    length: span.target?.length ?? null,
    unit: span.target?.unit ?? null,
    lateFrom: span.target?.lateFrom ?? null,
    warnAt: [...span.warnAt],
    appliesToPending: span.appliesToPending,
    reason: span.reason,
    setOn: swedishDayOf(span.setAt),
    setBy: (span.employeeId && organisation.nameOf.get(span.employeeId)) || null,
    setByFunction: organisation.functions.find((f) => f.id === span.functionId)?.title ?? null,
    neverHeld: span.neverHeld,
  };
}
