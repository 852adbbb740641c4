import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import {
  type IdentityPreviewAnswer,
  identifyPerson,
  joinPersons,
  previewIdentity,
  useCommand,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as personWords from '../../../../app/sv/persons.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import styles from './Persons.module.css';
import type { PersonDialogProps } from './person-dialog-props.ts';
import { usePersonsCommand } from './use-persons-command.ts';

const words = personWords.persons;
const EMPTY = { which: '', givenName: '', familyName: '', reason: '' };

/** Two steps: by what, and then what will happen and how one knows. */
export function IdentityDialog({ by, view, onClose, onDone }: PersonDialogProps & { by: 'number' | 'case' }) {
  const { caseId } = view;
  const isNumber = by === 'number';
  const draft = useDraft(`identity-${by}:${caseId}`, EMPTY);
  const form = useForm('identity');
  const [preview, setPreview] = useState<IdentityPreviewAnswer | null>(null);
  const look = useCommand(previewIdentity, setPreview);
  const done = () => {
    draft.drop();
    onDone(isNumber ? words.identified : words.joined);
  };
  const identify = usePersonsCommand(identifyPerson, done);
  const join = usePersonsCommand(joinPersons, done);
  const { which, givenName, familyName, reason } = draft.value;
  const isReady = preview !== null && preview.hindrance === null;
  const field = isNumber ? 'identityNumber' : 'otherCaseNumber';
  const change = (changes: Partial<typeof EMPTY>) => {
    if (changes.which !== undefined) setPreview(null);
    draft.change(changes);
  };

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        [field, which.trim() === '' && words.numberMissing],
        ['reason', isReady && reason.trim() === '' && words.whyMissing],
      ]),
    );
    if (!accepted) return;
    const on = { onError: form.takesFrom };
    if (!isReady) look.send({ caseId, [field]: which }, on);
    else if (!isNumber) join.send({ caseId, otherCaseNumber: which, reason }, on);
    else {
      const name = { ...(givenName.trim() && { givenName }), ...(familyName.trim() && { familyName }) };
      identify.send({ caseId, identityNumber: which, reason, ...name }, on);
    }
  };

  return (
    <ActionForm
      heading={isNumber ? words.identifyTitle : words.joinTitle}
      form={form}
      to={isReady ? words.identityFixTo : words.nextFixTo}
      submit={isReady ? (isNumber ? words.identifySubmit : words.joinSubmit) : words.next}
      command={isReady ? (isNumber ? identify : join) : look}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{isNumber ? words.identifyLead : words.joinLead}</p>
      <TextField
        {...form.field(field)}
        label={isNumber ? words.identityNumber : words.otherCase}
        description={isNumber ? sv.receive.identityHelp : words.otherCaseHelp}
        size="small"
        autoComplete="off"
        value={which}
        onChange={(event) => change({ which: event.target.value })}
      />
      <div role="status">
        {preview?.hindrance && <Notice tone="warning">{sv.reason(preview.hindrance)}</Notice>}
        {isReady && preview && (
          <Notice tone="info">
            {effectInWords(preview)}
            {preview.into && preview.into.caseNumbers.length > 0 && (
              <> {words.intoCases(preview.into.caseNumbers.join(', '))}.</>
            )}
          </Notice>
        )}
      </div>
      {isReady && preview && (
        <>
          {preview.effect !== 'set' && <Notice tone="warning">{words.newIdentity}</Notice>}
          {isNumber && preview.effect !== 'join' && (
            <div className={styles.pair}>
              <TextField
                {...form.field('givenName')}
                label={sv.field.optional(words.givenName)}
                size="small"
                autoComplete="off"
                value={givenName}
                onChange={(event) => change({ givenName: event.target.value })}
              />
              <TextField
                {...form.field('familyName')}
                label={sv.field.optional(words.familyName)}
                size="small"
                autoComplete="off"
                value={familyName}
                onChange={(event) => change({ familyName: event.target.value })}
              />
            </div>
          )}
          <Textarea
            {...form.field('reason')}
            label={words.why}
            description={words.whyHelp}
            size="small"
            minRows={2}
            value={reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </>
      )}
    </ActionForm>
  );
}

function effectInWords({ effect, from, into, identityNumber }: IdentityPreviewAnswer): string {
  const number = identityNumber ?? '';
  if (effect === 'join') return into ? words.effectJoin(from, into.name) : words.effectJoinHidden(from);
  return effect === 'either' ? words.effectEither(from, number) : words.effectSet(from, number);
}
