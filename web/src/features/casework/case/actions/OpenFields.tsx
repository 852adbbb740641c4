import { Textarea } from '@navikt/ds-react/Textarea';
import { sv } from '../../../../app/sv.ts';
import type { Form } from '../../../../ui/form/use-form.ts';
import type { DecisionValues } from './check-decision.ts';
import { FunctionChoice } from './FunctionChoice.tsx';

interface Props {
  caseId: string;
  form: Form;
  values: DecisionValues;
  onChange: (changes: Partial<DecisionValues>) => void;
}

export function OpenFields({ caseId, form, values, onChange }: Props) {
  return (
    <>
      <FunctionChoice
        {...form.field('functionId')}
        caseId={caseId}
        legend={sv.decide.investigator}
        value={values.functionId}
        onChange={(functionId) => onChange({ functionId })}
      />
      <Textarea
        {...form.field('text')}
        label={sv.decide.openText}
        description={sv.decide.openTextHelp}
        size="small"
        minRows={3}
        value={values.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
    </>
  );
}
