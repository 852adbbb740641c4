import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { calendarDate as day, line } from '#platform/schema';
import { type ClockRule, nationalRules, RuleDomain } from '../rules/index.ts';
import { ClockKind } from '../view.ts';
import { RuleList } from './contract.ts';
import { EDIT, rowsOf } from './rows.ts';

/** All time limits as they are on a day: searched, sorted out by kind, by domain, and by the day on which they changed. */
export const listRules = defineOperation({
  name: 'clocks.rules',
  kind: 'search',
  permission: 'clocks:rule:read',
  audit: 'rules.listed',
  summary: "The time limits that hold on a day: the law's and the municipality's own",
  input: z.object({
    /** Today without it. */
    on: day().optional(),
    /** Words that must all be found in what the rule says: id, name, section, scope, counting, extension, note. */
    text: line(100).optional(),
    /** `local_target` finds also what the law says and the municipality has set a target for. */
    kind: ClockKind.optional(),
    domain: RuleDomain.optional(),
    /** Rules of which a version, or a target, began that day. */
    changedOn: day().optional(),
  }),
  output: RuleList,
  // Shows no person and no case: a law book with counts.
  untraced: true,
  run: async (ctx, input) => {
    const on = input.on ? calendarDate(input.on) : ctx.today;
    const laws = nationalRules.listRules(on).filter((law) => matches(law, input.text ?? ''));
    const rows = await rowsOf(ctx, laws, on);
    const { kind, domain, changedOn } = input;
    return {
      on,
      rules: rows.filter(
        (row) =>
          (!kind || row.kind === kind || (kind === 'local_target' && row.local !== null)) &&
          (!domain || row.domain === domain) &&
          (!changedOn || row.changedOn === changedOn || row.local?.validFrom === changedOn),
      ),
      changeDays: changeDays(),
      mayEdit: ctx.may(EDIT).allowed,
    };
  },
});

/** Whether all words stand somewhere in the rule, without regard to case. */
function matches(law: ClockRule, text: string): boolean {
  const { time } = law;
  const haystack = [
    law.id,
    law.name_sv,
    law.name_en,
    law.legal_basis,
    law.scope,
    law.note,
    law.counting,
    law.extension.text_sv,
    time.kind === 'no_length' ? (time.word_sv ?? '') : '',
  ]
    .join(' ')
    .toLocaleLowerCase('sv');
  return text
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** The days on which versions of national rules have begun; not the one on which the catalogue does. */
function changeDays(): { day: string; rules: number }[] {
  const days = new Map<string, number>();
  for (const law of nationalRules.listRules()) days.set(law.valid_from, (days.get(law.valid_from) ?? 0) + 1);
  days.delete('2002-01-01');
  return [...days].map(([day, rules]) => ({ day, rules })).sort((a, b) => (a.day < b.day ? 1 : -1));
}
