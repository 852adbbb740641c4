import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type ExecutionCause, recordExecution } from '../../../../api/execution.ts';
import type { Decision, Decisions } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { executionCause, execution as texts } from '../../../../app/sv/execution.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useDecisionsCommand } from './use-decisions.ts';

const words = texts.dialog;
const CAUSES = Object.keys(executionCause) as ExecutionCause[];
const ANSWERS = { yes: words.yes, no: words.no };

interface Values {
  isExecuted: keyof typeof ANSWERS | null;
  executedOn: string;
  lateReason: string;
  cause: ExecutionCause | null;
}

interface Props {
  view: Decisions;
  decision: Decision;
  onClose: () => void;
}

/** Since when what was decided is given, or why it is not yet. */
export function ExecutionDialog({ view: { caseId, today }, decision, onClose }: Props) {
  const { decisionId, execution, decidedOn } = decision;
  const since = execution?.sinceOn ?? decidedOn;
  const [initial] = useState(
    (): Values => ({
      isExecuted: null,
      executedOn: today,
      lateReason: '',
      cause: execution?.cause ?? null,
    }),
  );
  const draft = useDraft(`record-execution:${decisionId}`, initial);
  const form = useForm('record-execution');
  const command = useDecisionsCommand(recordExecution, () => {
    draft.drop();
    onClose();
  });
  const { isExecuted, executedOn, lateReason, cause } = draft.value;
  const day = readDayWithin(executedOn, { min: since, max: today });
  const isLate = execution !== null && execution.dueOn < today && day.ok && day.day <= execution.dueOn;
  const send = () => {
    const isYes = isExecuted === 'yes';
    const accepted = form.accepts(
      collectErrors([
        ['isExecuted', isExecuted === null && words.whichMissing],
        ['executedOn', isYes && !day.ok && day.message],
        ['lateReason', isYes && isLate && lateReason.trim() === '' && words.lateMissing],
        ['cause', isExecuted === 'no' && cause === null && words.causeMissing],
      ]),
    );
    if (!accepted) return;
    if (isYes && day.ok) {
      const reason = isLate ? { lateReason } : {};
      command.send({ caseId, decisionId, executedOn: day.day, ...reason }, { onError: form.takesFrom });
    } else if (cause !== null) {
      command.send({ caseId, decisionId, cause }, { onError: form.takesFrom });
    }
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
        {...form.field('isExecuted')}
        legend={words.which}
        codes={['yes', 'no']}
        words={ANSWERS}
        value={isExecuted}
        onChange={(chosen) => draft.change({ isExecuted: chosen })}
      />
      {isExecuted === 'yes' && (
        <SwedishDateField
          {...form.field('executedOn')}
          label={words.on}
          value={executedOn}
          onChange={(text) => draft.change({ executedOn: text })}
          today={today}
          min={since}
          max={today}
        />
      )}
      {isExecuted === 'yes' && isLate && (
        <Textarea
          {...form.field('lateReason')}
          label={words.late}
          description={words.lateHelp}
          size="small"
          value={lateReason}
          onChange={(event) => draft.change({ lateReason: event.target.value })}
        />
      )}
      {isExecuted === 'no' && (
        <CodeRadios
          {...form.field('cause')}
          legend={words.cause}
          codes={CAUSES}
          words={executionCause}
          value={cause}
          onChange={(chosen) => draft.change({ cause: chosen })}
        />
      )}
    </ActionForm>
  );
}
