import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { type CaseReviews, type Commitment, carryOutCommitment } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as reviewWords from '../../../../app/sv/reviews.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { entryTitle } from '../journal/entry-words.ts';
import { useReviewsCommand } from './use-reviews-command.ts';

const words = reviewWords.commitments;
const SHOWN = 8;
const EMPTY: { words: string; proof: readonly string[] } = { words: '', proof: [] };

interface Props {
  view: CaseReviews;
  commitment: Commitment;
  onClose: () => void;
}

/** Says that what was promised is done, and points to what in the journal shows it. */
export function FinishDialog({ view, commitment, onClose }: Props) {
  const draft = useDraft(`finish-commitment:${commitment.commitmentId}`, EMPTY);
  const form = useForm('finish-commitment');
  const command = useReviewsCommand(carryOutCommitment, () => {
    draft.drop();
    onClose();
  });
  const send = () =>
    command.send(
      {
        caseId: view.caseId,
        commitmentId: commitment.commitmentId,
        step: 'done',
        proof: [...draft.value.proof],
        ...(draft.value.words.trim() !== '' && { words: draft.value.words }),
      },
      { onError: form.takesFrom },
    );

  return (
    <ActionForm
      heading={words.finishTitle}
      form={form}
      to={words.finishFixTo}
      submit={words.finishSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        <strong>{commitment.title}</strong>
      </p>
      {view.entries.length === 0 ? (
        <p>{words.noEntries}</p>
      ) : (
        <CheckboxGroup
          {...form.field('proof')}
          legend={words.proofLegend}
          size="small"
          value={[...draft.value.proof]}
          onChange={(proof: string[]) => draft.change({ proof })}
        >
          {view.entries.slice(0, SHOWN).map((entry) => (
            <Checkbox key={entry.entryId} value={entry.entryId}>
              {entryTitle(entry)}, {entry.eventOn}, {entry.author}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <Textarea
        {...form.field('words')}
        label={words.words}
        size="small"
        minRows={2}
        value={draft.value.words}
        onChange={(event) => draft.change({ words: event.target.value })}
      />
    </ActionForm>
  );
}
