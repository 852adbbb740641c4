import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { NotOpenedReason } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import type { Form } from '../../../../ui/form/use-form.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import type { DecisionValues } from './check-decision.ts';

interface Props {
  openAtOnce: boolean;
  form: Form;
  values: DecisionValues;
  onChange: (changes: Partial<DecisionValues>) => void;
}

/** Why no investigation is opened. For a report of violence the reasons are asked for by name. */
export function NotOpenFields({ openAtOnce, form, values, onChange }: Props) {
  return (
    <>
      {openAtOnce && <Notice tone="warning">{sv.decide.atOnceWarning}</Notice>}
      <Select
        {...form.field('reasonCode')}
        label={sv.decide.reasonCode}
        size="small"
        value={values.reasonCode ?? ''}
        onChange={(event) => onChange({ reasonCode: (event.target.value || null) as NotOpenedReason | null })}
      >
        <option value="">{sv.field.choose}</option>
        {Object.entries(sv.codes.notOpenedReason).map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <Textarea
        {...form.field('text')}
        label={sv.decide.notOpenText}
        description={sv.decide.notOpenTextHelp}
        size="small"
        minRows={3}
        value={values.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      {openAtOnce && (
        <Textarea
          {...form.field('notAtOnceReason')}
          label={sv.decide.atOnceText}
          description={sv.decide.atOnceTextHelp}
          size="small"
          minRows={4}
          value={values.notAtOnceReason}
          onChange={(event) => onChange({ notAtOnceReason: event.target.value })}
        />
      )}
    </>
  );
}
