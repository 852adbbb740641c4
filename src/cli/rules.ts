import type { Command } from 'commander';
import { type ClockRule, listRules, listRulesOperation } from '#core/clocks';
import { type CalendarDate, parseCalendarDate, swedishDayOf } from '#platform/calendar';
import { systemNow } from '#platform/time';
import { CliError, cliActor, theTenant, withInstallation } from './installation.ts';
import { words } from './rules.sv.ts';

interface Options {
  readonly on?: string;
  readonly json?: true;
  readonly municipality?: string;
}

type TenantRow = Awaited<ReturnType<typeof tenantRules>>[number];

/** `rules list`: the national rules that hold on a day, without a database; with a municipality also what it has set. */
export function registerRuleCommands(program: Command): void {
  program
    .command('rules')
    .description(words.rules)
    .command('list')
    .description(words.list)
    .option('--on <date>', words.options.on)
    .option('--json', words.options.json)
    .option('--municipality <slug>', words.options.municipality)
    .action(async (options: Options) => {
      const on = dayOf(options.on);
      const text = options.municipality
        ? print(await tenantRules(on, options.municipality), on, tenantLine, options.json)
        : print(listRules(on), on, nationalLine, options.json);
      process.stdout.write(text);
    });
}

/** @throws CliError for what is no day */
export function dayOf(text: string | undefined): CalendarDate {
  if (text === undefined) return swedishDayOf(systemNow());
  const day = parseCalendarDate(text);
  if (day === null) throw new CliError(words.day(text));
  return day;
}

const tenantRules = async (on: CalendarDate, slug: string) =>
  await withInstallation(async (installation) => {
    const tenant = await theTenant(installation, slug);
    return (await installation.runner.run(listRulesOperation, cliActor(tenant.id), { on })).rules;
  });

/** One line a rule and a closing one, or all of it as JSON. */
export function print<T>(
  rules: readonly T[],
  on: string,
  line: (rule: T) => string,
  json: boolean | undefined,
): string {
  if (json) return `${JSON.stringify({ on, rules }, null, 2)}\n`;
  return `${[...rules.map(line), words.count(rules.length, on)].join('\n')}\n`;
}

/** Id, time, kind, name, section: what a lawyer looks for first. */
export function nationalLine(rule: ClockRule): string {
  const { time } = rule;
  const fixed = time.kind === 'fixed_date' ? time : { month: null, day: null };
  const counted = time.kind === 'counted' ? time : { length: null, unit: null };
  const length = lengthWords({
    lengthKind: time.kind,
    ...counted,
    ...fixed,
    word: time.kind === 'no_length' ? time.word_sv : null,
  });
  return [rule.id, length, words.kinds[rule.kind], rule.name_sv, rule.legal_basis].join('\t');
}

function tenantLine(row: TenantRow): string {
  const line = [row.ruleId, lengthWords(row), words.kinds[row.kind], row.name, row.legalBasis];
  const { local } = row;
  if (local?.unit && local.length !== null) {
    line.push(words.local(local.length, words.units[local.unit], local.validFrom));
  } else if (!row.inForce) line.push(words.notSet);
  return line.join('\t');
}

type Length = Pick<TenantRow, 'lengthKind' | 'length' | 'unit' | 'month' | 'day' | 'word'>;

function lengthWords({ lengthKind, length, unit, month, day, word }: Length): string {
  if (unit && length !== null) return `${length} ${words.units[unit]}`;
  if (day !== null) return month === null ? words.everyMonth(day) : words.everyYear(day, month);
  if (lengthKind === 'next_meeting') return words.nextMeeting;
  return lengthKind === 'stated_day' ? words.statedDay : (word ?? words.noLength);
}
