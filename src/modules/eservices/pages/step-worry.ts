import { WORRY_GROUPS, type WorryGroup } from '../domain/choices.ts';
import { type Html, html } from '../html.ts';
import { boxGroups, radios, textArea, textField } from './parts.ts';
import type { StepView } from './view.ts';

/** Step 2: danger first, then what the worry is, then what is known of the family. */
export function worryStep(view: StepView): Html {
  const { t, answers } = view;
  const { worry } = t;
  return html`${radios(view, { name: 'danger', label: worry.danger, value: answers.danger, options: worry.dangers })}
<div class="when-danger"><p class="callout"><strong>${worry.dangerCall[0]}</strong>${worry.dangerCall[1]}</p>
${textArea(view, { name: 'danger-text', label: worry.dangerText, value: answers.dangerText, rows: 3 })}</div>
${boxGroups(view, {
  name: 'worry',
  label: worry.worries,
  hint: worry.worriesHint,
  values: answers.worries,
  groups: (Object.keys(WORRY_GROUPS) as WorryGroup[]).map((key) => ({
    key,
    title: key === 'other' ? null : worry.groups[key],
    options: WORRY_GROUPS[key].map((code) => [code, worry.choices[code]] as const),
  })),
})}
${textArea(view, { name: 'text', label: worry.text, hint: worry.textHint, value: answers.text, rows: 8 })}
<h3 class="part">${worry.family}</h3>
${textArea(view, { name: 'guardians', label: worry.guardians, hint: worry.guardiansHint, value: answers.guardians, rows: 2 })}
${radios(view, {
  name: 'informed',
  label: worry.informed,
  value: answers.informed,
  options: worry.informedChoices,
})}
<div class="when-not-informed">${textArea(view, {
    name: 'informed-why',
    label: worry.informedWhy,
    hint: worry.informedWhyHint,
    value: answers.informedWhy,
    rows: 2,
  })}</div>
${textField(view, {
  name: 'interpreter',
  label: worry.interpreter,
  hint: worry.interpreterHint,
  value: answers.interpreter,
})}`;
}
