import { ATTACHABLE, endingsOf } from '#platform/files';
import { type Answers, type Child, isAnonymous, isBlank } from '../domain/answers.ts';
import type { Step } from '../domain/choices.ts';
import { type Html, html } from '../html.ts';
import { icons } from './icons.ts';
import { fileField, press } from './parts.ts';
import type { StepView } from './view.ts';

type Row = readonly [label: string, value: string];

/** Step 4: everything as typed, each part with a way back to it. Nothing has been sent yet. */
export function checkStep(view: StepView): Html {
  const { t, answers } = view;
  return html`<p class="intro">${t.check.intro}</p>
${part(view, 'who', whoRows(view))}
${part(view, 'worry', worryRows(view))}
${part(view, 'you', youRows(view))}
${filesPart(view)}
<p class="intro">${isAnonymous(answers) ? t.check.anonymous : t.check.named}</p>
<p class="intro">${t.check.kept}</p>`;
}

/** Files come last, with the report itself: nothing of them is kept anywhere before it is sent. */
function filesPart(view: StepView): Html {
  const { t, answers } = view;
  const metadata = isAnonymous(answers) ? t.check.photosAnonymous : t.check.photosNamed;
  return html`<section class="part" aria-labelledby="part-files">
<div class="part-head"><h3 id="part-files">${t.check.filesTitle}</h3></div>
${view.filesSent && html`<p class="fault" id="choose-again">${icons.warning}<span>${t.check.chooseAgain}</span></p>`}
${fileField(view, { name: 'files', label: html`${t.check.files} <span class="optional">(${t.optional})</span>`, hint: `${t.check.filesHint} ${metadata}`, accept: ACCEPT })}
</section>`;
}

/** Endings alone: what it is, the server reads from the content. An iPhone turns its own format into JPEG by itself. */
const ACCEPT = ATTACHABLE.filter((type) => type !== 'image/heic')
  .flatMap((type) => endingsOf(type).map((ending) => `.${ending}`))
  .join(',');

function part(view: StepView, step: Exclude<Step, 'check'>, rows: readonly Row[]): Html {
  const { t } = view;
  return html`<section class="part" aria-labelledby="part-${step}">
<div class="part-head"><h3 id="part-${step}">${t.steps[step]}</h3>
${press(t.check.change, `edit-${step}`, 'link', { id: `edit-${step}`, 'aria-label': t.check.changeWhat(t.steps[step]) })}</div>
<dl>${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
</section>`;
}

function whoRows({ t, answers }: StepView): Row[] {
  const { who } = t;
  const known = answers.children.filter((child) => !isBlank(child));
  return [
    ...answered(who.count, answers.count && who.counts[answers.count]),
    ...known.flatMap((child, i) => childRows(t, child, known.length > 1 ? `${who.child(i + 1)}: ` : '')),
    ...answered(who.kind, answers.kind && who.kinds[answers.kind]),
  ];
}

function childRows({ who, check: { yes } }: StepView['t'], child: Child, prefix: string): Row[] {
  return [
    ...answered(prefix + who.name, child.name),
    ...answered(prefix + who.age, child.age),
    ...answered(prefix + who.unborn, child.unborn && yes),
    ...answered(prefix + who.whereabouts, child.whereabouts),
    ...answered(prefix + who.address, child.address),
  ];
}

function worryRows({ t, answers }: StepView): Row[] {
  const { worry } = t;
  return [
    ...answered(worry.danger, answers.danger && worry.dangers[answers.danger]),
    ...(answers.danger === 'yes' ? answered(worry.dangerText, answers.dangerText) : []),
    ...answered(worry.worries, answers.worries.map((code) => worry.choices[code]).join('\n')),
    ...answered(worry.text, answers.text),
    ...answered(worry.guardians, answers.guardians),
    ...answered(worry.informed, answers.informed && worry.informedChoices[answers.informed]),
    ...(answers.informed === 'no' ? answered(worry.informedWhy, answers.informedWhy) : []),
    ...answered(worry.interpreter, answers.interpreter),
  ];
}

function youRows({ t, answers }: StepView): Row[] {
  const { you } = t;
  if (answers.kind === 'private') {
    const identity = answered(you.identity, answers.identity && you.identities[answers.identity]);
    if (isAnonymous(answers)) return identity;
    const relation = answered(you.relation, answers.relation && you.relations[answers.relation]);
    return [...identity, ...answered(you.name, answers.name), ...relation, ...reachableRows(you, answers)];
  }
  return [
    ...answered(you.name, answers.name),
    ...answered(you.title, answers.title),
    ...answered(you.category, answers.category && you.categories[answers.category]),
    ...answered(you.organisation, answers.organisation),
    ...reachableRows(you, answers),
    ...answered(you.feedback, answers.feedback && t.check.yes),
  ];
}

const reachableRows = (you: StepView['t']['you'], answers: Answers): Row[] => [
  ...answered(you.phone, answers.phone),
  ...answered(you.email, answers.email),
];

const answered = (label: string, value: string): Row[] => (value.trim() === '' ? [] : [[label, value]]);
