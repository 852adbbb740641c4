import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useMemo } from 'react';
import { savePerson } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as personWords from '../../../../app/sv/persons.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import styles from './Persons.module.css';
import type { PersonDialogProps } from './person-dialog-props.ts';
import { usePersonsCommand } from './use-persons-command.ts';

const words = personWords.persons;
const TEXTS = ['language', 'phone', 'email', 'address', 'contactNote'] as const;
type TextName = (typeof TEXTS)[number];

/** Language, interpreter and ways to reach the person. */
export function PersonDialog({ view, onClose, onDone }: PersonDialogProps) {
  const { caseId, person } = view;
  const initial = useMemo(
    () => ({
      interpreter: person.interpreter,
      language: person.language ?? '',
      phone: person.phone ?? '',
      email: person.email ?? '',
      address: person.address ?? '',
      contactNote: person.contactNote ?? '',
    }),
    [person],
  );
  const draft = useDraft(`save-person:${caseId}:${person.version}`, initial);
  const form = useForm('person');
  const command = usePersonsCommand(savePerson, () => {
    draft.drop();
    onDone(words.saved);
  });
  const text = (name: TextName) => ({
    ...form.field(name),
    label: words[name],
    size: 'small' as const,
    autoComplete: 'off',
    value: draft.value[name],
    onChange: (event: { target: { value: string } }) => draft.change({ [name]: event.target.value }),
  });

  return (
    <ActionForm
      heading={words.saveTitle}
      form={form}
      to={words.saveFixTo}
      submit={words.saveSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={() =>
        command.send({ caseId, version: person.version, ...draft.value }, { onError: form.takesFrom })
      }
      onClose={onClose}
    >
      <p>{words.saveLead}</p>
      <div className={styles.pair}>
        <TextField {...text('language')} />
        <Checkbox
          size="small"
          checked={draft.value.interpreter}
          onChange={(event) => draft.change({ interpreter: event.target.checked })}
        >
          {`${words.interpreter}: ${words.interpreterYes.toLocaleLowerCase('sv')}`}
        </Checkbox>
      </div>
      <div className={styles.pair}>
        <TextField {...text('phone')} />
        <TextField {...text('email')} />
      </div>
      {person.protection === 'protected_registration' ? (
        <p className="second">{words.addressNotHeld}</p>
      ) : (
        <TextField {...text('address')} />
      )}
      <Textarea {...text('contactNote')} description={words.contactNoteHelp} minRows={2} />
    </ActionForm>
  );
}
