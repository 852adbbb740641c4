import { Textarea } from '@navikt/ds-react/Textarea';
import type { ReactNode } from 'react';
import { dutyForm as words } from '../../../app/sv/placement-duties.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { SwedishDateField } from '../../../ui/form/SwedishDateField.tsx';
import type { Form } from '../../../ui/form/use-form.ts';
import type { Owed } from './use-duties.ts';

/** What every record of a duty has. */
export interface DutyValues {
  recordId: string;
  onDay: string;
  body: string;
  correctionReason: string;
}

interface Props {
  owed: Owed;
  heading: string;
  fixTo: string;
  form: Form;
  values: DutyValues;
  isCorrection: boolean;
  bodyLabel: string;
  draftSavedAt: number | null;
  command: { isSending: boolean; isWaitingForServer: boolean; error: unknown };
  onChange: (changed: Partial<DutyValues>) => void;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of a record of a duty: why it corrects, the day, what is its own, and words. */
export function DutyForm(props: Props) {
  const { owed, heading, fixTo, form, values, isCorrection, onChange } = props;
  return (
    <ActionForm
      heading={heading}
      form={form}
      to={fixTo}
      submit={words.submit}
      command={props.command}
      draftSavedAt={props.draftSavedAt}
      onSubmit={props.onSubmit}
      onClose={props.onClose}
    >
      {isCorrection && (
        <Textarea
          {...form.field('correctionReason')}
          label={words.correctionReason}
          size="small"
          minRows={2}
          value={values.correctionReason}
          onChange={(event) => onChange({ correctionReason: event.target.value })}
        />
      )}
      <SwedishDateField
        {...form.field('onDay')}
        label={words.onDay}
        value={values.onDay}
        onChange={(onDay) => onChange({ onDay })}
        today={owed.today}
        min={owed.duties.startedOn}
        max={lastDay(owed)}
      />
      {props.children}
      <Textarea
        {...form.field('body')}
        label={props.bodyLabel}
        size="small"
        minRows={3}
        value={values.body}
        onChange={(event) => onChange({ body: event.target.value })}
      />
    </ActionForm>
  );
}

/** The last day on which something can have been done in the placement. */
export const lastDay = ({ today, duties: { endedOn } }: Owed): string =>
  endedOn !== null && endedOn < today ? endedOn : today;
