import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { addRelation, type RelationKind, type RelationSource } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as personWords from '../../../../app/sv/persons.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import styles from './Persons.module.css';
import type { PersonDialogProps } from './person-dialog-props.ts';
import { usePersonsCommand } from './use-persons-command.ts';

export interface RelationValues {
  kind: RelationKind | null;
  givenName: string;
  familyName: string;
  phone: string;
  identityNumber: string;
  ofCase: string | null;
  source: RelationSource | null;
}

export const EMPTY_RELATION: RelationValues = {
  kind: null,
  givenName: '',
  familyName: '',
  phone: '',
  identityNumber: '',
  ofCase: null,
  source: null,
};

const words = personWords.persons;
const KINDS = Object.keys(sv.codes.relationKind) as RelationKind[];
const SOURCES = Object.keys(sv.codes.relationSource) as RelationSource[];
type TextName = 'givenName' | 'familyName' | 'phone' | 'identityNumber';

/** Somebody who stands close to the child. Whether the board knows them is not told here. */
export function RelationDialog({
  view,
  initial,
  onClose,
  onDone,
}: PersonDialogProps & { initial: RelationValues }) {
  const { caseId } = view;
  const draft = useDraft(`add-relation:${caseId}:${initial.givenName}${initial.familyName}`, initial);
  const form = useForm('relation');
  const command = usePersonsCommand(addRelation, () => {
    draft.drop();
    onDone(words.added);
  });
  const { kind, source, ofCase, givenName, familyName, phone, identityNumber } = draft.value;
  const text = (name: TextName) => ({
    ...form.field(name),
    size: 'small' as const,
    autoComplete: 'off',
    value: draft.value[name],
    onChange: (event: { target: { value: string } }) => draft.change({ [name]: event.target.value }),
  });

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['kind', kind === null && words.kindMissing],
        ['givenName', givenName.trim() === '' && words.nameMissing],
        ['source', source === null && words.sourceMissing],
      ]),
    );
    if (!accepted || kind === null || source === null) return;
    command.send(
      {
        caseId,
        kind,
        source,
        givenName,
        ...(familyName.trim() && { familyName }),
        ...(phone.trim() && { phone }),
        ...(identityNumber.trim() && { identityNumber }),
        ...(ofCase !== null && { ofCase }),
      },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={words.addTitle}
      form={form}
      to={words.addFixTo}
      submit={words.addSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.addLead}</p>
      <CodeRadios
        {...form.field('kind')}
        legend={words.kind}
        value={kind}
        onChange={(value: RelationKind) => draft.change({ kind: value })}
        codes={KINDS}
        words={sv.codes.relationKind}
      />
      <div className={styles.pair}>
        <TextField {...text('givenName')} label={words.givenName} />
        <TextField {...text('familyName')} label={sv.field.optional(words.familyName)} />
      </div>
      <div className={styles.pair}>
        <TextField {...text('phone')} label={sv.field.optional(words.phone)} />
        {ofCase === null && (
          <TextField
            {...text('identityNumber')}
            label={sv.field.optional(words.number)}
            description={words.numberHelp}
            inputMode="numeric"
          />
        )}
      </div>
      <Select
        {...form.field('source')}
        label={words.source}
        size="small"
        value={source ?? ''}
        onChange={(event) => draft.change({ source: event.target.value as RelationSource })}
      >
        <option value="" disabled>
          {sv.field.choose}
        </option>
        {SOURCES.map((code) => (
          <option key={code} value={code}>
            {sv.codes.relationSource[code]}
          </option>
        ))}
      </Select>
    </ActionForm>
  );
}
