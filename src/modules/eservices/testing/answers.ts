import { type Answers, BLANK_CHILD, blankAnswers, type Child } from '../domain/answers.ts';

/** A child of whom something is said. */
export const aChild = (child: Partial<Child> = {}): Child => ({
  ...BLANK_CHILD,
  name: 'Alva Norrsken',
  ...child,
});

/** Answers that can be sent, by an anonymous private person, with what is given put in their place. */
export const complete = (changed: Partial<Answers> = {}): Answers => ({
  ...blankAnswers(),
  count: 'one',
  children: [aChild()],
  kind: 'private',
  danger: 'no',
  text: 'Alva kommer ofta hungrig till skolan.',
  identity: 'anonymous',
  ...changed,
});
