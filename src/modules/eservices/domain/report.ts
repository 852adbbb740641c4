import { createHash } from 'node:crypto';
import type { ConcernReportInput } from '#modules/casework';
import type { FileContent } from '#platform/files';
import { calendarDate } from '#platform/schema';
import { type Answers, type Child, isBlank } from './answers.ts';
import { RELATIONS } from './choices.ts';

/** The report as handed to intake. The id is the same for the same form with the same content: a second press is no second report. */
export type ConcernReport = ConcernReportInput & {
  readonly submissionId: string;
  readonly files: readonly FileContent[];
};

/**
 * The answers in the shape of intake's input, not yet checked against it. What is missing is left out or stands in for
 * itself ('' where something must be said), so that the input's own check names it.
 */
export function toReport(answers: Answers): object {
  const children = answers.children.filter((child) => !isBlank(child)).map(toChild);
  return {
    children: children.length > 0 ? children : [{}],
    guardians: readGuardians(answers.guardians),
    worries: answers.worries,
    freeText: answers.text,
    ...(answers.danger === 'yes' ? { immediateDanger: answers.dangerText } : {}),
    ...filled('interpreterLanguage', answers.interpreter),
    guardiansInformed: answers.informed || 'unknown',
    ...(answers.informed === 'no' ? filled('guardiansNotInformedWhy', answers.informedWhy) : {}),
    reporter: toReporter(answers),
  };
}

/**
 * The id under which a report is sent: the form's own time of making, the rest drawn from form and content. Pressing twice or
 * reloading gives the same id and so the same receipt; the same form sent again with other words is another report.
 * @param form the form's id, a UUIDv7
 */
export function submissionId(
  form: string,
  report: ConcernReportInput,
  files: readonly FileContent[] = [],
): string {
  const hash = createHash('sha256').update(form).update(JSON.stringify(report));
  for (const { sha256 } of files) hash.update(sha256);
  const drawn = hash.digest('hex');
  const variant = ['8', '9', 'a', 'b'][Number.parseInt(drawn.slice(0, 1), 16) % 4];
  return `${form.slice(0, 13)}-7${drawn.slice(1, 4)}-${variant}${drawn.slice(4, 7)}-${drawn.slice(7, 19)}`;
}

function toReporter(answers: Answers): object {
  // Unanswered is no answer to check; that something must be chosen is said by the form itself.
  const chosen =
    answers.kind === 'professional' || (answers.kind === 'private' && answers.identity === 'named');
  if (!chosen) return { kind: 'anonymous' };
  const contact = {
    name: answers.name,
    ...filled('phone', answers.phone),
    ...filled('email', answers.email),
  };
  if (answers.kind === 'professional') {
    return {
      kind: 'professional',
      category: answers.category || undefined,
      organisation: answers.organisation,
      ...filled('title', answers.title),
      feedbackRequested: answers.feedback === 'yes',
      ...contact,
    };
  }
  return {
    kind: 'private',
    category: answers.relation ? RELATIONS[answers.relation] : 'private_person',
    ...contact,
  };
}

function toChild(child: Child): object {
  return {
    ...splitName(child.name),
    ...readAge(child.age),
    unborn: child.unborn === 'yes',
    ...filled('whereabouts', child.whereabouts),
    ...filled('address', child.address),
  };
}

const filled = (key: string, value: string): object => (value.trim() === '' ? {} : { [key]: value });

// Words that start a family name though it has more of them: "Maj von Essen", "Sara El Amin".
const PARTICLES = new Set([
  'af',
  'av',
  'von',
  'van',
  'de',
  'da',
  'del',
  'della',
  'di',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ben',
  'ter',
  'der',
]);

/** One field for the name, as people say it, parted for the register: a single word is a given name, the last word the family name. */
export function splitName(name: string): { givenName?: string; familyName?: string } {
  const words = name.trim().split(/[ \u00A0]+/);
  if (words.length === 1) return words[0] ? { givenName: words[0] } : {};
  const particle = words.findIndex(
    (word, i) => i > 0 && i < words.length - 1 && PARTICLES.has(word.toLowerCase()),
  );
  const familyStart = particle > 0 ? particle : words.length - 1;
  return { givenName: words.slice(0, familyStart).join(' '), familyName: words.slice(familyStart).join(' ') };
}

/**
 * One field for age, day of birth or identity number. Only what certainly is a day or a number is taken as one; all else is kept
 * as the reporter put it ("9 år", "går i fyran"), a mistyped number too.
 */
export function readAge(typed: string): { birthDate?: string; identityNumber?: string; ageText?: string } {
  const text = typed.trim();
  if (text === '') return {};
  const day = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (day) {
    const birthDate = `${day[1]}-${day[2]}-${day[3]}`;
    if (calendarDate().safeParse(birthDate).success) return { birthDate };
  }
  const number = text.replace(/\s/g, '');
  if (isIdentityNumber(number)) return { identityNumber: number };
  return { ageText: typed };
}

/** Certain enough: month and day that exist (day + 60 in a coordination number) and the right check digit (folkbokföringslagen 1991:481, 18 §). */
function isIdentityNumber(number: string): boolean {
  const [, month, day] = /^(?:\d{2})?\d{2}(\d{2})(\d{2})[-+]?\d{4}$/.exec(number) ?? [];
  if (month === undefined || day === undefined) return false;
  const born = String(Number(day) > 60 ? Number(day) - 60 : Number(day)).padStart(2, '0');
  // Any leap year: which century is meant is for the register to settle.
  if (!calendarDate().safeParse(`2000-${month}-${born}`).success) return false;
  const sum = [...number.replace(/\D/g, '').slice(-10)]
    .map((digit, i) => Number(digit) * (i % 2 === 0 ? 2 : 1))
    .reduce((total, product) => total + (product > 9 ? product - 9 : product), 0);
  return sum % 10 === 0;
}

/** One adult a line: the name, and the phone number if the line ends with one. */
export function readGuardians(typed: string): Array<{ name: string; phone?: string }> {
  return typed
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => {
      // A row too long to be kept is refused by its length; it is not searched.
      const phone = row.length <= LONGEST_ROW ? PHONE_AT_END.exec(row) : null;
      const name = phone ? row.slice(0, phone.index).replace(/[\s,;:]+$/, '') : '';
      return phone && name !== '' ? { name, phone: phone[0].trim() } : { name: row };
    });
}

const LONGEST_ROW = 300;
const PHONE_AT_END = /(?:\+|\b)\d[\d ()/-]{4,30}\d$/;
