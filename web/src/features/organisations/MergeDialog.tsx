import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  mergeOrganisations,
  type OrganisationDetail,
  organisationsQuery,
  useCommand,
} from '../../api/index.ts';
import { useReadAnew } from '../../app/session/use-read-anew.ts';
import * as organisationWords from '../../app/sv/organisations.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { readDay } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { OrganisationChoice } from './OrganisationChoice.tsx';

const words = organisationWords.mergeOrganisation;

interface Props {
  detail: OrganisationDetail;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** One organisation becomes a part of another from a day on, or has always been the same one. Asked once more before it is done. */
export function MergeDialog({ detail, onClose, onDone }: Props) {
  const { organisation, version, today } = detail;
  const [intoId, setIntoId] = useState('');
  const [isSame, setIsSame] = useState(false);
  const [on, setOn] = useState(today);
  const [isAsked, setIsAsked] = useState(false);
  const { data } = useQuery(organisationsQuery({ standing: 'active' }));
  const form = useForm('merge');
  const readAnew = useReadAnew();
  const command = useCommand(mergeOrganisations, () => {
    void readAnew();
    onDone(organisationWords.organisations.done.merged);
  });
  const day = readDay(on);
  const first = isSame || !day.ok ? null : day.day;
  const into = data?.organisations.find((o) => o.organisationId === intoId)?.name ?? '';

  const ask = () => {
    const accepted = form.accepts(
      collectErrors([
        ['intoId', intoId === '' && words.intoMissing],
        ['on', !isSame && !day.ok && day.message],
      ]),
    );
    if (accepted) setIsAsked(true);
  };

  const send = () => {
    setIsAsked(false);
    command.send(
      {
        organisationId: organisation.organisationId,
        seenVersion: version,
        intoId,
        ...(first !== null && { on: first }),
      },
      { onError: form.takesFrom },
    );
  };

  if (isAsked) {
    return (
      <ConfirmDialog
        heading={words.confirmTitle}
        body={words.confirmBody(organisation.name, into, first)}
        confirm={words.confirm}
        onConfirm={send}
        onCancel={() => setIsAsked(false)}
      />
    );
  }
  return (
    <ActionForm
      heading={words.title(organisation.name)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={null}
      onSubmit={ask}
      onClose={onClose}
    >
      <OrganisationChoice
        {...form.field('intoId')}
        label={words.into}
        description={words.intoHelp}
        except={organisation.organisationId}
        chosen={intoId}
        onChoose={setIntoId}
      />
      <RadioGroup legend={words.how} size="small" value={isSame} onChange={setIsSame}>
        <Radio value={false} description={words.fromDayHelp}>
          {words.fromDay}
        </Radio>
        <Radio value={true} description={words.sameHelp}>
          {words.same}
        </Radio>
      </RadioGroup>
      {!isSame && (
        <SwedishDateField {...form.field('on')} label={words.on} value={on} onChange={setOn} today={today} />
      )}
    </ActionForm>
  );
}
