import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { type CurrentShift, noteInShift } from '../../../api/index.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import { shift as words } from '../../../app/sv/shift.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { collectErrors, hasErrors } from '../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { newId } from '../../../ui/new-id.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './Shift.module.css';
import { useShiftCommand } from './use-shift.ts';

const empty = () => ({ entryId: newId(), text: '', caseId: '' });

/** Notes what has happened, in one of the shift's cases or in none. */
export function NoteForm({ current: { shiftId, cases } }: { current: CurrentShift }) {
  const draft = useDraft(`note-in-shift:${shiftId}`, empty());
  const form = useForm('note-in-shift');
  const command = useShiftCommand(noteInShift, () => {
    draft.drop();
    draft.change(empty());
  });
  const { entryId, text, caseId } = draft.value;
  return (
    <Section heading={words.note}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!form.accepts(collectErrors([['text', text.trim() === '' && words.noteMissing]]))) return;
          command.send({ entryId, text, ...(caseId !== '' && { caseId }) }, { onError: form.takesFrom });
        }}
      >
        <FormErrors form={form} to={words.noteTo} />
        <Textarea
          {...form.field('text')}
          label={words.noteText}
          size="small"
          minRows={2}
          value={text}
          onChange={(event) => draft.change({ text: event.target.value })}
        />
        <Select
          {...form.field('caseId')}
          label={words.noteCase}
          size="small"
          value={caseId}
          onChange={(event) => draft.change({ caseId: event.target.value })}
        >
          <option value="">{words.noCase}</option>
          {cases.map((one) => (
            <option key={one.caseId} value={one.caseId}>
              {words.openCase(one.label ?? '', one.caseNumber)}
            </option>
          ))}
        </Select>
        <div>
          <SubmitButton size="small" variant="secondary" isSending={command.isSending}>
            {words.noteSubmit}
          </SubmitButton>
        </div>
        <CommandStatus
          isWaitingForServer={command.isWaitingForServer}
          error={hasErrors(form.errors) ? null : command.error}
        />
      </form>
    </Section>
  );
}
