import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { keepPaper } from '../../api/audits.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { question } from '../../app/sv/audits.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { useAuditCommand } from './use-audit-command.ts';

const words = question.papers.form;
type Judgement = keyof typeof question.papers.judgement;
const CODES = Object.keys(question.papers.judgement) as Judgement[];

/** An auditor's own judgement, which nobody else reads. */
export function PaperDialog({
  questionId,
  onClose,
  onDone,
}: {
  questionId: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({ paperId: newId(), judgement: '' as Judgement | '', words: '' }));
  const draft = useDraft(`audit-paper:${questionId}`, initial);
  const form = useForm('audit-paper');
  const command = useAuditCommand(keepPaper, () => {
    draft.drop();
    onDone();
  });
  const { paperId, judgement, words: said } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['words', said.trim() === '' && words.wordsMissing]]))) return;
    command.send(
      { paperId, questionId, words: said, ...(judgement && { judgement }) },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeRadios
        {...form.field('judgement')}
        legend={words.judgement}
        codes={CODES}
        words={question.papers.judgement}
        value={judgement}
        onChange={(chosen) => draft.change({ judgement: chosen })}
      />
      <Textarea
        {...form.field('words')}
        label={words.words}
        size="small"
        minRows={4}
        value={said}
        onChange={(event) => draft.change({ words: event.target.value })}
      />
    </ActionForm>
  );
}
