import { Textarea } from '@navikt/ds-react/Textarea';
import { useMemo, useState } from 'react';
import {
  recordStatement,
  type Statement,
  type StatementRequest,
  type Statements,
} from '../../../../../api/index.ts';
import { useDraft } from '../../../../../app/drafts/use-draft.ts';
import * as statementWords from '../../../../../app/sv/statements.ts';
import { ActionForm } from '../../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../../ui/form/use-form.ts';
import { newId } from '../../../../../ui/new-id.ts';
import { SourceFields } from './SourceFields.tsx';
import { sourceChecks, sourceOf, sourceToSend, whoOf } from './source-values.ts';
import { useStatementsCommand } from './use-statements-command.ts';

const words = statementWords.statements.form;

interface Props {
  view: Statements;
  /** The earlier one that this corrects. */
  corrects?: Statement;
  /** What this answers. */
  answers?: StatementRequest;
  onClose: () => void;
}

/** What somebody has told, with who it was and by what right they were asked; or what corrects such a record. */
export function StatementDialog({ view: { caseId, today }, corrects, answers, onClose }: Props) {
  const empty = useMemo(
    () => ({
      statementId: newId(),
      ...sourceOf(corrects ?? answers ?? null),
      heardOn: corrects?.heardOn ?? today,
      text: corrects?.text ?? '',
      correctionReason: '',
    }),
    [corrects, answers, today],
  );
  const [about] = useState(corrects?.statementId ?? answers?.requestId ?? '');
  const draft = useDraft(`record-statement:${caseId}:${about}`, empty);
  const form = useForm('statement');
  const command = useStatementsCommand(recordStatement, () => {
    draft.drop();
    onClose();
  });
  const { statementId, heardOn, text, correctionReason, ...source } = draft.value;
  const send = () => {
    const day = readDayWithin(heardOn, { max: today });
    const accepted = form.accepts(
      collectErrors([
        [
          'correctionReason',
          corrects !== undefined && correctionReason.trim() === '' && words.correctionReasonMissing,
        ],
        ...sourceChecks(source),
        ['heardOn', !day.ok && day.message],
        ['text', text.trim() === '' && words.textMissing],
      ]),
    );
    const sent = sourceToSend(source);
    if (!accepted || !day.ok || sent === null) return;
    command.send(
      {
        caseId,
        statementId,
        ...sent,
        heardOn: day.day,
        text,
        ...(answers && { requestId: answers.requestId }),
        ...(corrects && { corrects: corrects.statementId, correctionReason }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={corrects ? words.correctTitle : answers ? words.answerTitle(whoOf(answers)) : words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {corrects && (
        <Textarea
          {...form.field('correctionReason')}
          label={words.correctionReason}
          size="small"
          minRows={2}
          value={correctionReason}
          onChange={(event) => draft.change({ correctionReason: event.target.value })}
        />
      )}
      <SourceFields
        form={form}
        values={source}
        change={draft.change}
        isAsked={Boolean(answers ?? corrects?.requestId)}
      />
      <SwedishDateField
        {...form.field('heardOn')}
        label={words.heardOn}
        value={heardOn}
        onChange={(on) => draft.change({ heardOn: on })}
        today={today}
        max={today}
      />
      <Textarea
        {...form.field('text')}
        label={words.text}
        description={words.textHelp}
        size="small"
        minRows={5}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
