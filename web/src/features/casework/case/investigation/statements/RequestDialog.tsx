import { Textarea } from '@navikt/ds-react/Textarea';
import { useMemo } from 'react';
import { requestStatement, type Statements } from '../../../../../api/index.ts';
import { useDraft } from '../../../../../app/drafts/use-draft.ts';
import * as statementWords from '../../../../../app/sv/statements.ts';
import { sv } from '../../../../../app/sv.ts';
import { ActionForm } from '../../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../../ui/form/use-form.ts';
import { newId } from '../../../../../ui/new-id.ts';
import styles from '../Investigation.module.css';
import { SourceFields } from './SourceFields.tsx';
import { sourceChecks, sourceOf, sourceToSend } from './source-values.ts';
import { useStatementsCommand } from './use-statements-command.ts';

const words = statementWords.statements.form;

/** That a statement was asked for: of whom, what, and until when. */
export function RequestDialog({ view, onClose }: { view: Statements; onClose: () => void }) {
  const { caseId, today } = view;
  const empty = useMemo(
    () => ({ requestId: newId(), ...sourceOf(null), askedOn: today, answerBy: '', text: '' }),
    [today],
  );
  const draft = useDraft(`request-statement:${caseId}`, empty);
  const form = useForm('statement-request');
  const command = useStatementsCommand(requestStatement, () => {
    draft.drop();
    onClose();
  });
  const { requestId, askedOn, answerBy, text, ...source } = draft.value;
  const send = () => {
    const asked = readDayWithin(askedOn, { max: today });
    const due = answerBy.trim() === '' ? null : readDayWithin(answerBy, asked.ok ? { min: asked.day } : {});
    const accepted = form.accepts(
      collectErrors([
        ...sourceChecks(source),
        ['askedOn', !asked.ok && asked.message],
        ['answerBy', due !== null && !due.ok && due.message],
        ['text', text.trim() === '' && words.questionMissing],
      ]),
    );
    const sent = sourceToSend(source);
    if (!accepted || !asked.ok || sent === null) return;
    command.send(
      { caseId, requestId, ...sent, askedOn: asked.day, ...(due?.ok && { answerBy: due.day }), text },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.requestTitle}
      form={form}
      to={words.fixRequestTo}
      submit={words.submitRequest}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <SourceFields form={form} values={source} change={draft.change} isAsked />
      <div className={styles.pair}>
        <SwedishDateField
          {...form.field('askedOn')}
          label={words.askedOn}
          value={askedOn}
          onChange={(on) => draft.change({ askedOn: on })}
          today={today}
          max={today}
        />
        <SwedishDateField
          {...form.field('answerBy')}
          label={sv.field.optional(words.answerBy)}
          value={answerBy}
          onChange={(on) => draft.change({ answerBy: on })}
          today={today}
        />
      </div>
      <Textarea
        {...form.field('text')}
        label={words.question}
        size="small"
        minRows={3}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
