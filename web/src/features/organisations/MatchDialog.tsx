import { useState } from 'react';
import { matchOrganisation, useCommand, type WrittenName } from '../../api/index.ts';
import { useReadAnew } from '../../app/session/use-read-anew.ts';
import * as organisationWords from '../../app/sv/organisations.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { OrganisationChoice } from './OrganisationChoice.tsx';

const words = organisationWords.matchOrganisation;

interface Props {
  written: WrittenName;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Says whose a written name is. */
export function MatchDialog({ written, onClose, onDone }: Props) {
  const [organisationId, setOrganisationId] = useState('');
  const form = useForm('match');
  const readAnew = useReadAnew();
  const command = useCommand(matchOrganisation, () => {
    void readAnew();
    onDone(organisationWords.organisations.done.matched);
  });
  const send = () => {
    const accepted = form.accepts(
      collectErrors([['organisationId', organisationId === '' && words.missing]]),
    );
    if (accepted) command.send({ nameId: written.nameId, organisationId }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.title(written.name)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <OrganisationChoice
        {...form.field('organisationId')}
        label={words.which}
        description={words.help}
        chosen={organisationId}
        onChoose={setOrganisationId}
      />
    </ActionForm>
  );
}
