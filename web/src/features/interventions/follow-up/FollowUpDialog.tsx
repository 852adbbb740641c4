import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import {
  type FollowUp,
  type FollowUpOutcome,
  type FollowUps,
  type GoalAttainment,
  recordFollowUp,
} from '../../../api/follow-ups.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import { followUpOutcome, goalAttainment, followUpForm as words } from '../../../app/sv/follow-ups.ts';
import { sv } from '../../../app/sv.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../ui/form/CodeRadios.tsx';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import styles from './FollowUp.module.css';
import {
  checkFollowUp,
  type FollowUpValues,
  followUpValues,
  type GoalValues,
  toCommand,
} from './follow-up-values.ts';
import { useFollowUpsCommand } from './use-follow-ups.ts';

const ATTAINMENTS = Object.keys(goalAttainment) as GoalAttainment[];
const OUTCOMES = Object.keys(followUpOutcome) as FollowUpOutcome[];

type Text = {
  [K in keyof FollowUpValues]: FollowUpValues[K] extends string ? K : never;
}[keyof FollowUpValues];

interface Props {
  view: FollowUps;
  corrects: FollowUp | null;
  onClose: () => void;
  onDone: () => void;
}

/** A follow-up of an intervention: goal by goal, in the person's own words, and whether it goes on; or what corrects the last one. */
export function FollowUpDialog({ view, corrects, onClose, onDone }: Props) {
  const { commissionId, today, aboutChild } = view;
  const [initial] = useState(() => followUpValues(view, corrects));
  const draft = useDraft(`follow-up:${commissionId}:${corrects?.followUpId ?? 'new'}`, initial);
  const form = useForm('follow-up');
  const command = useFollowUpsCommand(recordFollowUp, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const send = () => {
    if (!form.accepts(checkFollowUp(values, view, corrects !== null))) return;
    command.send(toCommand(values, view, corrects), { onError: form.takesFrom });
  };
  const text = (name: Text, label: string, more: { help?: string; rows?: number } = {}) => (
    <Textarea
      {...form.field(name)}
      label={label}
      description={more.help}
      size="small"
      minRows={more.rows ?? 2}
      value={values[name]}
      onChange={(event) => draft.change({ [name]: event.target.value })}
    />
  );
  const change = (n: number, changed: Partial<GoalValues>) =>
    draft.change({ goals: values.goals.map((goal, i) => (i === n ? { ...goal, ...changed } : goal)) });
  return (
    <ActionForm
      heading={corrects ? words.correctTitle : words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {corrects ? (
        text('correctionReason', words.correctionReason)
      ) : (
        <SwedishDateField
          {...form.field('heldOn')}
          label={words.heldOn}
          value={values.heldOn}
          onChange={(heldOn) => draft.change({ heldOn })}
          today={today}
          max={today}
        />
      )}
      <TextField
        {...form.field('tookPart')}
        label={sv.field.optional(words.tookPart)}
        size="small"
        autoComplete="off"
        value={values.tookPart}
        onChange={(event) => draft.change({ tookPart: event.target.value })}
      />
      {aboutChild && text('childView', words.childView, { help: words.childViewHelp, rows: 3 })}
      {aboutChild &&
        values.childView.trim() === '' &&
        text('childViewWhyNot', words.childViewWhyNot, { rows: 1 })}
      {text('ownView', words.ownView(aboutChild), { help: words.ownViewHelp, rows: 3 })}
      {values.ownView.trim() === '' && text('ownViewWhyNot', words.ownViewWhyNot(aboutChild), { rows: 1 })}
      {values.goals.map(({ goalId, body, attainment, why }, n) => (
        <fieldset key={goalId} className={styles.goal}>
          <legend>
            {words.goal(n + 1)}: {body}
          </legend>
          <CodeRadios
            {...form.field(`goals.${n}.attainment`)}
            legend={words.attainment}
            codes={ATTAINMENTS}
            words={goalAttainment}
            value={attainment}
            onChange={(chosen) => change(n, { attainment: chosen })}
          />
          <Textarea
            {...form.field(`goals.${n}.why`)}
            label={attainment === 'met' ? sv.field.optional(words.why) : words.why}
            size="small"
            minRows={1}
            value={why}
            onChange={(event) => change(n, { why: event.target.value })}
          />
        </fieldset>
      ))}
      <CodeRadios
        {...form.field('outcome')}
        legend={words.outcome}
        codes={OUTCOMES}
        words={followUpOutcome}
        value={values.outcome}
        onChange={(outcome) => draft.change({ outcome })}
      />
      {values.outcome !== '' && values.outcome !== 'go_on' && text('outcomeReason', words.outcomeReason)}
      {values.outcome !== '' && values.outcome !== 'end' && (
        <SwedishDateField
          {...form.field('nextOn')}
          label={words.nextOn}
          description={words.nextOnHelp(view.latestNextOn)}
          value={values.nextOn}
          onChange={(nextOn) => draft.change({ nextOn })}
          today={today}
          min={today}
        />
      )}
    </ActionForm>
  );
}
