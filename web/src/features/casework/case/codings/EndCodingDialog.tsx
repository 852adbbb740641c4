import { Select } from '@navikt/ds-react/Select';
import { useMemo } from 'react';
import {
  type CodingEndReason,
  endCoding,
  type ProblemCoding,
  type ProblemCodings,
  type Worry,
} from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as personWords from '../../../../app/sv/persons.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useCodingsCommand } from './use-codings-command.ts';

const words = personWords.codings;
const WORRIES = Object.keys(sv.codes.worry) as Worry[];
const REASONS = Object.keys(sv.codes.codingEndReason) as CodingEndReason[];

interface Props {
  view: ProblemCodings;
  coding: ProblemCoding;
  today: string;
  onClose: () => void;
}

interface Values {
  reason: CodingEndReason | null;
  replacedBy: Worry | null;
  endedOn: string;
}

/** It stays to be read, with the day and the reason. */
export function EndCodingDialog({ view, coding, today, onClose }: Props) {
  const empty = useMemo((): Values => ({ reason: null, replacedBy: null, endedOn: today }), [today]);
  const draft = useDraft(`end-coding:${coding.codingId}`, empty);
  const form = useForm('end-coding');
  const command = useCodingsCommand(endCoding, () => {
    draft.drop();
    onClose();
  });
  const { reason, replacedBy, endedOn } = draft.value;
  const isReplaced = reason === 'replaced';

  const send = () => {
    const day = readDayWithin(endedOn, { min: coding.codedOn, max: today });
    const accepted = form.accepts(
      collectErrors([
        ['reason', reason === null && words.endReasonMissing],
        ['replacedBy', isReplaced && replacedBy === null && words.replacementMissing],
        ['endedOn', !day.ok && day.message],
      ]),
    );
    if (!accepted || reason === null || !day.ok) return;
    command.send(
      {
        caseId: view.caseId,
        codingId: coding.codingId,
        reason,
        endedOn: day.day,
        ...(isReplaced && replacedBy !== null && { replacedBy }),
      },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={words.endTitle(sv.codes.worry[coding.code].toLocaleLowerCase('sv'))}
      form={form}
      to={words.endFixTo}
      submit={words.endSubmit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <CodeRadios
        {...form.field('reason')}
        legend={words.endReason}
        value={reason}
        onChange={(value: CodingEndReason) => draft.change({ reason: value })}
        codes={REASONS}
        words={sv.codes.codingEndReason}
      />
      {isReplaced && (
        <Select
          {...form.field('replacedBy')}
          label={words.replacement}
          size="small"
          value={replacedBy ?? ''}
          onChange={(event) => draft.change({ replacedBy: event.target.value as Worry })}
        >
          <option value="" disabled>
            {sv.field.choose}
          </option>
          {WORRIES.filter((code) => code !== coding.code).map((code) => (
            <option key={code} value={code}>
              {sv.codes.worry[code]}
            </option>
          ))}
        </Select>
      )}
      <SwedishDateField
        {...form.field('endedOn')}
        label={words.endedOn}
        value={endedOn}
        onChange={(text) => draft.change({ endedOn: text })}
        today={today}
        min={coding.codedOn}
        max={today}
      />
    </ActionForm>
  );
}
