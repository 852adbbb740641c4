import { Button } from '@navikt/ds-react/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  caseQuery,
  draftLetter,
  fetchLetterPreview,
  type LetterDraft,
  type LetterKind,
  type Letters,
  lettersQuery,
  sendLetter,
  useCommand,
  type WriteLetter,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as words from '../../../../app/sv/letters.ts';
import { sv } from '../../../../app/sv.ts';
import { saveBlob } from '../../../../ui/files/save-blob.ts';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';
import { FormErrors } from '../../../../ui/form/FormErrors.tsx';
import { Saved } from '../../../../ui/form/Saved.tsx';
import { SubmitButton } from '../../../../ui/form/SubmitButton.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { clockTime } from '../../../../ui/format/dates.ts';
import { newId } from '../../../../ui/new-id.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { Section } from '../../../../ui/page/Section.tsx';
import { LetterFields } from './LetterFields.tsx';
import { LetterPaper } from './LetterPaper.tsx';
import styles from './Letters.module.css';
import { checkLetter, emptyLetter, type LetterValues, toLetter } from './letter-values.ts';

interface Props {
  view: Letters;
  kind: LetterKind | null;
  decisionId: string | null;
  onClose: (done?: string) => void;
}

/** A letter: chosen and filled in, read through as it will be, and sent. */
export function WriteLetterForm({ view, kind, decisionId, onClose }: Props) {
  const [initial] = useState(() => emptyLetter(newId(), kind, decisionId));
  const draft = useDraft<LetterValues>(
    `send-letter:${view.caseId}:${kind ?? ''}:${decisionId ?? ''}`,
    initial,
  );
  const [read, setRead] = useState<{ letter: WriteLetter; paper: LetterDraft } | null>(null);
  const form = useForm('send-letter');
  const reading = useCommand(
    async (letter: WriteLetter, signal) => ({ letter, paper: await draftLetter(letter, signal) }),
    setRead,
  );
  const values: LetterValues = draft.value;

  const onRead = () => {
    if (!form.accepts(checkLetter(view, values))) return;
    const letter = toLetter(view, values);
    if (letter) reading.send(letter, { onError: form.takesFrom });
  };
  if (read) {
    return (
      <ReadThrough
        {...read}
        onChange={() => setRead(null)}
        onSent={(done) => {
          draft.drop();
          onClose(done);
        }}
      />
    );
  }
  const isUnplaced = Object.keys(form.errors).length === 0;
  return (
    <Section heading={words.letters.form.title}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onRead();
        }}
      >
        <FormErrors form={form} to={words.letters.form.fixTo} />
        {view.isProtected && <Notice tone="warning">{words.letters.isProtected}</Notice>}
        <LetterFields view={view} form={form} values={values} onChange={draft.change} />
        <CommandStatus
          isWaitingForServer={reading.isWaitingForServer}
          error={isUnplaced ? reading.error : null}
        />
        <div className={styles.acts}>
          <SubmitButton size="small" isSending={reading.isSending && !reading.isWaitingForServer}>
            {words.letters.form.read}
          </SubmitButton>
          <Button type="button" size="small" variant="tertiary" onClick={() => onClose()}>
            {words.letters.form.close}
          </Button>
          <Saved text={draft.savedAt === null ? null : sv.saved.inTab(clockTime(draft.savedAt))} />
        </div>
      </form>
    </Section>
  );
}

interface ReadProps {
  letter: WriteLetter;
  paper: LetterDraft;
  onChange: () => void;
  onSent: (done: string) => void;
}

function ReadThrough({ letter, paper, onChange, onSent }: ReadProps) {
  const { preview } = words.letters;
  const [failed, setFailed] = useState(false);
  const [fetching, setFetching] = useState(false);
  const queryClient = useQueryClient();
  const command = useCommand(sendLetter, (view: Letters) => {
    queryClient.setQueryData(lettersQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    for (const key of ['casework/print-queue', 'casework/attachments', 'casework/case-log'])
      void queryClient.invalidateQueries({ queryKey: [key] });
    onSent(paper.route === 'by_hand' ? preview.doneByHand : preview.done);
  });
  const fetchPdf = async () => {
    setFetching(true);
    setFailed(false);
    try {
      saveBlob(await fetchLetterPreview(letter), `${paper.title}.pdf`);
    } catch {
      setFailed(true);
    } finally {
      setFetching(false);
    }
  };
  return (
    <Section
      heading={preview.title}
      action={
        <Button size="small" variant="tertiary" loading={fetching} onClick={() => void fetchPdf()}>
          {preview.pdf}
        </Button>
      }
    >
      {failed && <Notice tone="danger">{preview.failed}</Notice>}
      {paper.route === 'forwarding' && <Notice tone="info">{preview.forwarding}</Notice>}
      <LetterPaper draft={paper} />
      <p>{preview.frozen}</p>
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
      <div className={styles.acts}>
        <Button
          size="small"
          loading={command.isSending && !command.isWaitingForServer}
          onClick={() => command.send({ ...letter, seenVersion: paper.version })}
        >
          {preview.send[paper.route]}
        </Button>
        <Button size="small" variant="secondary" onClick={onChange}>
          {preview.change}
        </Button>
      </div>
    </Section>
  );
}
