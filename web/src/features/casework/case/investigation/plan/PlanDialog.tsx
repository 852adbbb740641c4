import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useMemo } from 'react';
import { setInvestigationPlan } from '../../../../../api/index.ts';
import { useDraft } from '../../../../../app/drafts/use-draft.ts';
import * as standpointWords from '../../../../../app/sv/standpoints.ts';
import { sv } from '../../../../../app/sv.ts';
import { ActionForm } from '../../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../../ui/form/use-form.ts';
import { useInvestigationCommand } from '../use-investigation-command.ts';
import type { WriteProps } from '../write-props.ts';
import { HearingFields } from './HearingFields.tsx';

const words = standpointWords.plan.form;

/** The plan of the investigation, or a new version of it: begun from the one that holds. */
export function PlanDialog({ investigation: { caseId, today, plan }, onClose }: WriteProps) {
  const [last] = plan.versions;
  const seenVersion = last?.version ?? 0;
  const empty = useMemo(
    () => ({
      questions: (last?.questions ?? []).join('\n'),
      hearings: (last?.hearings ?? []).map(({ who, by }) => ({ who, by: by ?? '' })),
      readyBy: last?.readyBy ?? '',
      goneThroughWith: '',
      goneThroughOn: '',
      reason: '',
    }),
    [last],
  );
  const draft = useDraft(`investigation-plan:${caseId}:${seenVersion}`, empty);
  const form = useForm('investigation-plan');
  const command = useInvestigationCommand(setInvestigationPlan, () => {
    draft.drop();
    onClose();
  });
  const { questions, hearings, readyBy, goneThroughWith, goneThroughOn, reason } = draft.value;
  const send = () => {
    const asked = questions.split('\n').flatMap((line) => line.trim() || []);
    const heard = hearings.filter(({ who }) => who.trim() !== '');
    const days = heard.map(({ by }) => (by.trim() === '' ? null : readDayWithin(by, {})));
    const ready = readyBy.trim() === '' ? null : readDayWithin(readyBy, {});
    const through = goneThroughOn.trim() === '' ? null : readDayWithin(goneThroughOn, { max: today });
    const accepted = form.accepts(
      collectErrors([
        ['reason', seenVersion > 0 && reason.trim() === '' && words.reasonMissing],
        ['questions', asked.length === 0 && words.questionsMissing],
        ...days.map((day, n): [string, string | false] => [
          `hearings.${n}.by`,
          day !== null && !day.ok && day.message,
        ]),
        ['readyBy', ready !== null && !ready.ok && ready.message],
        ['goneThroughOn', through !== null && !through.ok && through.message],
      ]),
    );
    if (!accepted) return;
    command.send(
      {
        caseId,
        questions: asked,
        hearings: heard.map(({ who }, n) => {
          const day = days[n];
          return { who, ...(day?.ok && { by: day.day }) };
        }),
        ...(ready?.ok && { readyBy: ready.day }),
        goneThroughWith,
        ...(through?.ok && { goneThroughOn: through.day }),
        ...(seenVersion > 0 && { reason }),
        seenVersion,
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
      {seenVersion > 0 && (
        <Textarea
          {...form.field('reason')}
          label={words.reason}
          size="small"
          minRows={2}
          value={reason}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
      )}
      <Textarea
        {...form.field('questions')}
        label={words.questions}
        description={words.questionsHelp}
        size="small"
        minRows={4}
        value={questions}
        onChange={(event) => draft.change({ questions: event.target.value })}
      />
      <h2>{words.hearings}</h2>
      <HearingFields
        form={form}
        hearings={hearings}
        onChange={(changed) => draft.change({ hearings: changed })}
        today={today}
      />
      <Button
        type="button"
        size="small"
        variant="tertiary"
        onClick={() => draft.change({ hearings: [...hearings, { who: '', by: '' }] })}
      >
        {words.addOne}
      </Button>
      <SwedishDateField
        {...form.field('readyBy')}
        label={sv.field.optional(words.readyBy)}
        value={readyBy}
        onChange={(on) => draft.change({ readyBy: on })}
        today={today}
      />
      <TextField
        {...form.field('goneThroughWith')}
        label={sv.field.optional(words.goneThroughWith)}
        description={words.goneThroughWithHelp}
        size="small"
        autoComplete="off"
        value={goneThroughWith}
        onChange={(event) => draft.change({ goneThroughWith: event.target.value })}
      />
      {goneThroughWith.trim() !== '' && (
        <SwedishDateField
          {...form.field('goneThroughOn')}
          label={sv.field.optional(words.goneThroughOn)}
          value={goneThroughOn}
          onChange={(on) => draft.change({ goneThroughOn: on })}
          today={today}
          max={today}
        />
      )}
    </ActionForm>
  );
}
