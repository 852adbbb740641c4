import { Button } from '@navikt/ds-react/Button';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  discardDraft,
  type Journal,
  type JournalEntry,
  Problem,
  signEntry,
  useCommand,
} from '../../../../api/index.ts';
import { end } from '../../../../app/drafts/kept-drafts.ts';
import { sv } from '../../../../app/sv.ts';
import { ConfirmDialog } from '../../../../ui/dialog/ConfirmDialog.tsx';
import { FileLinks } from '../../../../ui/files/FileLinks.tsx';
import { FormErrors } from '../../../../ui/form/FormErrors.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { checkEntry, toSigning } from './check-entry.ts';
import { EntryFields } from './EntryFields.tsx';
import { EntryFiles } from './EntryFiles.tsx';
import styles from './Journal.module.css';
import { KeptLine, KeptTrouble } from './KeptLine.tsx';
import { OtherVersion } from './OtherVersion.tsx';
import { SignDialog } from './SignDialog.tsx';
import { useFreshOnReturn } from './use-fresh-on-return.ts';
import { freshWords, useKeptDraft } from './use-kept-draft.ts';
import { Writers } from './Writers.tsx';

interface Props {
  journal: Journal;
  draftId: string;
  /** The entry that a new draft is to correct. */
  corrects: JournalEntry | undefined;
  /** The draft has become another, with these words. */
  onParted: (draftId: string) => void;
  onClose: () => void;
  onSigned: () => void;
}

type Asks = 'sign' | 'discard' | 'discard-other' | null;

/** Where an entry is written: saved all the time, signed once. */
export function EntryEditor({ journal, draftId, corrects, onParted, onClose, onSigned }: Props) {
  const { caseId, today, drafts } = journal;
  const stored = drafts.find((draft) => draft.draftId === draftId);
  const { keeper, kept } = useKeptDraft(caseId, draftId, stored, () => freshWords(today, corrects));
  const [asks, setAsks] = useState<Asks>(null);
  const form = useForm('entry');
  const readAnew = useJournalReadAnew(caseId);
  useFreshOnReturn(keeper, readAnew, onClose);
  const fields = useRef<HTMLFormElement>(null);

  // Whoever opens it from far down the page is brought here: to the text, or first to what a new entry is.
  useEffect(() => {
    const isNew = keeper.state.words.kind === null;
    fields.current?.querySelector<HTMLElement>(isNew ? 'input[type=radio]' : 'textarea')?.focus();
  }, [keeper]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the draft has become another
  useEffect(() => {
    if (kept.draftId === draftId) return;
    onParted(kept.draftId);
    readAnew();
  }, [kept.draftId]);

  const sign = useCommand(
    (words: ReturnType<typeof toSigning>, signal) => {
      const { draftId: id, version } = keeper.state;
      return signEntry({ ...words, caseId, draftId: id, version, writerId: keeper.writerId }, signal);
    },
    () => {
      void end(keeper);
      readAnew();
      onSigned();
    },
  );
  const discard = useCommand(
    (id: string, signal) => discardDraft({ caseId, draftId: id }, signal),
    () => readAnew(),
  );

  const ask = () => {
    sign.reset();
    if (form.accepts(checkEntry(kept.words, today))) setAsks('sign');
  };
  const confirmed = async () => {
    await keeper.stop();
    sign.send(toSigning(keeper.state.words), {
      onError: (error) => {
        keeper.goOn();
        if (form.takesFrom(error)) setAsks(null);
        // Another window came first: saved once more, these words become a draft of their own beside its.
        if (error instanceof Problem && error.status === 409) {
          setAsks(null);
          keeper.change({});
          void keeper.flush();
        }
      },
    });
  };
  const throwAway = async () => {
    const { draftId: id, version } = keeper.state;
    await end(keeper);
    if (version > 0 || stored) discard.send(id);
    onClose();
  };

  const other = drafts.find(
    (draft) => draft.draftId === stored?.splitFrom || draft.splitFrom === kept.draftId,
  );
  const correctedDay =
    corrects?.eventOn ?? journal.rows.find((r) => r.entryId === kept.words.corrects)?.eventOn;
  const heading =
    kept.words.corrects === null ? sv.entryForm.title : sv.entryForm.correctionTitle(correctedDay ?? '');

  return (
    <Section heading={heading.trim()} action={<KeptLine kept={kept} />}>
      <form
        ref={fields}
        noValidate
        className={styles.editor}
        onBlur={() => void keeper.flush()}
        onKeyDown={(event) => {
          if (!isSignKey(event)) return;
          event.preventDefault();
          ask();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        {kept.words.corrects !== null && <p>{sv.entryForm.correctionLead}</p>}
        <FormErrors form={form} to={sv.entryForm.fixTo} />
        <KeptTrouble kept={kept} />
        <Writers
          writers={kept.writers.filter((w) => !journal.writers.some((j) => j.name === w.name))}
          today={today}
        />
        <div className={other ? styles.sideBySide : styles.fields}>
          <div className={styles.fields}>
            <EntryFields
              form={form}
              values={kept.words}
              change={(changes) => keeper.change(changes)}
              today={today}
            />
            <FileLinks caseId={caseId} files={stored?.attachments ?? []} />
            <EntryFiles keeper={keeper} onAdded={readAnew} />
          </div>
          {other && (
            <OtherVersion
              draft={other}
              today={today}
              onTake={() => keeper.change({ text: `${kept.words.text}\n\n${other.text}` })}
              onDiscard={() => setAsks('discard-other')}
            />
          )}
        </div>
        <div className={styles.buttons}>
          <Button type="submit" size="small" aria-keyshortcuts="Control+Enter">
            {sv.entryForm.sign}
          </Button>
          <kbd className={styles.keys} aria-hidden>
            {sv.entryForm.signKeys}
          </kbd>
          <Button type="button" size="small" variant="secondary" onClick={onClose}>
            {sv.entryForm.close}
          </Button>
          <Button type="button" size="small" variant="tertiary" onClick={() => setAsks('discard')}>
            {sv.entryForm.discard}
          </Button>
        </div>
      </form>
      {asks === 'sign' && (
        <SignDialog
          command={sign}
          isClosed={journal.closed}
          onSign={() => void confirmed()}
          onCancel={() => {
            keeper.goOn();
            setAsks(null);
          }}
        />
      )}
      {(asks === 'discard' || (asks === 'discard-other' && other)) && (
        <ConfirmDialog
          heading={sv.entryForm.discardTitle}
          body={sv.entryForm.discardBody}
          confirm={asks === 'discard' ? sv.entryForm.discard : sv.entryForm.other.discard}
          cancel={sv.entryForm.keep}
          onConfirm={() => {
            setAsks(null);
            if (asks === 'discard') void throwAway();
            else if (other) discard.send(other.draftId);
          }}
          onCancel={() => setAsks(null)}
        />
      )}
    </Section>
  );
}

const isSignKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;

/** What tells of the journal elsewhere is read anew when one next comes to it; what is on the screen, at once. */
function useJournalReadAnew(caseId: string): () => void {
  const queryClient = useQueryClient();
  return () => {
    for (const queryKey of [
      ['casework/journal', caseId],
      ['casework/case', caseId],
      ['casework/my-day'],
      ['casework/case-log', caseId],
    ]) {
      queryClient.removeQueries({ queryKey, type: 'inactive' });
      void queryClient.invalidateQueries({ queryKey });
    }
  };
}
