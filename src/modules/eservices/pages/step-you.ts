import { type Html, html } from '../html.ts';
import { box, hidden, radios, selectField, textField } from './parts.ts';
import type { StepView } from './view.ts';

/** Step 3: a professional says who and where; a private person chooses first whether to be known at all. */
export const youStep = (view: StepView): Html =>
  view.answers.kind === 'professional' ? professional(view) : privatePerson(view);

function professional(view: StepView): Html {
  const { t, answers } = view;
  const { you } = t;
  return html`<p class="intro">${you.professionalHint}</p>
${textField(view, { name: 'name', label: you.name, value: answers.name })}
${textField(view, { name: 'title', label: optional(view, you.title), hint: you.titleHint, value: answers.title })}
${selectField(view, {
  name: 'category',
  label: you.category,
  none: you.categoryChoose,
  value: answers.category,
  options: you.categories,
})}
${textField(view, {
  name: 'organisation',
  label: you.organisation,
  hint: you.organisationHint,
  value: answers.organisation,
  suggestions: view.municipality.organisations ?? [],
})}
${reachable(view)}
${box(view, { name: 'feedback', label: you.feedback, hint: you.feedbackHint, checked: answers.feedback === 'yes' })}`;
}

/**
 * The contact fields are on the page only for who has chosen to be named. Without JavaScript they come with the next press;
 * with it they are made from the template, and unmade when the choice is changed.
 */
function privatePerson(view: StepView): Html {
  const { t, answers } = view;
  const { you } = t;
  return html`${radios(view, {
    name: 'identity',
    label: you.identity,
    hint: you.identityHint,
    value: answers.identity,
    options: you.identities,
  })}
${answers.identity === 'named' ? contact(view) : html`<template id="contact-template">${contact(view)}</template>`}`;
}

function contact(view: StepView): Html {
  const { t, answers } = view;
  const { you } = t;
  return html`<div id="contact">${hidden('contact', 'yes')}
${textField(view, { name: 'name', label: you.name, value: answers.name })}
${selectField(view, {
  name: 'relation',
  label: optional(view, you.relation),
  none: you.relationChoose,
  value: answers.relation,
  options: you.relations,
})}
${reachable(view)}</div>`;
}

function reachable(view: StepView): Html {
  const { t, answers } = view;
  const { you } = t;
  return html`${textField(view, {
    name: 'phone',
    label: optional(view, you.phone),
    hint: you.phoneHint,
    value: answers.phone,
    type: 'tel',
  })}
${textField(view, { name: 'email', label: optional(view, you.email), value: answers.email, type: 'email' })}`;
}

const optional = (view: StepView, label: string): Html =>
  html`${label} <span class="optional">(${view.t.optional})</span>`;
