import { Select } from '@navikt/ds-react/Select';
import type { ControlYear } from '../../api/control.ts';
import { plan } from '../../app/sv/control.ts';

interface Props {
  id: string;
  error: string | undefined;
  label: string;
  functions: ControlYear['functions'];
  value: string;
  onChange: (functionId: string) => void;
}

/** A function of the board, by what it is called, who has it and where it is. */
export function FunctionSelect({ functions, onChange, ...field }: Props) {
  return (
    <Select {...field} size="small" onChange={(event) => onChange(event.target.value)}>
      <option value="">{plan.dialog.choose}</option>
      {functions.map((f) => (
        <option key={f.functionId} value={f.functionId}>
          {[f.title, f.holderName, f.unitName].filter(Boolean).join(' · ')}
        </option>
      ))}
    </Select>
  );
}
