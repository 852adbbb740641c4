import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import {
  type ContactParty,
  type ContactWay,
  type RecordContact,
  recordContact,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { newId } from '../../../../ui/new-id.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import type { ActionProps } from './action-props.ts';
import { EarlierFields } from './EarlierFields.tsx';
import { checkEarlier, type EarlierValues, instantOf, NOW } from './earlier.ts';
import { useCaseCommand } from './use-case-command.ts';

interface Values {
  contactId: string;
  party: ContactParty | 'other' | null;
  partyName: string;
  way: ContactWay | null;
  text: string;
  earlier: EarlierValues;
}

const words = preliminaryWords.contact;
const PARTIES = Object.keys(sv.codes.contactParty) as ContactParty[];
const WAYS = Object.keys(sv.codes.contactWay).filter((way) => way !== 'records') as ContactWay[];

/** What was asked before anything is opened, and of whom it may be: nobody else can be chosen, and the form says why. */
export function ContactDialog({ view, onClose, onDone }: ActionProps) {
  const [initial] = useState(
    (): Values => ({
      contactId: newId(),
      party: null,
      partyName: '',
      way: null,
      text: '',
      earlier: NOW,
    }),
  );
  const draft = useDraft(`record-contact:${view.caseId}`, initial);
  const form = useForm('contact');
  const command = useCaseCommand(recordContact, () => {
    draft.drop();
    onDone();
  });
  const { party, way, text, partyName, earlier, contactId } = draft.value;
  const isOther = party === 'other';
  // An adult has no guardian to ask.
  const partyWords = view.aboutChild ? sv.codes.contactParty : sv.contactPartyOfAdult;
  const parties = PARTIES.filter((code) => view.aboutChild || code !== 'guardian');

  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        [
          'party',
          (party === null && words.partyMissing) || (isOther && sv.reason('NOT_ASKED_BEFORE_OPENING')),
        ],
        ['way', !isOther && party !== 'own_records' && way === null && words.wayMissing],
        ['text', !isOther && text.trim() === '' && words.textMissing],
        ...checkEarlier('heldAt', earlier, view.today),
      ]),
    );
    if (!accepted || party === null || party === 'other') return;
    command.send(toCommand(view.caseId, { contactId, party, way, text, partyName, earlier }), {
      onError: form.takesFrom,
    });
  };

  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        {view.aboutChild ? words.lead : sv.ofAdult.contactLead}{' '}
        <span className="second">{view.aboutChild ? words.law : sv.ofAdult.contactLaw}</span>
      </p>
      <RadioGroup
        {...form.field('party')}
        legend={words.party}
        size="small"
        value={party}
        onChange={(chosen: Values['party']) => draft.change({ party: chosen })}
      >
        {parties.map((code) => (
          <Radio key={code} value={code}>
            {partyWords[code]}
          </Radio>
        ))}
        <Radio value="other">{words.others}</Radio>
      </RadioGroup>
      {isOther && <Notice tone="warning">{words.notNow}</Notice>}
      {party !== null && !isOther && (
        <>
          {party !== 'own_records' && (
            <>
              <CodeRadios
                {...form.field('way')}
                legend={words.way}
                value={way}
                onChange={(chosen: ContactWay) => draft.change({ way: chosen })}
                codes={WAYS}
                words={sv.codes.contactWay}
              />
              <TextField
                {...form.field('partyName')}
                label={words.partyName}
                description={words.partyNameHelp}
                size="small"
                autoComplete="off"
                value={partyName}
                onChange={(event) => draft.change({ partyName: event.target.value })}
              />
            </>
          )}
          <EarlierFields
            form={form}
            path="heldAt"
            values={earlier}
            today={view.today}
            onChange={(changed) => draft.change({ earlier: changed })}
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
        </>
      )}
    </ActionForm>
  );
}

function toCommand(caseId: string, values: Values & { party: ContactParty }): RecordContact {
  const { contactId, party, way, text, partyName, earlier } = values;
  const heldAt = instantOf(earlier);
  const isRecords = party === 'own_records';
  return {
    caseId,
    contactId,
    party,
    way: isRecords ? 'records' : (way ?? 'phone'),
    text,
    ...(!isRecords && partyName.trim() !== '' && { partyName }),
    ...(heldAt !== null && { heldAt }),
  };
}
