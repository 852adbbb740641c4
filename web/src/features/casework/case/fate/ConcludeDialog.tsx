import { Textarea } from '@navikt/ds-react/Textarea';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  type ConclusionOutcome,
  concludeInvestigation,
  investigationQuery,
  proposeConclusion,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { isLate } from '../../../../ui/list/clock-order.ts';
import { newId } from '../../../../ui/new-id.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import type { ActionProps } from '../actions/action-props.ts';
import { useCaseCommand } from '../actions/use-case-command.ts';
import { DeciderRadios } from '../proposals/DeciderRadios.tsx';
import { onlyOf } from '../proposals/only-decider.ts';
import { waitingInInvestigation } from '../proposals/waiting.ts';
import {
  asksForFollowUp,
  type ConclusionValues,
  checkConclusion,
  proposedConclusion,
  toConclusion,
} from './check-conclusion.ts';
import { FollowUpFields } from './FollowUpFields.tsx';
import { investigationClock } from './investigation-clock.ts';
import { UnmetFields } from './UnmetFields.tsx';

const words = fateWords.conclude;
const OUTCOMES = Object.keys(sv.codes.conclusionOutcome) as ConclusionOutcome[];

/**
 * What the investigation came to, why not all of it was done, and whether the child is followed up. Whoever may not decide it proposes it, and
 * whoever may has the fields filled in with what is proposed.
 */
export function ConcludeDialog({ view, onClose, onDone }: ActionProps) {
  const [proposalId] = useState(newId);
  const waiting = waitingInInvestigation(view);
  const initial = useMemo(() => proposedConclusion(waiting), [waiting]);
  const draft = useDraft(`conclude:${view.caseId}${waiting?.proposalId ?? ''}`, initial);
  const proposableTo = view.fate?.proposableTo.conclude ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const decider = onlyOf(proposableTo ?? []) ?? chosen;
  const { data: investigation } = useQuery(investigationQuery(view.caseId));
  const form = useForm('conclude');
  const done = () => {
    draft.drop();
    onDone();
  };
  const deciding = useCaseCommand(concludeInvestigation, done);
  const proposing = useCaseCommand(proposeConclusion, done);
  const values: ConclusionValues = draft.value;
  const { outcome } = values;
  const facts = { isChild: view.fate?.isChild ?? true, hindrances: investigation?.hindrances ?? [] };

  const send = () => {
    const needsDecider = proposableTo !== null && decider === null;
    const faults = {
      ...checkConclusion(values, facts),
      ...collectErrors([['deciderFunctionId', needsDecider && sv.proposal.deciderMissing]]),
    };
    if (!form.accepts(faults) || outcome === null) return;
    const conclusion = toConclusion(view.caseId, outcome, values, facts);
    if (proposableTo === null) deciding.send(conclusion, { onError: form.takesFrom });
    else if (decider !== null)
      proposing.send({ ...conclusion, proposalId, deciderFunctionId: decider }, { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={proposableTo ? sv.operations['casework.propose-conclusion'].act : words.title}
      form={form}
      to={proposableTo ? sv.proposal.fixTo : words.fixTo}
      submit={proposableTo ? sv.proposal.submit : words.submit}
      command={proposableTo ? proposing : deciding}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{proposableTo ? sv.proposal.lead : words.lead}</p>
      {waiting?.conclusion && <Notice tone="info">{sv.proposal.fromProposal(waiting.by)}</Notice>}
      {isLate(investigationClock(view) ?? null) && <Notice tone="warning">{words.late}</Notice>}
      <CodeRadios
        {...form.field('outcome')}
        legend={words.outcome}
        value={outcome}
        onChange={(code: ConclusionOutcome) => draft.change({ outcome: code })}
        codes={OUTCOMES}
        words={sv.codes.conclusionOutcome}
      />
      <Textarea
        {...form.field('assessment')}
        label={words.assessment}
        description={facts.isChild ? words.assessmentHelp : sv.ofAdult.assessmentHelp}
        size="small"
        minRows={4}
        value={values.assessment}
        onChange={(event) => draft.change({ assessment: event.target.value })}
      />
      {outcome === 'intervention_proposed' && (
        <Textarea
          {...form.field('proposal')}
          label={words.proposal}
          size="small"
          minRows={3}
          value={values.proposal}
          onChange={(event) => draft.change({ proposal: event.target.value })}
        />
      )}
      {facts.hindrances.length > 0 && (
        <UnmetFields
          hindrances={facts.hindrances}
          form={form}
          reasons={values.unmet}
          onChange={(unmet) => draft.change({ unmet })}
        />
      )}
      {asksForFollowUp(outcome, facts.isChild) && (
        <FollowUpFields form={form} values={values} onChange={draft.change} />
      )}
      {proposableTo && (
        <DeciderRadios form={form} deciders={proposableTo} value={decider} onChange={setChosen} />
      )}
    </ActionForm>
  );
}
