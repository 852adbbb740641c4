import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type Case, type Proposal, proposeDecision } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { newId } from '../../../../ui/new-id.ts';
import type { ActionProps } from '../actions/action-props.ts';
import { NotOpenFields } from '../actions/NotOpenFields.tsx';
import { OpenFields } from '../actions/OpenFields.tsx';
import { useCaseCommand } from '../actions/use-case-command.ts';
import { checkProposal, NO_PROPOSAL, type ProposalValues, toProposal } from './check-proposal.ts';
import { DeciderRadios } from './DeciderRadios.tsx';
import { onlyOf } from './only-decider.ts';

const words = sv.proposal;
const OUTCOMES = ['open', 'not_open', 'join'] as const satisfies readonly Proposal['outcome'][];

type Deciders = NonNullable<Case['preliminary']['proposableTo']>;

/** The whole decision, written by somebody who may not take it, and to whom it is handed. */
export function ProposeDialog({ view, onClose, onDone }: ActionProps) {
  const [proposalId] = useState(newId);
  const draft = useDraft(`propose-decision:${view.caseId}`, NO_PROPOSAL);
  const form = useForm('propose');
  const command = useCaseCommand(proposeDecision, () => {
    draft.drop();
    onDone();
  });
  const to = view.preliminary.proposableTo;
  const outcomes = OUTCOMES.filter((outcome) => to?.[outcome] != null);
  const values = withOnlyDecider(draft.value, to);
  const { outcome } = values;

  const choose = (chosen: Proposal['outcome']) => {
    draft.change({ outcome: chosen, deciderFunctionId: null });
    form.clearErrors();
  };
  const send = () => {
    if (!form.accepts(checkProposal(values, view.openAtOnce))) return;
    const proposal = toProposal(view.caseId, proposalId, values);
    if (proposal) command.send(proposal, { onError: form.takesFrom });
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
      <RadioGroup
        {...form.field('outcome')}
        legend={words.outcome}
        size="small"
        value={outcome}
        onChange={choose}
      >
        {outcomes.map((one) => (
          <Radio key={one} value={one} {...(one === 'join' && { description: words.joinHelp })}>
            {words.outcomes[one]}
          </Radio>
        ))}
      </RadioGroup>
      {outcome === 'open' && (
        <OpenFields
          caseId={view.caseId}
          form={form}
          values={{ ...values, outcome }}
          soonReopened={null}
          onChange={draft.change}
        />
      )}
      {outcome === 'not_open' && (
        <NotOpenFields
          openAtOnce={view.openAtOnce}
          form={form}
          values={{ ...values, outcome }}
          onChange={draft.change}
        />
      )}
      {outcome === 'join' && (
        <Textarea
          {...form.field('text')}
          label={words.joinText}
          description={words.joinTextHelp}
          size="small"
          minRows={3}
          value={values.text}
          onChange={(event) => draft.change({ text: event.target.value })}
        />
      )}
      {outcome !== null && (
        <DeciderRadios
          form={form}
          deciders={to?.[outcome] ?? []}
          value={values.deciderFunctionId}
          onChange={(deciderFunctionId) => draft.change({ deciderFunctionId })}
        />
      )}
    </ActionForm>
  );
}

/** Of one who may decide there is nothing to choose. */
function withOnlyDecider(values: ProposalValues, to: Deciders | null): ProposalValues {
  const only = onlyOf((values.outcome && to?.[values.outcome]) ?? []);
  return only === null ? values : { ...values, deciderFunctionId: only };
}
