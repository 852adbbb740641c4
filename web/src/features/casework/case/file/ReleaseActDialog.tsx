import { Textarea } from '@navikt/ds-react/Textarea';
import {
  discontinueRelease,
  type EndRelease,
  type FileRelease,
  type ReviewRelease,
  releaseFile,
  reviewRelease,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as releaseWords from '../../../../app/sv/releases.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useReleaseCommand } from './use-release-command.ts';

export type ReleaseAct = 'review' | 'release' | 'discontinue';

const words = releaseWords.release;
const EMPTY = { note: '' };

const SAID = {
  review: {
    heading: words.reviewTitle,
    lead: words.reviewLead,
    label: words.note,
    help: words.noteHelp,
    submit: words.reviewSubmit,
    to: words.reviewFixTo,
  },
  release: {
    heading: words.releaseTitle,
    lead: words.releaseLead,
    label: words.releaseNote,
    help: words.releaseNoteHelp,
    submit: words.releaseSubmit,
    to: words.releaseFixTo,
  },
  discontinue: {
    heading: words.discontinueTitle,
    lead: words.discontinueLead,
    label: words.discontinueNote,
    help: null,
    submit: words.discontinueSubmit,
    to: words.discontinueFixTo,
  },
} as const;

/** A review may be without words; to let out, or not to, takes some. */
const RUN: Record<ReleaseAct, (input: EndRelease, signal: AbortSignal) => Promise<FileRelease>> = {
  review: ({ note, ...at }, signal) => {
    const input: ReviewRelease = note.trim() === '' ? at : { ...at, note };
    return reviewRelease(input, signal);
  },
  release: releaseFile,
  discontinue: discontinueRelease,
};

export function ReleaseActDialog({
  act,
  release,
  onClose,
}: {
  act: ReleaseAct;
  release: FileRelease;
  onClose: () => void;
}) {
  const { caseId, releaseId, version } = release;
  const draft = useDraft(`${act}-release:${releaseId}`, EMPTY);
  const form = useForm(`${act}-release`);
  const command = useReleaseCommand(RUN[act], () => {
    draft.drop();
    onClose();
  });
  const { note } = draft.value;
  const said = SAID[act];
  const send = () => {
    const accepted = form.accepts(
      collectErrors([['note', act !== 'review' && note.trim() === '' && words.noteMissing]]),
    );
    if (accepted) command.send({ caseId, releaseId, version, note }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={said.heading}
      form={form}
      to={said.to}
      submit={said.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{said.lead}</p>
      <Textarea
        {...form.field('note')}
        label={act === 'review' ? sv.field.optional(said.label) : said.label}
        description={said.help}
        size="small"
        minRows={2}
        value={note}
        onChange={(event) => draft.change({ note: event.target.value })}
      />
    </ActionForm>
  );
}
