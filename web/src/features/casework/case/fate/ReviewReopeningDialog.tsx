import { Textarea } from '@navikt/ds-react/Textarea';
import { type ReopeningJudgement, reviewReopening } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import type { ActionProps } from '../actions/action-props.ts';
import { useCaseCommand } from '../actions/use-case-command.ts';

interface Values {
  judgement: ReopeningJudgement | null;
  text: string;
}

const EMPTY: Values = { judgement: null, text: '' };
const words = fateWords.reviewReopening;
const JUDGEMENTS = Object.keys(sv.codes.reopeningJudgement) as ReopeningJudgement[];

/** The manager's written review of an investigation that was opened shortly after another about the same child. */
export function ReviewReopeningDialog({ view, onClose, onDone }: ActionProps) {
  const draft = useDraft(`review-reopening:${view.caseId}`, EMPTY);
  const form = useForm('review-reopening');
  const command = useCaseCommand(reviewReopening, () => {
    draft.drop();
    onDone();
  });
  const { judgement, text } = draft.value;
  const reopening = view.fate?.reopening;

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['judgement', judgement === null && words.judgementMissing],
        ['text', text.trim() === '' && words.textMissing],
      ]),
    );
    if (accepted && judgement !== null) {
      command.send({ caseId: view.caseId, judgement, text }, { onError: form.takesFrom });
    }
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
      {reopening && (
        <div>
          <p>
            {fateWords.fate.reopeningWhat(reopening.days, reopening.earlierConcludedOn, reopening.within)}
          </p>
          <h2 className="second">{fateWords.fate.reopeningWhy}</h2>
          <p className="as-written">{reopening.reason}</p>
        </div>
      )}
      <CodeRadios
        {...form.field('judgement')}
        legend={words.judgement}
        value={judgement}
        onChange={(chosen: ReopeningJudgement) => draft.change({ judgement: chosen })}
        codes={JUDGEMENTS}
        words={sv.codes.reopeningJudgement}
      />
      <Textarea
        {...form.field('text')}
        label={words.text}
        description={words.textHelp}
        size="small"
        minRows={3}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
