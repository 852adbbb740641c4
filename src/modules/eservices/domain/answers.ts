import { isId, newId } from '#platform/ids';
import {
  COUNTS,
  IDENTITIES,
  INFORMED,
  KINDS,
  RELATION_CHOICES,
  type Relation,
  STEPS,
  type Step,
  WORKPLACES,
  WORRY_CHOICES,
  type Workplace,
  type WorryChoice,
  YES_NO,
} from './choices.ts';

/** At most so many children in one report, as the intake operation has it. */
export const MOST_CHILDREN = 10;

export const CHILD_FIELDS = ['name', 'age', 'unborn', 'whereabouts', 'address'] as const;
export type ChildField = (typeof CHILD_FIELDS)[number];
/** What has been typed of one child; `unborn` is '' or 'yes'. */
export type Child = Readonly<Record<ChildField, string>>;

/** Everything that has been typed so far, as typed: nothing is trimmed, judged or shortened here. '' is unanswered. */
export interface Answers {
  /** One id for one filled-in form, made at the first step (UUIDv7). */
  readonly submission: string;
  /** The check step has been reached: continuing goes straight back to it. */
  readonly checked: '' | 'yes';
  readonly count: '' | (typeof COUNTS)[number];
  readonly children: readonly Child[];
  readonly kind: '' | (typeof KINDS)[number];
  readonly danger: '' | (typeof YES_NO)[number];
  readonly dangerText: string;
  readonly worries: readonly WorryChoice[];
  readonly text: string;
  readonly guardians: string;
  readonly informed: '' | (typeof INFORMED)[number];
  readonly informedWhy: string;
  readonly interpreter: string;
  readonly identity: '' | (typeof IDENTITIES)[number];
  /** The contact fields were on the page that was posted. */
  readonly contact: '' | 'yes';
  readonly relation: '' | Relation;
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
  readonly category: '' | Workplace;
  readonly phone: string;
  readonly email: string;
  readonly feedback: '' | 'yes';
}

type SingleAnswer = Exclude<keyof Answers, 'children' | 'worries' | 'submission' | 'checked'>;

/** The name in the form (and the element's id) of each single answer, and the step on which it is asked. */
export const FIELDS = {
  count: { name: 'count', step: 'who' },
  kind: { name: 'kind', step: 'who' },
  danger: { name: 'danger', step: 'worry' },
  dangerText: { name: 'danger-text', step: 'worry' },
  text: { name: 'text', step: 'worry' },
  guardians: { name: 'guardians', step: 'worry' },
  informed: { name: 'informed', step: 'worry' },
  informedWhy: { name: 'informed-why', step: 'worry' },
  interpreter: { name: 'interpreter', step: 'worry' },
  identity: { name: 'identity', step: 'you' },
  contact: { name: 'contact', step: 'you' },
  relation: { name: 'relation', step: 'you' },
  name: { name: 'name', step: 'you' },
  title: { name: 'title', step: 'you' },
  organisation: { name: 'organisation', step: 'you' },
  category: { name: 'category', step: 'you' },
  phone: { name: 'phone', step: 'you' },
  email: { name: 'email', step: 'you' },
  feedback: { name: 'feedback', step: 'you' },
} as const satisfies Record<SingleAnswer, { name: string; step: Step }>;

export const childFieldName = (index: number, field: ChildField): string => `child-${index + 1}-${field}`;

export const BLANK_CHILD: Child = { name: '', age: '', unborn: '', whereabouts: '', address: '' };

/** A form that nobody has written in, with an id of its own. */
export const blankAnswers = (): Answers => readAnswers(new URLSearchParams());

/**
 * Reads the posted fields. Total: whatever was posted, the answer is a well-formed record. Of a field sent twice the first
 * counts; a choice that is not on the list is unanswered; other fields are not read. Who is anonymous has no contact details:
 * they are dropped here, so that no later page can carry them on.
 */
export function readAnswers(form: URLSearchParams): Answers {
  const typed = (name: string): string => (form.get(name) ?? '').replace(/\r\n?/g, '\n');
  const chosen = <T extends string>(name: string, choices: readonly T[]): T | '' =>
    choices.find((choice) => choice === form.get(name)) ?? '';

  const submission = typed('submission');
  const answers: Answers = {
    submission: isId(submission) && submission[14] === '7' ? submission : newId(),
    checked: chosen('checked', ['yes'] as const),
    count: chosen('count', COUNTS),
    children: readChildren(form, typed),
    kind: chosen('kind', KINDS),
    danger: chosen('danger', YES_NO),
    dangerText: typed('danger-text'),
    worries: WORRY_CHOICES.filter((worry) => form.getAll('worry').includes(worry)),
    text: typed('text'),
    guardians: typed('guardians'),
    informed: chosen('informed', INFORMED),
    informedWhy: typed('informed-why'),
    interpreter: typed('interpreter'),
    identity: chosen('identity', IDENTITIES),
    contact: chosen('contact', ['yes'] as const),
    relation: chosen('relation', RELATION_CHOICES),
    name: typed('name'),
    title: typed('title'),
    organisation: typed('organisation'),
    category: chosen('category', WORKPLACES),
    phone: typed('phone'),
    email: typed('email'),
    feedback: chosen('feedback', ['yes'] as const),
  };
  return isAnonymous(answers) ? { ...answers, ...NO_CONTACT } : answers;
}

const NO_CONTACT = {
  contact: '',
  relation: '',
  name: '',
  title: '',
  organisation: '',
  category: '',
  phone: '',
  email: '',
  feedback: '',
} as const satisfies Partial<Answers>;

export const isAnonymous = (answers: Answers): boolean =>
  answers.kind === 'private' && answers.identity === 'anonymous';

/** Nothing at all is said of this child. */
export const isBlank = (child: Child): boolean => CHILD_FIELDS.every((field) => child[field].trim() === '');

/** The answers of all steps but one, as fields of a form, so that the next page carries them on. */
export function carried(answers: Answers, except: Step): Array<readonly [name: string, value: string]> {
  const pairs: Array<readonly [string, string]> = [
    ['submission', answers.submission],
    ['checked', answers.checked],
  ];
  if (except !== 'who') {
    answers.children.forEach((child, i) => {
      for (const field of CHILD_FIELDS) pairs.push([childFieldName(i, field), child[field]]);
    });
    pairs.push(['children', String(answers.children.length)]);
  }
  if (except !== 'worry') for (const worry of answers.worries) pairs.push(['worry', worry]);
  for (const answer of Object.keys(FIELDS) as SingleAnswer[]) {
    const { name, step } = FIELDS[answer];
    if (step !== except) pairs.push([name, answers[answer]]);
  }
  return pairs.filter(([, value]) => value !== '');
}

/** What was pressed, and on which step. */
export type Press =
  | { readonly kind: 'next' | 'back' | 'stay' | 'send' | 'add-child'; readonly step: Step }
  | { readonly kind: 'remove-child'; readonly step: Step; readonly index: number }
  | { readonly kind: 'edit'; readonly step: Step; readonly target: Step };

/** Reads the pressed button. An unknown step is the first; an unknown button shows the step again. */
export function readPress(form: URLSearchParams): Press {
  const step = STEPS.find((known) => known === form.get('step')) ?? 'who';
  const pressed = form.get('do') ?? '';
  if (pressed === 'next' || pressed === 'back' || pressed === 'send' || pressed === 'add-child') {
    return { kind: pressed, step };
  }
  const removed = /^remove-child-(\d{1,2})$/.exec(pressed)?.[1];
  if (removed !== undefined) return { kind: 'remove-child', step, index: Number(removed) - 1 };
  const target = STEPS.find((known) => pressed === `edit-${known}`);
  if (target) return { kind: 'edit', step, target };
  return { kind: 'stay', step };
}

function readChildren(form: URLSearchParams, typed: (name: string) => string): Child[] {
  const asked = Number(form.get('children') ?? '1');
  const length = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), MOST_CHILDREN) : 1;
  return Array.from({ length }, (_, i) => ({
    name: typed(childFieldName(i, 'name')),
    age: typed(childFieldName(i, 'age')),
    unborn: form.get(childFieldName(i, 'unborn')) === 'yes' ? 'yes' : '',
    whereabouts: typed(childFieldName(i, 'whereabouts')),
    address: typed(childFieldName(i, 'address')),
  }));
}
