import { Textarea } from '@navikt/ds-react/Textarea';
import { useMemo } from 'react';
import {
  followRequest,
  type RequestStepKind,
  type StatementRequest,
  type Statements,
} from '../../../../../api/index.ts';
import { useDraft } from '../../../../../app/drafts/use-draft.ts';
import * as statementWords from '../../../../../app/sv/statements.ts';
import { sv } from '../../../../../app/sv.ts';
import { ActionForm } from '../../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../../ui/form/use-form.ts';
import { newId } from '../../../../../ui/new-id.ts';
import { whoOf } from './source-values.ts';
import { useStatementsCommand } from './use-statements-command.ts';

const words = statementWords.statements.step;

interface Props {
  view: Statements;
  request: StatementRequest;
  kind: RequestStepKind;
  onClose: () => void;
}

/** That somebody was reminded of what was asked for, or why it is not waited for. */
export function StepDialog({ view: { caseId, today }, request, kind, onClose }: Props) {
  const empty = useMemo(() => ({ stepId: newId(), on: today, text: '' }), [today]);
  const draft = useDraft(`follow-request:${request.requestId}:${kind}`, empty);
  const form = useForm('request-step');
  const command = useStatementsCommand(followRequest, () => {
    draft.drop();
    onClose();
  });
  const { stepId, on, text } = draft.value;
  const isDropped = kind === 'dropped';
  const send = () => {
    const day = readDayWithin(on, { min: request.askedOn, max: today });
    const accepted = form.accepts(
      collectErrors([
        ['on', !day.ok && day.message],
        ['text', isDropped && text.trim() === '' && words.whyMissing],
      ]),
    );
    if (!accepted || !day.ok) return;
    command.send(
      {
        caseId,
        requestId: request.requestId,
        stepId,
        kind,
        on: day.day,
        ...(text.trim() !== '' && { text }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={(isDropped ? words.dropTitle : words.remindTitle)(whoOf(request))}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <SwedishDateField
        {...form.field('on')}
        label={words.on}
        value={on}
        onChange={(value) => draft.change({ on: value })}
        today={today}
        max={today}
      />
      <Textarea
        {...form.field('text')}
        label={isDropped ? words.why : sv.field.optional(words.note)}
        size="small"
        minRows={2}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
