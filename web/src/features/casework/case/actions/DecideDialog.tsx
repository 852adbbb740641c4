import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import {
  type DecidePreliminary,
  decidePreliminary,
  type PreliminaryOutcome,
  type Proposal,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import { waitingProposal } from '../proposals/waiting.ts';
import type { ActionProps } from './action-props.ts';
import { checkDecision, type DecisionValues, NO_DECISION } from './check-decision.ts';
import { NotOpenFields } from './NotOpenFields.tsx';
import { OpenFields } from './OpenFields.tsx';
import { useCaseCommand } from './use-case-command.ts';

const ASKED_FOR: Record<'inled' | 'annat', PreliminaryOutcome> = { inled: 'open', annat: 'not_open' };

/** Whether an investigation is opened: by whom it is done, or why there is none. */
export function DecideDialog({ view, onClose, onDone }: ActionProps) {
  const { val } = useSearch({ from: '/frame/arenden/$caseId' });
  const waiting = waitingProposal(view);
  const initial = useMemo(() => proposedValues(waiting), [waiting]);
  const draft = useDraft(`decide-preliminary:${view.caseId}${waiting?.proposalId ?? ''}`, initial);
  const proposed = draft.value.outcome ?? (view.openAtOnce ? 'open' : null);
  const [outcome, setOutcome] = useState(val === undefined ? proposed : ASKED_FOR[val]);
  const { deciders } = view.preliminary;
  const isOthers = outcome !== null && !deciders[outcome].allowed;
  const values: DecisionValues = { ...draft.value, outcome };
  const { soonReopened } = view.preliminary;
  const facts = { openAtOnce: view.openAtOnce, soonReopened: soonReopened !== null };
  const form = useForm('decide');
  const command = useCaseCommand(decidePreliminary, () => {
    draft.drop();
    onDone();
  });

  const choose = (chosen: PreliminaryOutcome) => {
    setOutcome(chosen);
    draft.change({ outcome: chosen });
    form.clearErrors();
  };
  const send = () => {
    if (isOthers || !form.accepts(checkDecision(values, facts)) || outcome === null) return;
    command.send(toCommand(view.caseId, outcome, values), { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={sv.decide.title}
      form={form}
      to={outcome === 'open' ? sv.decide.fixToOpen : sv.decide.fixToNotOpen}
      submit={submitWord(outcome)}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {waiting && initial.outcome !== null && (
        <Notice tone="info">{sv.proposal.fromProposal(waiting.by)}</Notice>
      )}
      <RadioGroup
        {...form.field('outcome')}
        legend={sv.decide.outcome}
        size="small"
        value={outcome}
        onChange={choose}
      >
        <Radio value="open" description={view.aboutChild ? sv.decide.openHelp : sv.ofAdult.openHelp}>
          {sv.codes.preliminaryOutcome.open}
        </Radio>
        <Radio
          value="not_open"
          description={view.aboutChild ? sv.decide.notOpenHelp : sv.ofAdult.notOpenHelp}
        >
          {sv.codes.preliminaryOutcome.not_open}
        </Radio>
      </RadioGroup>
      {isOthers && (
        <Notice tone="warning">
          {preliminaryWords.deciders.by(deciders[outcome].by)}{' '}
          {view.allowed.includes('casework.propose-decision') && (
            <Link to="/arenden/$caseId" params={{ caseId: view.caseId }} search={{ gor: 'foresla' }}>
              {sv.proposal.instead}
            </Link>
          )}
        </Notice>
      )}
      {!isOthers && outcome === 'open' && (
        <OpenFields
          caseId={view.caseId}
          form={form}
          values={values}
          soonReopened={soonReopened}
          onChange={draft.change}
        />
      )}
      {!isOthers && outcome === 'not_open' && (
        <NotOpenFields openAtOnce={view.openAtOnce} form={form} values={values} onChange={draft.change} />
      )}
    </ActionForm>
  );
}

/** The form as it was proposed, to be sent as it stands or changed. */
function proposedValues(proposal: Proposal | null): DecisionValues {
  if (proposal === null || proposal.outcome === 'join') return NO_DECISION;
  const { outcome, functionId, reasonCode, text, notAtOnceReason } = proposal;
  return {
    ...NO_DECISION,
    outcome,
    functionId,
    reasonCode,
    text,
    notAtOnceReason: notAtOnceReason ?? '',
  };
}

function submitWord(outcome: PreliminaryOutcome | null): string {
  if (outcome === null) return sv.decide.submitNone;
  return outcome === 'open' ? sv.decide.submitOpen : sv.decide.submitNotOpen;
}

function toCommand(caseId: string, outcome: PreliminaryOutcome, values: DecisionValues): DecidePreliminary {
  const { text, functionId, reasonCode, notAtOnceReason, reopeningReason } = values;
  if (outcome === 'open') {
    return {
      caseId,
      outcome,
      text,
      ...(functionId !== null && { functionId }),
      ...(reopeningReason.trim() !== '' && { reopeningReason }),
    };
  }
  return {
    caseId,
    outcome,
    text,
    ...(reasonCode !== null && { reasonCode }),
    ...(notAtOnceReason.trim() !== '' && { notAtOnceReason }),
  };
}
