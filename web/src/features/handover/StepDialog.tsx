import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Commission, commissionQuery } from '../../api/commissions.ts';
import {
  type PauseReason,
  pauseCommission,
  type ReturnReason,
  receiveCommission,
  recordFirstContact,
  resumeCommission,
  returnCommission,
  type SettledBy,
  settleReturn,
  startCommission,
} from '../../api/handovers.ts';
import { caseQuery, useCommand } from '../../api/index.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { pauseReason, returnReason, settledBy, steps as words } from '../../app/sv/handover.ts';
import { sv } from '../../app/sv.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import type { Does } from './step-kinds.ts';

interface Values {
  stepId: string;
  functionId: string;
  on: string;
  reason: string;
  text: string;
  lateReason: string;
}

interface Props {
  view: Commission;
  does: Does;
  onClose: () => void;
  onDone: () => void;
}

const DATED: readonly Does[] = ['contact', 'start', 'pause', 'resume'];
const MAY_BE_LATE: readonly Does[] = ['contact', 'start', 'resume'];
const NOTED: readonly Does[] = ['decline', 'return', 'settle'];
const REASONS: Partial<Record<Does, Readonly<Record<string, string>>>> = {
  pause: pauseReason,
  decline: returnReason,
  return: returnReason,
  settle: settledBy,
};

/** One step of a commission: who takes it, on which day, why, and a word of it. */
export function StepDialog({ view, does, onClose, onDone }: Props) {
  const { caseId, commissionId, today } = view;
  const [initial] = useState(
    (): Values => ({ stepId: newId(), functionId: '', on: today, reason: '', text: '', lateReason: '' }),
  );
  const draft = useDraft(`commission-step:${commissionId}:${does}`, initial);
  const form = useForm('commission-step');
  const queryClient = useQueryClient();
  const command = useCommand(
    (values: Values & { day: string }, signal) => send(view, does, values, signal),
    (after) => {
      draft.drop();
      queryClient.setQueryData(commissionQuery(caseId, commissionId).queryKey, after);
      void queryClient.invalidateQueries(caseQuery(caseId));
      for (const key of ['interventions', 'casework/decisions', 'casework/my-day', 'casework/cases'])
        void queryClient.invalidateQueries({
          predicate: ({ queryKey: [name] }) =>
            typeof name === 'string' && name.startsWith(key) && name !== 'interventions/commission',
        });
      onDone();
    },
  );
  const values = draft.value;
  const isDated = DATED.includes(does);
  const reasons = REASONS[does];
  const submit = () => {
    const day = readDayWithin(values.on, { max: today });
    const accepted = form.accepts(
      collectErrors([
        ['functionId', does === 'receive' && values.functionId === '' && words.receiverMissing],
        ['on', isDated && !day.ok && day.message],
        [
          does === 'settle' ? 'by' : 'reason',
          reasons !== undefined && values.reason === '' && words.whyMissing,
        ],
        ['text', NOTED.includes(does) && values.text.trim() === '' && words.noteMissing],
      ]),
    );
    if (!accepted || (isDated && !day.ok)) return;
    command.send({ ...values, day: day.ok ? day.day : today }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.acts[does]}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{words.leads[does]}</p>
      {does === 'receive' && (
        <Select
          {...form.field('functionId')}
          label={words.receiver}
          size="small"
          value={values.functionId}
          onChange={(event) => draft.change({ functionId: event.target.value })}
        >
          <option value="">–</option>
          {view.performers.map((f) => (
            <option key={f.functionId} value={f.functionId}>
              {words.seat(f.title, f.employeeName)}
            </option>
          ))}
        </Select>
      )}
      {isDated && (
        <SwedishDateField
          {...form.field('on')}
          label={words.on}
          value={values.on}
          onChange={(on) => draft.change({ on })}
          today={today}
          max={today}
        />
      )}
      {reasons && (
        <Select
          {...form.field(does === 'settle' ? 'by' : 'reason')}
          label={does === 'settle' ? words.what : words.why}
          size="small"
          value={values.reason}
          onChange={(event) => draft.change({ reason: event.target.value })}
        >
          <option value="">–</option>
          {Object.entries(reasons).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      )}
      <Textarea
        {...form.field('text')}
        label={NOTED.includes(does) ? words.note : sv.field.optional(words.note)}
        size="small"
        minRows={2}
        value={values.text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
      {MAY_BE_LATE.includes(does) && values.on !== today && (
        <Textarea
          {...form.field('lateReason')}
          label={sv.field.optional(words.late)}
          description={words.lateHelp}
          size="small"
          minRows={1}
          value={values.lateReason}
          onChange={(event) => draft.change({ lateReason: event.target.value })}
        />
      )}
    </ActionForm>
  );
}

function send(
  { caseId, commissionId }: Commission,
  does: Does,
  { stepId, functionId, day: on, reason, ...written }: Values & { day: string },
  signal: AbortSignal,
): Promise<Commission> {
  const text = written.text.trim() === '' ? {} : { text: written.text };
  const late = written.lateReason.trim() === '' ? {} : { lateReason: written.lateReason };
  const step = { caseId, stepId };
  switch (does) {
    case 'receive':
      return receiveCommission({ ...step, functionId, ...text }, signal);
    case 'contact':
      return recordFirstContact({ ...step, on, ...text, ...late }, signal);
    case 'start':
      return startCommission({ ...step, on, ...text, ...late }, signal);
    case 'pause':
      return pauseCommission({ ...step, on, reason: reason as PauseReason, ...text }, signal);
    case 'resume':
      return resumeCommission({ ...step, on, ...text, ...late }, signal);
    case 'decline':
    case 'return':
      return returnCommission({ ...step, reason: reason as ReturnReason, text: written.text }, signal);
    case 'settle':
      return settleReturn({ ...step, commissionId, by: reason as SettledBy, text: written.text }, signal);
  }
}
