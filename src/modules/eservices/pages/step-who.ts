import { type Child, childFieldName, MOST_CHILDREN } from '../domain/answers.ts';
import { type Html, html } from '../html.ts';
import { icons } from './icons.ts';
import { box, hidden, press, radios, textField } from './parts.ts';
import type { StepView } from './view.ts';

/** Step 1: which child or children, and in which capacity the reporter writes. */
export function whoStep(view: StepView): Html {
  const { t, answers } = view;
  const several = answers.children.length > 1;
  return html`${radios(view, { name: 'count', label: t.who.count, value: answers.count, options: t.who.counts })}
${answers.children.map((child, i) => (several ? numbered(view, child, i) : childFields(view, child, i)))}
${hidden('children', String(answers.children.length))}
${answers.children.length < MOST_CHILDREN && addButton(view)}
${radios(view, {
  name: 'kind',
  label: t.who.kind,
  hint: t.who.kindHint,
  value: answers.kind,
  options: t.who.kinds,
})}`;
}

const addButton = (view: StepView): Html =>
  html`<div class="add-child${view.answers.children.length > 1 ? ' several' : ''}">${press(
    html`${icons.plus}${view.t.who.add}`,
    'add-child',
    'button secondary',
    { id: 'add-child' },
  )}</div>`;

function numbered(view: StepView, child: Child, i: number): Html {
  const { t } = view;
  return html`<fieldset class="child" id="child-${i + 1}"><legend>${t.who.child(i + 1)}</legend>
${childFields(view, child, i)}
${press(html`${icons.trash}${t.who.remove(i + 1)}`, `remove-child-${i + 1}`, 'button tertiary', { id: `remove-child-${i + 1}` })}
</fieldset>`;
}

function childFields(view: StepView, child: Child, i: number): Html {
  const { who } = view.t;
  return html`${textField(view, { name: childFieldName(i, 'name'), label: who.name, hint: who.nameHint, value: child.name })}
${textField(view, { name: childFieldName(i, 'age'), label: who.age, hint: who.ageHint, value: child.age, short: true })}
${box(view, { name: childFieldName(i, 'unborn'), label: who.unborn, checked: child.unborn === 'yes' })}
${textField(view, {
  name: childFieldName(i, 'whereabouts'),
  label: who.whereabouts,
  hint: who.whereaboutsHint,
  value: child.whereabouts,
})}
${textField(view, { name: childFieldName(i, 'address'), label: who.address, hint: who.addressHint, value: child.address })}`;
}
