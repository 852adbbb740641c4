import type { FieldError } from '../domain/check.ts';
import type { Texts } from '../texts/sv.ts';

/** The sentence that says what to do with a field. */
export const faultText = (t: Texts, error: FieldError): string =>
  t.faults[error.fault]({ label: error.which ?? labelOf(t, error.field), limit: error.limit ?? 0 });

/** The element that a field's link goes to: the field itself, or the first choice of a group. */
export function targetOf(field: string): string {
  return FIRST_CHOICES[field] ?? field;
}

const FIRST_CHOICES: Readonly<Record<string, string>> = {
  count: 'count-one',
  kind: 'kind-private',
  danger: 'danger-yes',
  worry: 'worry-physical_violence',
  informed: 'informed-yes',
  identity: 'identity-named',
};

function labelOf(t: Texts, field: string): string {
  const child = /^child-(\d+)-(\w+)$/.exec(field);
  if (child) return childLabel(t, child[2] ?? '');
  const labels: Readonly<Record<string, string>> = {
    count: t.who.count,
    kind: t.who.kind,
    danger: t.worry.danger,
    'danger-text': t.worry.dangerText,
    worry: t.worry.worries,
    text: t.worry.text,
    guardians: t.worry.guardians,
    informed: t.worry.informed,
    'informed-why': t.worry.informedWhy,
    interpreter: t.worry.interpreter,
    identity: t.you.identity,
    relation: t.you.relation,
    name: t.you.name,
    title: t.you.title,
    category: t.you.category,
    organisation: t.you.organisation,
    phone: t.you.phone,
    email: t.you.email,
    feedback: t.you.feedback,
    files: t.check.files,
  };
  return labels[field] ?? field;
}

function childLabel(t: Texts, field: string): string {
  const labels: Readonly<Record<string, string>> = {
    name: t.who.name,
    age: t.who.age,
    unborn: t.who.unborn,
    whereabouts: t.who.whereabouts,
    address: t.who.address,
  };
  return labels[field] ?? field;
}
