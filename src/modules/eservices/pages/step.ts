import { carried } from '../domain/answers.ts';
import { STEPS, type Step } from '../domain/choices.ts';
import { attributes, type Fragment, type Html, html } from '../html.ts';
import { pathOf } from '../texts/languages.ts';
import { faultText, targetOf } from './faults.ts';
import { icons } from './icons.ts';
import { languageButtons, page } from './layout.ts';
import { hidden, press } from './parts.ts';
import { checkStep } from './step-check.ts';
import { whoStep } from './step-who.ts';
import { worryStep } from './step-worry.ts';
import { youStep } from './step-you.ts';
import type { StepView } from './view.ts';

const CONTENT: Readonly<Record<Step, (view: StepView) => Fragment>> = {
  who: whoStep,
  worry: worryStep,
  you: youStep,
  check: checkStep,
};

/** One step of the form: its own fields open, all other answers carried along hidden. */
export function stepPage(view: StepView, step: Step): string {
  const { t } = view;
  const title = `${stepCount(view, step)} ${t.steps[step]}`;
  const wrong = view.errors.length > 0 || view.notSent !== null;
  const content = html`<h1>${t.service}</h1>
${languageButtons(view, 'narrow')}
${errorSummary(view)}${notSentNotice(view)}
<h2 class="step" id="step" tabindex="-1">${stepCount(view, step)} <strong>${t.steps[step]}</strong></h2>
<div class="progress" aria-hidden="true">${STEPS.map(
    (other) =>
      html`<span${attributes({ class: STEPS.indexOf(other) <= STEPS.indexOf(step) ? 'done' : null })}></span>`,
  )}</div>
<form id="oro" method="post"${step === 'check' && html` enctype="multipart/form-data"`} action="${pathOf(view.language)}" autocomplete="off" novalidate>
${carried(view.answers, step).map(([name, value]) => hidden(name, value))}${hidden('step', step)}
${CONTENT[step](view)}
${actions(view, step)}
</form>
<form id="clear-form" method="get" action="/oro">${view.language !== 'sv' && hidden('lang', view.language)}</form>
<p class="kept">${icons.shield}<span>${t.nothingKept}</span></p>`;
  return page(view, wrong ? `${t.error}: ${t.steps[step]}` : title, content, { inForm: true });
}

const stepCount = (view: StepView, step: Step): string =>
  view.t.stepOf(STEPS.indexOf(step) + 1, STEPS.length);

function actions(view: StepView, step: Step): Html {
  const { t } = view;
  const following = STEPS[STEPS.indexOf(step) + 1];
  const onwards = following && view.answers.checked === 'yes' ? 'check' : following;
  const main = onwards
    ? press(html`${t.continueTo(t.steps[onwards])}${icons.right}`, 'next', 'button primary', {
        id: 'continue',
      })
    : press(t.check.send, 'send', 'button primary', { id: 'send' });
  return html`<div class="actions">${main}
${step !== 'who' && press(html`${icons.left}${t.back}`, 'back', 'button secondary', { id: 'back' })}
<button type="submit" form="clear-form" id="clear" class="button secondary">${icons.eraser}${t.clear}</button></div>`;
}

/** All faults of the step on top, each a link to its field; it takes the focus, so that it is read out. */
function errorSummary(view: StepView): Html | null {
  const { t, errors } = view;
  if (errors.length === 0) return null;
  return html`<section class="summary" id="error-summary" tabindex="-1" autofocus aria-labelledby="error-title">
<h2 id="error-title">${t.faultsTitle(errors.length)}</h2>
<ul>${errors.map((error) => html`<li><a href="#${targetOf(error.field)}">${faultText(t, error)}</a></li>`)}</ul>
</section>`;
}

function notSentNotice(view: StepView): Html | null {
  const { t, notSent } = view;
  if (notSent === null) return null;
  return html`<section class="summary" id="error-summary" tabindex="-1" autofocus aria-labelledby="error-title">
<h2 id="error-title">${t.notSent.title}</h2>
<p>${t.notSent[notSent]}</p><p>${t.notSent.call}</p>
</section>`;
}
