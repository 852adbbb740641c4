import { useMemo, useState } from 'react';
import { extendInvestigation, type InvestigationProposal, proposeExtension } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { addDays } from '../../../../ui/format/dates.ts';
import { newId } from '../../../../ui/new-id.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import type { ActionProps } from '../actions/action-props.ts';
import { ExtensionFields } from '../actions/ExtensionFields.tsx';
import { useCaseCommand } from '../actions/use-case-command.ts';
import { DeciderRadios } from '../proposals/DeciderRadios.tsx';
import { onlyOf } from '../proposals/only-decider.ts';
import { waitingInInvestigation } from '../proposals/waiting.ts';
import { investigationClock } from './investigation-clock.ts';

const words = fateWords.extendInvestigation;

interface Values {
  until: string;
  reason: string;
  deciderFunctionId: string | null;
}

const valuesOf = (waiting: InvestigationProposal | null): Values => ({
  until: waiting?.until ?? '',
  reason: waiting?.until ? waiting.text : '',
  deciderFunctionId: null,
});

/**
 * More time for special reasons, until a day; decided by the last day, or it counts as decided too late. Whoever may not decide it proposes it, and
 * whoever may has the fields filled in with what is proposed.
 */
export function ExtendInvestigationDialog({ view, onClose, onDone }: ActionProps) {
  const [proposalId] = useState(newId);
  const waiting = waitingInInvestigation(view);
  const initial = useMemo(() => valuesOf(waiting), [waiting]);
  const draft = useDraft(`extend-investigation:${view.caseId}${waiting?.proposalId ?? ''}`, initial);
  const proposableTo = view.fate?.proposableTo.extend ?? null;
  const form = useForm('extend-investigation');
  const done = () => {
    draft.drop();
    onDone();
  };
  const deciding = useCaseCommand(extendInvestigation, done);
  const proposing = useCaseCommand(proposeExtension, done);
  const { until, reason } = draft.value;
  const decider = onlyOf(proposableTo ?? []) ?? draft.value.deciderFunctionId;
  const isChild = view.fate?.isChild ?? true;
  const clock = investigationClock(view);
  const due = clock?.dueOn ?? view.today;
  const earliest = addDays(due > view.today ? due : view.today, 1);

  const send = () => {
    const day = readDayWithin(until, { min: earliest });
    const accepted = form.accepts(
      collectErrors([
        ['until', !day.ok && day.message],
        ['reason', reason.trim() === '' && (isChild ? words.reasonMissing : words.reasonMissingAdult)],
        ['deciderFunctionId', proposableTo !== null && decider === null && sv.proposal.deciderMissing],
      ]),
    );
    if (!accepted || !day.ok) return;
    const decision = { caseId: view.caseId, until: day.day, reason };
    if (proposableTo === null) deciding.send(decision, { onError: form.takesFrom });
    else if (decider !== null)
      proposing.send({ ...decision, proposalId, deciderFunctionId: decider }, { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={proposableTo ? sv.operations['casework.propose-extension'].act : words.title}
      form={form}
      to={proposableTo ? sv.proposal.fixTo : words.fixTo}
      submit={proposableTo ? sv.proposal.submit : words.submit}
      command={proposableTo ? proposing : deciding}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {proposableTo && <p>{sv.proposal.lead}</p>}
      {waiting?.until && <Notice tone="info">{sv.proposal.fromProposal(waiting.by)}</Notice>}
      {isChild ? (
        <p>
          {words.lead} <span className="second">{words.law}</span>
        </p>
      ) : (
        <p>{words.leadAdult}</p>
      )}
      <ExtensionFields
        form={form}
        clock={clock}
        today={view.today}
        earliest={earliest}
        until={until}
        reason={reason}
        reasonLabel={isChild ? words.reason : words.reasonAdult}
        {...(isChild && { reasonHelp: words.reasonHelp })}
        onChange={draft.change}
      />
      {proposableTo && (
        <DeciderRadios
          form={form}
          deciders={proposableTo}
          value={decider}
          onChange={(deciderFunctionId) => draft.change({ deciderFunctionId })}
        />
      )}
    </ActionForm>
  );
}
