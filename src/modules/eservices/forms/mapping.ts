import { z } from 'zod';
import { ConcernReportInput, ReporterCategory, Worry } from '#modules/casework';
import { line } from '#platform/schema';
import { readAge, readGuardians, splitName } from '../domain/report.ts';
import { type Answer, answersAsText, type FlowInstance } from './flow-instance.ts';

/** What an answer of a form can become. */
export const TARGETS = [
  'child.name',
  'child.givenName',
  'child.familyName',
  'child.identity',
  'child.whereabouts',
  'child.address',
  'guardians',
  'freeText',
  'immediateDanger',
  'worries',
  'interpreterLanguage',
  'guardiansInformed',
  'guardiansNotInformedWhy',
  'reporter.name',
  'reporter.title',
  'reporter.organisation',
  'reporter.category',
  'reporter.relation',
  'reporter.phone',
  'reporter.email',
  'reporter.feedbackRequested',
] as const;
export type Target = (typeof TARGETS)[number];

/** One answer becomes one thing. Answers that no rule speaks of follow the free text, so that no word is lost. */
const Rule = z.object({
  /** The element's name in the form's XML. */
  element: line(200, 1),
  /** The field in it; `Value` when the form has no other. */
  field: line(200, 1).default('Value'),
  to: z.enum(TARGETS),
  /** Of which child, when the form asks about several. */
  child: z.number().int().min(1).max(10).default(1),
  /** The question is asked once for each child: its first answer is the first child's. */
  perChild: z.boolean().default(false),
  /** The form's own choices as codes: `Misstänkt våld` → `physical_violence`. Others are left to the free text. */
  codes: z
    .array(z.object({ said: line(200, 1), code: line(100, 1) }))
    .max(60)
    .default([]),
});

export const FormMapping = z.object({
  /** Who reports by this form: people at work, or anybody, who is anonymous when the form has no name. */
  reporter: z.enum(['professional', 'private']),
  /** For people at work whose form does not ask where. */
  category: ReporterCategory.default('other'),
  rules: z.array(Rule).min(1).max(100),
});
export type FormMapping = z.infer<typeof FormMapping>;
type Rule = FormMapping['rules'][number];

/** A form as a report, or null when what follows from the mapping is none (no child's words, a name missing where one must be). */
export function mapForm(
  form: Pick<FlowInstance, 'answers'>,
  mapping: FormMapping,
): ConcernReportInput | null {
  const used = new Set<string>();
  const said = (rule: Rule): string[] => {
    const values = form.answers
      .filter(({ element }) => element === rule.element)
      .flatMap(({ fields }) => fields.filter(({ name }) => name === rule.field))
      .flatMap(({ values: v }) => v);
    if (values.length > 0) used.add(`${rule.element} ${rule.field}`);
    return values;
  };
  const rulesTo = (to: Target) => mapping.rules.filter((rule) => rule.to === to);
  // Names and the like are one line; only what people write freely has several.
  const text = (to: Target): string | undefined =>
    joined(rulesTo(to).flatMap(said), LONG.includes(to) ? '\n' : ' ');
  const codes = (to: Target): string[] =>
    rulesTo(to).flatMap((rule) =>
      said(rule).flatMap((value) => rule.codes.find((c) => sameWords(c.said, value))?.code ?? []),
    );

  /** One answer a time that the question was asked; one question with several values is asked as often. '' where nobody answered. */
  const saidEach = (rule: Rule): string[] => {
    const asked = form.answers.filter(({ element }) => element === rule.element);
    const values = asked.map(({ fields }) => fields.find(({ name }) => name === rule.field)?.values ?? []);
    if (values.some((v) => v.length > 0)) used.add(`${rule.element} ${rule.field}`);
    const [only = []] = values;
    const each = values.length === 1 ? only : values.map((v) => v.join(', '));
    if (each.length <= MOST_CHILDREN) return [...each];
    // More children than a report holds: nothing of them is dropped.
    return [...each.slice(0, MOST_CHILDREN - 1), each.slice(MOST_CHILDREN - 1).join(', ')];
  };
  const children = childrenOf(mapping, said, saidEach);
  const freeText = text('freeText');
  const danger = text('immediateDanger');
  const informed = codes('guardiansInformed')[0];
  const report = {
    children: children.length > 0 ? children : [{}],
    guardians: readGuardians(text('guardians') ?? ''),
    worries: Worry.array().safeParse(codes('worries')).data ?? [],
    ...optional('immediateDanger', danger),
    ...optional('interpreterLanguage', text('interpreterLanguage')),
    ...optional('guardiansInformed', informed),
    ...optional('guardiansNotInformedWhy', text('guardiansNotInformedWhy')),
    reporter: reporterOf(mapping, text, codes),
    freeText: '',
  };
  // Choices without a code, and questions without a rule: told in the form's own words.
  const rest = form.answers.flatMap((answer) => restOf(answer, mapping, used));
  report.freeText = joined([freeText ?? '', answersAsText(rest)], '\n\n') ?? '';
  const parsed = ConcernReportInput.safeParse(report);
  return parsed.success ? parsed.data : null;
}

const MOST_CHILDREN = 10;

function childrenOf(
  mapping: FormMapping,
  said: (rule: Rule) => string[],
  saidEach: (rule: Rule) => string[],
): object[] {
  const rules = mapping.rules.filter(({ to }) => to.startsWith('child.'));
  /** What is said of each child, by what it is: `answers[0]` of the first. */
  const answers: { [to in Target]?: string[] }[] = Array.from({ length: MOST_CHILDREN }, () => ({}));
  const add = (n: number, to: Target, words: readonly string[]) => {
    const of = answers[n];
    if (of) of[to] = [...(of[to] ?? []), ...words];
  };
  for (const rule of rules) {
    if (rule.perChild) for (const [n, words] of saidEach(rule).entries()) add(n, rule.to, [words]);
    else add(rule.child - 1, rule.to, said(rule));
  }
  return answers
    .map((child) => {
      const of = (to: Target) => joined(child[to] ?? [], ', ');
      return {
        ...splitName(of('child.name') ?? ''),
        ...optional('givenName', of('child.givenName')),
        ...optional('familyName', of('child.familyName')),
        ...readAge(of('child.identity') ?? ''),
        ...optional('whereabouts', of('child.whereabouts')),
        ...optional('address', of('child.address')),
      };
    })
    .filter((child) => Object.keys(child).length > 0);
}

function reporterOf(
  mapping: FormMapping,
  text: (to: Target) => string | undefined,
  codes: (to: Target) => string[],
): object {
  const name = text('reporter.name');
  const contact = {
    ...optional('phone', text('reporter.phone')),
    ...optional('email', text('reporter.email')),
  };
  if (mapping.reporter === 'private') {
    if (name === undefined) return { kind: 'anonymous' };
    return { kind: 'private', name, ...optional('relation', text('reporter.relation')), ...contact };
  }
  return {
    kind: 'professional',
    name,
    organisation: text('reporter.organisation'),
    category: codes('reporter.category')[0] ?? mapping.category,
    ...optional('title', text('reporter.title')),
    feedbackRequested: codes('reporter.feedbackRequested')[0] === 'yes',
    ...contact,
  };
}

const LONG: readonly Target[] = ['freeText', 'immediateDanger', 'guardians', 'guardiansNotInformedWhy'];

/** Answers given as codes keep their words where a code is missing. */
const CODED: readonly Target[] = [
  'worries',
  'guardiansInformed',
  'reporter.category',
  'reporter.feedbackRequested',
];

function restOf(answer: Answer, mapping: FormMapping, used: ReadonlySet<string>): Answer[] {
  const fields = answer.fields.flatMap(({ name, values }) => {
    if (!used.has(`${answer.element} ${name}`)) return [{ name, values }];
    const rule = mapping.rules.find((r) => r.element === answer.element && r.field === name);
    if (!rule || !CODED.includes(rule.to)) return [];
    const uncoded = values.filter((value) => !rule.codes.some((c) => sameWords(c.said, value)));
    return uncoded.length > 0 ? [{ name, values: uncoded }] : [];
  });
  return fields.length > 0 ? [{ ...answer, fields }] : [];
}

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const joined = (parts: readonly string[], between: string): string | undefined => {
  const said = parts.map((p) => p.trim()).filter((p) => p !== '');
  return said.length > 0 ? said.join(between) : undefined;
};

const optional = <K extends string>(key: K, value: string | undefined): { [key in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]?: string });
