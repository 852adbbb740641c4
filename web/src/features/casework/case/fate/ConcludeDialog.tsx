import { Textarea } from '@navikt/ds-react/Textarea';
import { useQuery } from '@tanstack/react-query';
import { type ConclusionOutcome, concludeInvestigation, investigationQuery } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { isLate } from '../../../../ui/list/clock-order.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import type { ActionProps } from '../actions/action-props.ts';
import { useCaseCommand } from '../actions/use-case-command.ts';
import {
  asksForFollowUp,
  type ConclusionValues,
  checkConclusion,
  NO_CONCLUSION,
  toConclusion,
} from './check-conclusion.ts';
import { FollowUpFields } from './FollowUpFields.tsx';
import { investigationClock } from './investigation-clock.ts';
import { UnmetFields } from './UnmetFields.tsx';

const words = sv.conclude;
const OUTCOMES = Object.keys(sv.codes.conclusionOutcome) as ConclusionOutcome[];

/** What the investigation came to, why not all of it was done, and whether the child is followed up. */
export function ConcludeDialog({ view, onClose, onDone }: ActionProps) {
  const draft = useDraft(`conclude:${view.caseId}`, NO_CONCLUSION);
  const { data: investigation } = useQuery(investigationQuery(view.caseId));
  const form = useForm('conclude');
  const command = useCaseCommand(concludeInvestigation, () => {
    draft.drop();
    onDone();
  });
  const values: ConclusionValues = draft.value;
  const { outcome } = values;
  const facts = { isChild: view.fate?.isChild ?? true, hindrances: investigation?.hindrances ?? [] };

  const send = () => {
    if (!form.accepts(checkConclusion(values, facts)) || outcome === null) return;
    command.send(toConclusion(view.caseId, outcome, values, facts), { onError: form.takesFrom });
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
      {isLate(investigationClock(view) ?? null) && <Notice tone="warning">{words.late}</Notice>}
      <CodeRadios
        {...form.field('outcome')}
        legend={words.outcome}
        value={outcome}
        onChange={(chosen: ConclusionOutcome) => draft.change({ outcome: chosen })}
        codes={OUTCOMES}
        words={sv.codes.conclusionOutcome}
      />
      <Textarea
        {...form.field('assessment')}
        label={words.assessment}
        description={words.assessmentHelp}
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
    </ActionForm>
  );
}
