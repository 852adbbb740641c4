import { ConcernReportInput } from '#modules/casework';
import { type FieldFault, fieldFaults } from '#platform/errors';
import { type Answers, CHILD_FIELDS, type ChildField, childFieldName, FIELDS, isBlank } from './answers.ts';
import { STEPS, type Step } from './choices.ts';
import { toReport } from './report.ts';

/** What is wrong with a field; the catalogues have a sentence for each that says what to do. */
export type Fault =
  | 'choose_count'
  | 'describe_child'
  | 'describe_two_children'
  | 'choose_kind'
  | 'choose_danger'
  | 'describe_danger'
  | 'write_text'
  | 'choose_identity'
  | 'write_name'
  | 'choose_category'
  | 'write_organisation'
  | 'write_contact'
  | 'email_form'
  | 'too_long'
  | 'too_many'
  | 'forbidden_characters'
  | 'not_accepted'
  | FileFault;

/** What can be wrong with a file that has been chosen. */
type FileFault =
  | 'file_empty'
  | 'file_too_large'
  | 'files_too_large'
  | 'file_type'
  | 'file_unreadable'
  | 'file_heic'
  | 'file_names_maker';

export interface FieldError {
  /** Name in the form, and id of the element that the summary links to. */
  readonly field: string;
  readonly step: Step;
  readonly fault: Fault;
  /** Longest length in characters, or most items, where the fault is about that. */
  readonly limit: number | null;
  /** Which of several of its kind: the name of a file. */
  readonly which?: string;
}

/** The answers are enough to be sent, or this is what to put right, step by step in the order of the page. */
export type Checked =
  | { readonly errors: readonly []; readonly report: ConcernReportInput }
  | { readonly errors: readonly FieldError[]; readonly report: null };

/** Checks all answers: what the form asks for, and the limits of intake's own input, which are nowhere repeated. */
export function checkAnswers(answers: Answers): Checked {
  const parsed = ConcernReportInput.safeParse(toReport(answers));
  const own = ownErrors(answers);
  const limits = parsed.success ? [] : errorsFromFaults(answers, fieldFaults(parsed.error.issues));
  const errors = inPageOrder(answers, [...own, ...limits]);
  if (parsed.success && errors.length === 0) return { errors: [], report: parsed.data };
  return { errors, report: null };
}

/** Faults of intake's input, by its paths, as errors of the form's fields. @param files the names of the files that were sent */
export function errorsFromFaults(
  answers: Answers,
  faults: readonly FieldFault[],
  files: readonly string[] = [],
): FieldError[] {
  return faults.map((fault) => {
    const place = placeOf(answers, fault.field);
    const limit = Number(fault.params?.limit ?? Number.NaN);
    return {
      ...place,
      fault: FAULTS[fault.code] ?? 'not_accepted',
      limit: Number.isNaN(limit) ? null : limit,
      ...whichFile(fault.field, files),
    };
  });
}

function whichFile(path: string, files: readonly string[]): { which?: string } {
  const name = files[Number(/^files\.(\d+)$/.exec(path)?.[1] ?? Number.NaN)];
  return name === undefined ? {} : { which: name };
}

const FAULTS: Readonly<Record<string, Fault>> = {
  too_long: 'too_long',
  too_many: 'too_many',
  forbidden_characters: 'forbidden_characters',
  file_empty: 'file_empty',
  file_too_large: 'file_too_large',
  files_too_large: 'files_too_large',
  file_type: 'file_type',
  file_unreadable: 'file_unreadable',
  file_heic: 'file_heic',
  file_names_maker: 'file_names_maker',
};

function ownErrors(answers: Answers): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (field: keyof typeof FIELDS, fault: Fault) =>
    errors.push({ ...at(field), fault, limit: null });
  const missing = (field: 'text' | 'dangerText' | 'name' | 'organisation', fault: Fault) => {
    if (answers[field].trim() === '') wrong(field, fault);
  };

  if (answers.count === '') wrong('count', 'choose_count');
  const known = answers.children.filter((child) => !isBlank(child)).length;
  const firstBlank = childFieldName(Math.max(0, answers.children.findIndex(isBlank)), 'name');
  if (answers.count === 'one' && known === 0) errors.push(ofChild(firstBlank, 'describe_child'));
  if (answers.count === 'several' && known < 2) errors.push(ofChild(firstBlank, 'describe_two_children'));
  if (answers.kind === '') wrong('kind', 'choose_kind');

  if (answers.danger === '') wrong('danger', 'choose_danger');
  if (answers.danger === 'yes') missing('dangerText', 'describe_danger');
  missing('text', 'write_text');

  if (answers.kind === 'private' && answers.identity === '') wrong('identity', 'choose_identity');
  if (answers.kind === 'professional' || (answers.kind === 'private' && answers.identity === 'named')) {
    missing('name', 'write_name');
    const email = answers.email.trim();
    if (email !== '' && (!email.includes('@') || /\s/.test(email))) wrong('email', 'email_form');
  }
  if (answers.kind === 'professional') {
    if (answers.category === '') wrong('category', 'choose_category');
    missing('organisation', 'write_organisation');
    const unreachable = answers.phone.trim() === '' && answers.email.trim() === '';
    if (answers.feedback === 'yes' && unreachable) wrong('phone', 'write_contact');
  }
  return errors;
}

const ofChild = (field: string, fault: Fault): FieldError => ({ field, step: 'who', fault, limit: null });

/** One error a field, the first found, in the order in which the fields stand on the pages. */
function inPageOrder(answers: Answers, errors: readonly FieldError[]): FieldError[] {
  const order = pageOrder(answers);
  const firsts = errors.filter((error, i) => errors.findIndex((other) => other.field === error.field) === i);
  return firsts.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

function pageOrder(answers: Answers): string[] {
  const children = answers.children.flatMap((_, i) => CHILD_FIELDS.map((field) => childFieldName(i, field)));
  const worry = [
    'danger',
    'danger-text',
    'worry',
    'text',
    'guardians',
    'informed',
    'informed-why',
    'interpreter',
  ];
  const you = [
    'identity',
    'name',
    'title',
    'category',
    'organisation',
    'relation',
    'phone',
    'email',
    'feedback',
  ];
  return ['count', ...children, 'kind', ...worry, ...you];
}

function placeOf(answers: Answers, path: string): { field: string; step: Step } {
  const [head = '', second = '', third = ''] = path.split('.');
  if (head === 'children') return { field: childPlace(answers, Number(second), third), step: 'who' };
  const part = head === 'reporter' ? second : head;
  return PLACES[part] ?? { field: 'text', step: 'worry' };
}

/** Blank children are not sent, so the n-th sent is not always the n-th of the form. */
function childPlace(answers: Answers, sent: number, part: string): string {
  const indexes = answers.children.flatMap((child, i) => (isBlank(child) ? [] : [i]));
  return childFieldName(indexes[sent] ?? 0, CHILD_PLACES[part] ?? 'name');
}

const CHILD_PLACES: Readonly<Record<string, ChildField>> = {
  identityNumber: 'age',
  birthDate: 'age',
  ageText: 'age',
  unborn: 'unborn',
  whereabouts: 'whereabouts',
  address: 'address',
};

const at = (field: keyof typeof FIELDS): { field: string; step: Step } => ({
  field: FIELDS[field].name,
  step: FIELDS[field].step,
});

const PLACES: Readonly<Record<string, { field: string; step: Step }>> = {
  files: { field: 'files', step: 'check' },
  guardians: at('guardians'),
  worries: { field: 'worry', step: 'worry' },
  freeText: at('text'),
  immediateDanger: at('dangerText'),
  interpreterLanguage: at('interpreter'),
  guardiansInformed: at('informed'),
  guardiansNotInformedWhy: at('informedWhy'),
  kind: at('kind'),
  category: at('category'),
  name: at('name'),
  title: at('title'),
  organisation: at('organisation'),
  phone: at('phone'),
  email: at('email'),
  feedbackRequested: at('feedback'),
};

/** The first step that still has something to put right, before the check step. */
export const firstUnfinished = (errors: readonly FieldError[]): Step | null =>
  STEPS.find((step) => errors.some((error) => error.step === step)) ?? null;
