import { Textarea } from '@navikt/ds-react/Textarea';
import { useMemo } from 'react';
import { type Consent, recordStandpoint } from '../../../../../api/index.ts';
import { useDraft } from '../../../../../app/drafts/use-draft.ts';
import * as standpointWords from '../../../../../app/sv/standpoints.ts';
import { sv } from '../../../../../app/sv.ts';
import { ActionForm } from '../../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../../ui/form/use-form.ts';
import { YesNoRadios } from '../../../../../ui/form/YesNoRadios.tsx';
import { newId } from '../../../../../ui/new-id.ts';
import { useInvestigationCommand } from '../use-investigation-command.ts';
import type { WriteProps } from '../write-props.ts';
import { partyKey } from './next-to-hear.ts';

const words = standpointWords.standpoints.form;
const CONSENTS = Object.keys(standpointWords.consent) as Consent[];

interface Values {
  standpointId: string;
  heard: boolean | null;
  heardOn: string;
  informedOn: string;
  text: string;
  whyNot: string;
  toInvestigation: Consent;
  toIntervention: Consent;
}

/** How somebody who speaks for the child stands, in their own words; or in writing why they are not heard. */
export function StandpointDialog({ investigation, about, onClose }: WriteProps) {
  const { caseId, today, standpoints } = investigation;
  const party = standpoints.parties.find((one) => partyKey(one) === about);
  const empty = useMemo(
    (): Values => ({
      standpointId: newId(),
      heard: null,
      heardOn: today,
      informedOn: party?.inForce?.informedOn ?? '',
      text: '',
      whyNot: '',
      toInvestigation: party?.inForce?.toInvestigation ?? 'not_asked',
      toIntervention: party?.inForce?.toIntervention ?? 'not_asked',
    }),
    [today, party],
  );
  const draft = useDraft(`record-standpoint:${caseId}:${about}`, empty);
  const form = useForm('standpoint');
  const command = useInvestigationCommand(recordStandpoint, () => {
    draft.drop();
    onClose();
  });
  if (party === undefined) return null;
  const { standpointId, heard, heardOn, informedOn, text, whyNot, toInvestigation, toIntervention } =
    draft.value;
  const isHeard = heard === true;
  const send = () => {
    const day = readDayWithin(heardOn, { max: today });
    const informed = informedOn.trim() === '' ? null : readDayWithin(informedOn, { max: today });
    const accepted = form.accepts(
      collectErrors([
        ['informedOn', informed !== null && !informed.ok && informed.message],
        ['heard', heard === null && words.heardMissing],
        ['heardOn', isHeard && !day.ok && day.message],
        ['text', isHeard && text.trim() === '' && words.textMissing],
        ['whyNot', heard === false && whyNot.trim() === '' && words.whyNotMissing],
      ]),
    );
    if (!accepted || heard === null) return;
    command.send(
      {
        caseId,
        standpointId,
        party: party.party,
        ...(party.relationId !== null && { relationId: party.relationId }),
        name: party.name,
        ...(informed?.ok && { informedOn: informed.day }),
        heard,
        ...(heard
          ? { ...(day.ok && { heardOn: day.day }), text, toInvestigation, toIntervention }
          : { whyNot }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.title(party.name)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <SwedishDateField
        {...form.field('informedOn')}
        label={sv.field.optional(words.informedOn)}
        value={informedOn}
        onChange={(on) => draft.change({ informedOn: on })}
        today={today}
        max={today}
      />
      <YesNoRadios
        {...form.field('heard')}
        legend={words.heard}
        value={heard}
        onChange={(chosen) => draft.change({ heard: chosen })}
      />
      {isHeard && (
        <>
          <SwedishDateField
            {...form.field('heardOn')}
            label={words.heardOn}
            value={heardOn}
            onChange={(on) => draft.change({ heardOn: on })}
            today={today}
            max={today}
          />
          <Textarea
            {...form.field('text')}
            label={words.text}
            description={words.textHelp}
            size="small"
            minRows={4}
            value={text}
            onChange={(event) => draft.change({ text: event.target.value })}
          />
          <CodeRadios
            {...form.field('toInvestigation')}
            legend={words.toInvestigation}
            value={toInvestigation}
            onChange={(chosen: Consent) => draft.change({ toInvestigation: chosen })}
            codes={CONSENTS}
            words={standpointWords.consent}
          />
          <CodeRadios
            {...form.field('toIntervention')}
            legend={words.toIntervention}
            value={toIntervention}
            onChange={(chosen: Consent) => draft.change({ toIntervention: chosen })}
            codes={CONSENTS}
            words={standpointWords.consent}
          />
        </>
      )}
      {heard === false && (
        <Textarea
          {...form.field('whyNot')}
          label={words.whyNot}
          size="small"
          minRows={3}
          value={whyNot}
          onChange={(event) => draft.change({ whyNot: event.target.value })}
        />
      )}
    </ActionForm>
  );
}
