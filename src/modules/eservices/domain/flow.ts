import type { ConcernReportInput } from '#modules/casework';
import { type Answers, BLANK_CHILD, childFieldName, MOST_CHILDREN, type Press } from './answers.ts';
import { checkAnswers, type FieldError, firstUnfinished } from './check.ts';
import { STEPS, type Step } from './choices.ts';

/** What follows on a press: a step to show, or a report that is complete and to be sent. */
export type Outcome =
  | {
      readonly kind: 'show';
      readonly step: Step;
      readonly answers: Answers;
      readonly errors: readonly FieldError[];
      /** Element to put the cursor in; none: the top of the page. */
      readonly focus: string | null;
    }
  | { readonly kind: 'send'; readonly answers: Answers; readonly report: ConcernReportInput };

/** The whole form as one function: what was typed and what was pressed give what comes next. Nothing is remembered in between. */
export function follow(answers: Answers, press: Press): Outcome {
  switch (press.kind) {
    case 'next':
      return next(answers, press.step);
    case 'send':
      return press.step === 'check' ? send(answers) : next(answers, press.step);
    case 'back':
      return show(before(press.step), answers);
    case 'edit':
      return show(press.target, answers);
    case 'stay':
      return show(press.step, answers);
    case 'add-child':
      return addChild(answers);
    case 'remove-child':
      return removeChild(answers, press.index);
  }
}

const show = (
  step: Step,
  answers: Answers,
  errors: readonly FieldError[] = [],
  focus: string | null = null,
): Outcome => ({
  kind: 'show',
  step,
  answers: step === 'check' ? { ...answers, checked: 'yes' } : answers,
  errors,
  focus,
});

function next(answers: Answers, step: Step): Outcome {
  const { errors } = checkAnswers(answers);
  const here = errors.filter((error) => error.step === step);
  // Who chooses to give a name is asked for it now: the fields were not on the page, so there is no fault to speak of.
  const asksForName = answers.kind === 'private' && answers.identity === 'named';
  if (step === 'you' && asksForName && answers.contact === '') return show('you', answers, [], 'name');
  if (here.length > 0) return show(step, answers, here);
  const unfinished = firstUnfinished(errors);
  if (unfinished && STEPS.indexOf(unfinished) < STEPS.indexOf(step)) return show(unfinished, answers);
  if (answers.checked === 'yes') return show(unfinished ?? 'check', answers);
  return show(STEPS[STEPS.indexOf(step) + 1] ?? 'check', answers);
}

function send(answers: Answers): Outcome {
  const { errors, report } = checkAnswers(answers);
  if (report) return { kind: 'send', answers, report };
  const step = firstUnfinished(errors) ?? 'who';
  return show(
    step,
    answers,
    errors.filter((error) => error.step === step),
  );
}

const before = (step: Step): Step => STEPS[STEPS.indexOf(step) - 1] ?? 'who';

function addChild(answers: Answers): Outcome {
  if (answers.children.length >= MOST_CHILDREN) return show('who', answers);
  const children = [...answers.children, BLANK_CHILD];
  return show(
    'who',
    { ...answers, count: 'several', children },
    [],
    childFieldName(children.length - 1, 'name'),
  );
}

function removeChild(answers: Answers, index: number): Outcome {
  const children = answers.children.filter((_, i) => i !== index);
  if (children.length === 0) return show('who', answers);
  return show(
    'who',
    { ...answers, children },
    [],
    childFieldName(Math.min(index, children.length - 1), 'name'),
  );
}
