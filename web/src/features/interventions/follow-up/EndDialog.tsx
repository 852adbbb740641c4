import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import {
  type EndReason,
  endCommission,
  type FollowUps,
  type NoFinalFollowUp,
} from '../../../api/follow-ups.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import { endReason, noFinalFollowUp, endForm as words } from '../../../app/sv/follow-ups.ts';
import { sv } from '../../../app/sv.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../../ui/form/date-text.ts';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useFollowUpsCommand } from './use-follow-ups.ts';

const REASONS = Object.keys(endReason) as EndReason[];
const EXEMPTIONS = Object.keys(noFinalFollowUp) as NoFinalFollowUp[];

interface Props {
  view: FollowUps;
  onClose: () => void;
  onDone: () => void;
}

/** Ends an intervention: why, and without a final follow-up why there is none. */
export function EndDialog({ view, onClose, onDone }: Props) {
  const { caseId, commissionId, today, hasFinal } = view;
  const [initial] = useState(() => ({
    endedOn: today,
    reason: '' as EndReason | '',
    text: '',
    exemption: '' as NoFinalFollowUp | '',
    attempts: '',
    exemptionText: '',
  }));
  const draft = useDraft(`end-commission:${commissionId}`, initial);
  const form = useForm('end-commission');
  const command = useFollowUpsCommand(endCommission, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const isUnreached = !hasFinal && values.exemption === 'not_reachable';
  const needsText = values.exemption === 'protection';
  const send = () => {
    const day = readDayWithin(values.endedOn, { max: today });
    const { reason, exemption } = values;
    const attempts = Number(values.attempts);
    const accepted = form.accepts(
      collectErrors([
        ['endedOn', !day.ok && day.message],
        ['reason', reason === '' && words.reasonMissing],
        ['text', reason === 'none_of_these' && values.text.trim() === '' && words.textMissing],
        ['exemption', !hasFinal && exemption === '' && words.exemptionMissing],
        ['attempts', isUnreached && !/^[1-9]\d?$/.test(values.attempts.trim()) && words.attemptsWrong],
        ['exemptionText', !hasFinal && needsText && values.exemptionText.trim() === '' && words.textMissing],
      ]),
    );
    if (!accepted || !day.ok || reason === '') return;
    command.send(
      {
        caseId,
        commissionId,
        endedOn: day.day,
        reason,
        text: values.text,
        ...(!hasFinal && exemption !== '' && { exemption, exemptionText: values.exemptionText }),
        ...(isUnreached && { attempts }),
      },
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
      <p>{words.what}</p>
      <SwedishDateField
        {...form.field('endedOn')}
        label={words.endedOn}
        value={values.endedOn}
        onChange={(endedOn) => draft.change({ endedOn })}
        today={today}
        max={today}
      />
      <CodeRadios
        {...form.field('reason')}
        legend={words.reason}
        codes={REASONS}
        words={endReason}
        value={values.reason}
        onChange={(reason) => draft.change({ reason })}
      />
      <Textarea
        {...form.field('text')}
        label={values.reason === 'none_of_these' ? words.text : sv.field.optional(words.text)}
        size="small"
        minRows={2}
        value={values.text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
      {!hasFinal && (
        <CodeRadios
          {...form.field('exemption')}
          legend={words.exemption}
          codes={EXEMPTIONS}
          words={noFinalFollowUp}
          value={values.exemption}
          onChange={(exemption) => draft.change({ exemption })}
        />
      )}
      {isUnreached && (
        <TextField
          {...form.field('attempts')}
          label={words.attempts}
          size="small"
          htmlSize={4}
          inputMode="numeric"
          autoComplete="off"
          value={values.attempts}
          onChange={(event) => draft.change({ attempts: event.target.value })}
        />
      )}
      {!hasFinal && values.exemption !== '' && (
        <Textarea
          {...form.field('exemptionText')}
          label={needsText ? words.exemptionText : sv.field.optional(words.exemptionText)}
          size="small"
          minRows={2}
          value={values.exemptionText}
          onChange={(event) => draft.change({ exemptionText: event.target.value })}
        />
      )}
    </ActionForm>
  );
}
