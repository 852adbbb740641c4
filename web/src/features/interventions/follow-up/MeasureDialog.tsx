import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import {
  type FollowUps,
  type Measured,
  type Measurement,
  type MeasurePoint,
  recordMeasurement,
} from '../../../api/follow-ups.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import { measurePoint, measureForm as words } from '../../../app/sv/follow-ups.ts';
import { sv } from '../../../app/sv.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../ui/form/CodeRadios.tsx';
import { readDayWithin } from '../../../ui/form/date-text.ts';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { newId } from '../../../ui/new-id.ts';
import { useFollowUpsCommand } from './use-follow-ups.ts';

const POINTS = Object.keys(measurePoint) as MeasurePoint[];

interface Props {
  view: FollowUps;
  corrects: { scale: Measured; made: Measurement } | null;
  onClose: () => void;
  onDone: () => void;
}

/** A value on one of the board's scales, or what corrects one. */
export function MeasureDialog({ view, corrects, onClose, onDone }: Props) {
  const { caseId, commissionId, today } = view;
  const scales = [
    ...view.measured,
    ...view.scales.filter((s) => !view.measured.some((m) => m.scaleId === s.scaleId)),
  ];
  const [initial] = useState(() => ({
    measurementId: newId(),
    scaleId: corrects?.scale.scaleId ?? (scales.length === 1 ? (scales[0]?.scaleId ?? '') : ''),
    measuredOn: corrects?.made.measuredOn ?? today,
    point: corrects?.made.point ?? ('' as MeasurePoint | ''),
    value: corrects ? String(corrects.made.value) : '',
    note: corrects?.made.note ?? '',
    correctionReason: '',
  }));
  const draft = useDraft(`measure:${commissionId}:${corrects?.made.measurementId ?? 'new'}`, initial);
  const form = useForm('measurement');
  const command = useFollowUpsCommand(recordMeasurement, () => {
    draft.drop();
    onDone();
  });
  const values = draft.value;
  const scale = scales.find((s) => s.scaleId === values.scaleId);
  const send = () => {
    const day = readDayWithin(values.measuredOn, { max: today });
    const value = Number(values.value.trim().replace('−', '-'));
    const isValue = values.value.trim() !== '' && Number.isInteger(value);
    const { point } = values;
    const accepted = form.accepts(
      collectErrors([
        [
          'correctionReason',
          corrects !== null && values.correctionReason.trim() === '' && words.correctionReasonMissing,
        ],
        ['scaleId', !scale && words.scaleMissing],
        ['measuredOn', !day.ok && day.message],
        ['point', point === '' && words.pointMissing],
        [
          'value',
          (!isValue || (scale && (value < scale.lowest || value > scale.highest))) === true &&
            words.valueWrong,
        ],
      ]),
    );
    if (!accepted || !day.ok || point === '') return;
    command.send(
      {
        caseId,
        commissionId,
        measurementId: values.measurementId,
        scaleId: values.scaleId,
        measuredOn: day.day,
        point,
        value,
        note: values.note,
        ...(corrects && { corrects: corrects.made.measurementId, correctionReason: values.correctionReason }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={corrects ? words.correctTitle : words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {corrects ? (
        <Textarea
          {...form.field('correctionReason')}
          label={words.correctionReason}
          size="small"
          minRows={2}
          value={values.correctionReason}
          onChange={(event) => draft.change({ correctionReason: event.target.value })}
        />
      ) : (
        <Select
          {...form.field('scaleId')}
          label={words.scale}
          size="small"
          value={values.scaleId}
          onChange={(event) => draft.change({ scaleId: event.target.value })}
        >
          <option value="" />
          {scales.map(({ scaleId, name }) => (
            <option key={scaleId} value={scaleId}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <SwedishDateField
        {...form.field('measuredOn')}
        label={words.measuredOn}
        value={values.measuredOn}
        onChange={(measuredOn) => draft.change({ measuredOn })}
        today={today}
        max={today}
      />
      <CodeRadios
        {...form.field('point')}
        legend={words.point}
        codes={POINTS}
        words={measurePoint}
        value={values.point}
        onChange={(point) => draft.change({ point })}
      />
      <TextField
        {...form.field('value')}
        label={words.value}
        description={scale && words.valueHelp(scale.lowest, scale.highest)}
        size="small"
        htmlSize={8}
        autoComplete="off"
        value={values.value}
        onChange={(event) => draft.change({ value: event.target.value })}
      />
      <Textarea
        {...form.field('note')}
        label={sv.field.optional(words.note)}
        size="small"
        minRows={2}
        value={values.note}
        onChange={(event) => draft.change({ note: event.target.value })}
      />
    </ActionForm>
  );
}
