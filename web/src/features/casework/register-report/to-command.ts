import type { RegisterReport, ReportedChild, Reporter } from '../../../api/index.ts';
import { readDay, readTime } from '../../../ui/form/date-text.ts';
import { swedishInstant } from '../../../ui/format/dates.ts';
import type { ChildValues, ReporterValues, ReportValues } from './report-values.ts';
import { areaOf, isAboutAdult } from './whose.ts';

/**
 * What was typed, as the server wants it: blank fields are left out, and what does not belong to an adult or an application. Null when
 * `checkReport` would have said no.
 */
export function toCommand(values: ReportValues, today: string): RegisterReport | null {
  const reporter = toReporter(values.reporter);
  const area = areaOf(values, today);
  if (values.channel === null || reporter === null || area === null) return null;
  const isAdult = isAboutAdult(values, today);
  const isApplication = values.kind === 'application';
  return {
    reportId: values.reportId,
    ...(isApplication && { kind: values.kind }),
    ...(area !== 'child_youth' && { area }),
    channel: values.channel,
    ...toReceived(values),
    children: values.children.map(toChild),
    guardians: (isAdult ? [] : values.guardians).map(({ name, phone }) => ({ name, ...filled({ phone }) })),
    worries: [...values.worries],
    freeText: values.freeText,
    guardiansInformed: isAdult ? 'unknown' : values.guardiansInformed,
    reporter,
    ...(values.reporter.kind === 'professional' &&
      filled({ organisationId: values.reporter.organisationId })),
    ...filled({
      immediateDanger: isApplication ? '' : values.immediateDanger,
      interpreterLanguage: values.interpreterLanguage,
      guardiansNotInformedWhy:
        !isAdult && values.guardiansInformed === 'no' ? values.guardiansNotInformedWhy : '',
    }),
  };
}

function toReceived({ cameEarlier, receivedOn, receivedAt }: ReportValues): { receivedAt?: string } {
  if (!cameEarlier) return {};
  const day = readDay(receivedOn);
  const time = readTime(receivedAt);
  const instant = day.ok && time !== null ? swedishInstant(day.day, time) : null;
  return instant === null ? {} : { receivedAt: instant };
}

function toChild({ key: _key, unborn, birthDate, ...texts }: ChildValues): ReportedChild {
  const day = readDay(birthDate);
  return { unborn, ...filled(texts), ...(day.ok && { birthDate: day.day }) };
}

function toReporter(values: ReporterValues): Reporter | null {
  const { kind, category, name, title, organisation, relation, phone, email, feedbackRequested } = values;
  if (kind === 'anonymous') return { kind };
  if (kind === 'private') {
    return { kind, category: category ?? 'private_person', name, ...filled({ relation, phone, email }) };
  }
  if (kind === null || category === null) return null;
  return { kind, category, name, organisation, feedbackRequested, ...filled({ title, phone, email }) };
}

/** Only the texts that say something. */
function filled<K extends string>(texts: Record<K, string>): { [key in K]?: string } {
  const entries = Object.entries<string>(texts).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(entries) as { [key in K]?: string };
}
