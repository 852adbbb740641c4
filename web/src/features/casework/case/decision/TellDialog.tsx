import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import {
  type Decision,
  type DecisionParty,
  type Decisions,
  type DecisionTold,
  tellDecision,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { newId } from '../../../../ui/new-id.ts';
import { useDecisionsCommand } from './use-decisions.ts';

const words = sv.decisions.tell;
const PARTIES = Object.keys(sv.decisionParty) as DecisionParty[];
const WAYS = Object.keys(sv.decisionTold) as DecisionTold[];

interface Values {
  noticeId: string;
  party: DecisionParty | null;
  personName: string;
  told: DecisionTold | null;
  toldOn: string;
}

interface Props {
  view: Decisions;
  decision: Decision;
  onClose: () => void;
}

/** Who has had the decision, how and on which day. */
export function TellDialog({ view: { caseId, today, personName: own }, decision, onClose }: Props) {
  const { decisionId, decidedOn } = decision;
  const [initial] = useState(
    (): Values => ({ noticeId: newId(), party: null, personName: '', told: null, toldOn: today }),
  );
  const draft = useDraft(`tell-decision:${decisionId}`, initial);
  const form = useForm('tell-decision');
  const command = useDecisionsCommand(tellDecision, () => {
    draft.drop();
    onClose();
  });
  const { noticeId, party, personName, told, toldOn } = draft.value;
  const send = () => {
    const day = readDayWithin(toldOn, { min: decidedOn, max: today });
    const accepted = form.accepts(
      collectErrors([
        ['party', party === null && words.partyMissing],
        ['personName', personName.trim() === '' && words.nameMissing],
        ['told', told === null && words.toldMissing],
        ['toldOn', !day.ok && day.message],
      ]),
    );
    if (!accepted || party === null || told === null || !day.ok) return;
    command.send(
      { caseId, decisionId, noticeId, party, personName, told, toldOn: day.day },
      { onError: form.takesFrom },
    );
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
      <p>{words.lead}</p>
      <CodeRadios
        {...form.field('party')}
        legend={words.party}
        codes={PARTIES}
        words={sv.decisionParty}
        value={party}
        onChange={(chosen) =>
          draft.change({ party: chosen, ...(chosen === 'person' && { personName: own }) })
        }
      />
      <TextField
        {...form.field('personName')}
        label={words.name}
        size="small"
        autoComplete="off"
        value={personName}
        onChange={(event) => draft.change({ personName: event.target.value })}
      />
      <CodeRadios
        {...form.field('told')}
        legend={words.told}
        codes={WAYS}
        words={sv.decisionTold}
        value={told}
        onChange={(chosen) => draft.change({ told: chosen })}
      />
      <SwedishDateField
        {...form.field('toldOn')}
        label={words.on}
        value={toldOn}
        onChange={(text) => draft.change({ toldOn: text })}
        today={today}
        min={decidedOn}
        max={today}
      />
    </ActionForm>
  );
}
