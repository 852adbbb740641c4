import { sv } from '../../../app/sv.ts';
import { faultOf } from '../../../ui/files/fault-of.ts';
import { readDay, readDayWithin, readTime } from '../../../ui/form/date-text.ts';
import { collectErrors, type FieldErrors } from '../../../ui/form/field-errors.ts';
import { swedishInstant } from '../../../ui/format/dates.ts';
import type { ReporterValues, ReportValues } from './report-values.ts';
import { areaOf, isAboutAdult } from './whose.ts';

const words = sv.receive.errors;

type Check = readonly [path: string, message: string | false | null];

/**
 * What must be mended before it is worth sending, in the order of the form. The server judges again.
 * @param now the server's time, in milliseconds
 */
export function checkReport(
  values: ReportValues,
  files: readonly File[],
  today: string,
  now: number,
): FieldErrors {
  return collectErrors([
    ['channel', values.channel === null && words.channel],
    ...checkReceived(values, today, now),
    ...values.children.map(
      ({ birthDate }, n): Check => [`children.${n}.birthDate`, checkBirthDate(birthDate)],
    ),
    ['area', areaOf(values, today) === null && words.area],
    ['freeText', isBlank(values.freeText) && words.freeText],
    ...(isAboutAdult(values, today) ? [] : values.guardians).map(
      ({ name }, n): Check => [`guardians.${n}.name`, isBlank(name) && words.guardianName],
    ),
    ...checkReporter(values.reporter, values.kind),
    ...files.map((file, n): Check => [`files.${n}`, faultOf(file) ?? null]),
  ]);
}

function checkReceived(values: ReportValues, today: string, now: number): Check[] {
  if (!values.cameEarlier) return [];
  const day = readDayWithin(values.receivedOn, { max: today });
  const time = readTime(values.receivedAt);
  if (!day.ok) return [['receivedOn', day.message]];
  if (time === null) return [['receivedAt', sv.field.time]];
  const instant = swedishInstant(day.day, time);
  if (instant === null) return [['receivedAt', sv.field.time]];
  return [['receivedAt', Date.parse(instant) > now && words.future]];
}

/** May be empty, and may lie ahead for a child that is not born. */
function checkBirthDate(text: string): string | null {
  if (isBlank(text)) return null;
  const day = readDay(text);
  return day.ok ? null : day.message;
}

function checkReporter(
  { kind, category, name, organisation }: ReporterValues,
  received: ReportValues['kind'],
): Check[] {
  if (received === 'application') {
    return [
      ['reporter.category', category === null && words.applicant],
      ['reporter.name', isBlank(name) && words.applicantName],
    ];
  }
  if (kind === null) return [['reporter.kind', words.reporterKind]];
  if (kind === 'anonymous') return [];
  const named: Check = ['reporter.name', isBlank(name) && words.name];
  if (kind === 'private') return [named];
  return [
    ['reporter.category', category === null && words.category],
    named,
    ['reporter.organisation', isBlank(organisation) && words.organisation],
  ];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
