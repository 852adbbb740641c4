import { Select } from '@navikt/ds-react/Select';
import type { PlanChoices } from '../../api/action-plans.ts';
import { forms, plans } from '../../app/sv/action-plans.ts';

interface Props {
  id: string;
  error: string | undefined;
  label: string;
  functions: PlanChoices['functions'];
  value: string;
  onChange: (functionId: string) => void;
}

/** A function that is to answer for something, with who holds it. */
export function FunctionSelect({ functions, onChange, ...select }: Props) {
  return (
    <Select {...select} size="small" onChange={(event) => onChange(event.target.value)}>
      <option value="">{forms.choose}</option>
      {functions.map((f) => (
        <option key={f.functionId} value={f.functionId}>
          {[f.title, f.vacant ? plans.vacant : f.holderName, f.unitName].filter(Boolean).join(' · ')}
        </option>
      ))}
    </Select>
  );
}
