import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { Fragment, useState } from 'react';
import {
  type QuestionedParty,
  type QuestionOutcome,
  type QuestionSubject,
  recordQuestions,
} from '../../../../../api/index.ts';
import { useDraft } from '../../../../../app/drafts/use-draft.ts';
import * as investigationWords from '../../../../../app/sv/investigation.ts';
import { sv } from '../../../../../app/sv.ts';
import { ActionForm } from '../../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../../ui/form/use-form.ts';
import { YesNoRadios } from '../../../../../ui/form/YesNoRadios.tsx';
import { newId } from '../../../../../ui/new-id.ts';
import { useInvestigationCommand } from '../use-investigation-command.ts';
import type { WriteProps } from '../write-props.ts';

const words = investigationWords.investigation.question;
const PARTIES = Object.keys(sv.questionedParty) as QuestionedParty[];
const SUBJECTS = Object.keys(sv.questionSubject) as QuestionSubject[];
const OUTCOMES = Object.keys(sv.questionOutcome) as QuestionOutcome[];

interface Values {
  questionsId: string;
  askedOf: QuestionedParty | null;
  personName: string;
  askedOn: string;
  alone: boolean | null;
  outcomes: Record<QuestionSubject, QuestionOutcome | null>;
  texts: Record<QuestionSubject, string>;
}

/** What came of the standard questions, or why they were not put. */
export function QuestionsDialog({ investigation: { caseId, today, aboutChild }, onClose }: WriteProps) {
  const [initial] = useState(
    (): Values => ({
      questionsId: newId(),
      askedOf: null,
      personName: '',
      askedOn: today,
      alone: null,
      outcomes: { violence: null, honour: null },
      texts: { violence: '', honour: '' },
    }),
  );
  const draft = useDraft(`record-questions:${caseId}`, initial);
  const form = useForm('questions');
  const command = useInvestigationCommand(recordQuestions, () => {
    draft.drop();
    onClose();
  });
  const { questionsId, askedOf, personName, askedOn, alone, outcomes, texts } = draft.value;
  const wasAsked = SUBJECTS.some((s) => outcomes[s] !== null && outcomes[s] !== 'not_asked');
  const send = () => {
    const day = readDayWithin(askedOn, { max: today });
    const accepted = form.accepts(
      collectErrors([
        ['askedOf', askedOf === null && words.askedOfMissing],
        ['askedOn', !day.ok && day.message],
        ...SUBJECTS.flatMap((subject, n): [string, string | false][] => {
          const hasNoText = texts[subject].trim() === '';
          return [
            [`answers.${n}.outcome`, outcomes[subject] === null && words.outcomeMissing],
            [
              `answers.${n}.text`,
              hasNoText &&
                ((outcomes[subject] === 'told' && words.toldMissing) ||
                  (outcomes[subject] === 'not_asked' && words.whyNotMissing)),
            ],
          ];
        }),
        ['alone', wasAsked && alone === null && words.aloneMissing],
      ]),
    );
    if (!accepted || askedOf === null || !day.ok) return;
    command.send(
      {
        caseId,
        questionsId,
        askedOf,
        askedOn: day.day,
        ...(personName.trim() !== '' && { personName }),
        ...(wasAsked && alone !== null && { alone }),
        answers: SUBJECTS.flatMap((subject) => {
          const outcome = outcomes[subject];
          if (outcome === null) return [];
          return { subject, outcome, ...(needsText(outcome) && { text: texts[subject] }) };
        }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeRadios
        {...form.field('askedOf')}
        legend={words.askedOf}
        value={askedOf ?? ''}
        onChange={(chosen: QuestionedParty) => draft.change({ askedOf: chosen })}
        codes={PARTIES.filter((code) => aboutChild || code !== 'guardian')}
        words={aboutChild ? sv.questionedParty : sv.questionedPartyOfAdult}
      />
      {askedOf !== null && askedOf !== 'child' && (
        <TextField
          {...form.field('personName')}
          label={sv.field.optional(words.name)}
          size="small"
          autoComplete="off"
          value={personName}
          onChange={(event) => draft.change({ personName: event.target.value })}
        />
      )}
      <SwedishDateField
        {...form.field('askedOn')}
        label={words.on}
        value={askedOn}
        onChange={(on) => draft.change({ askedOn: on })}
        today={today}
        max={today}
      />
      {SUBJECTS.map((subject, n) => (
        <Fragment key={subject}>
          <CodeRadios
            {...form.field(`answers.${n}.outcome`)}
            legend={words.outcome(sv.questionSubject[subject])}
            value={outcomes[subject] ?? ''}
            onChange={(chosen: QuestionOutcome) =>
              draft.change({ outcomes: { ...outcomes, [subject]: chosen } })
            }
            codes={OUTCOMES}
            words={sv.questionOutcome}
          />
          {needsText(outcomes[subject]) && (
            <Textarea
              {...form.field(`answers.${n}.text`)}
              label={outcomes[subject] === 'told' ? words.told : words.whyNot}
              size="small"
              minRows={2}
              value={texts[subject]}
              onChange={(event) => draft.change({ texts: { ...texts, [subject]: event.target.value } })}
            />
          )}
        </Fragment>
      ))}
      {wasAsked && (
        <YesNoRadios
          {...form.field('alone')}
          legend={words.alone}
          value={alone}
          onChange={(alone) => draft.change({ alone })}
        />
      )}
    </ActionForm>
  );
}

const needsText = (outcome: QuestionOutcome | null): boolean => outcome === 'told' || outcome === 'not_asked';
