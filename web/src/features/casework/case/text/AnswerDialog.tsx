import { Textarea } from '@navikt/ds-react/Textarea';
import { answerCorrection, type CorrectionAnswer, type TextView } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useTextCommand } from './use-text.ts';

const words = textWords.writtenText.views;
const ANSWERS = Object.keys(textWords.correctionAnswer) as CorrectionAnswer[];
const EMPTY: { answer: CorrectionAnswer | null; text: string } = { answer: null, text: '' };

interface Props {
  caseId: string;
  view: TextView;
  onClose: () => void;
  onDone: () => void;
}

/** What becomes of a correction that somebody asked for. It is said once. */
export function AnswerDialog({ caseId, view, onClose, onDone }: Props) {
  const draft = useDraft(`answer-correction:${view.viewId}`, EMPTY);
  const form = useForm('answer');
  const command = useTextCommand(answerCorrection, () => {
    draft.drop();
    onDone();
  });
  const { answer, text } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['answer', answer === null && words.answerMissing],
        ['text', text.trim() === '' && words.answerTextMissing],
      ]),
    );
    if (!accepted || answer === null) return;
    command.send({ caseId, viewId: view.viewId, answer, text }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.answerTitle}
      form={form}
      to={words.answerTo}
      submit={words.answerSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p className="as-written">{view.text}</p>
      <CodeRadios
        {...form.field('answer')}
        legend={words.answerKind}
        value={answer}
        onChange={(value: CorrectionAnswer) => draft.change({ answer: value })}
        codes={ANSWERS}
        words={textWords.correctionAnswer}
      />
      <Textarea
        {...form.field('text')}
        label={words.answerText}
        size="small"
        minRows={3}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
