import { Select } from '@navikt/ds-react/Select';
import type { Owner, OwnerSetting } from '../../api/transitions.ts';
import { forms, owner as ownerWords } from '../../app/sv/transitions.ts';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import type { Form } from '../../ui/form/use-form.ts';

const OWNERS = Object.keys(ownerWords) as Owner[];
const words = forms.owner;

export interface OwnerValues {
  owner: Owner | '';
  functionId: string;
}

interface Props {
  form: Form;
  values: OwnerValues;
  functions: OwnerSetting['functions'];
  onChange: (changed: Partial<OwnerValues>) => void;
}

/** Who owns: by rule, or a function that is named. */
export function OwnerFields({ form, values, functions, onChange }: Props) {
  return (
    <>
      <CodeRadios
        {...form.field('owner')}
        legend={words.owner}
        codes={OWNERS}
        words={ownerWords}
        value={values.owner}
        onChange={(owner) => onChange({ owner })}
      />
      {values.owner === 'named' && (
        <Select
          {...form.field('functionId')}
          label={words.function}
          size="small"
          value={values.functionId}
          onChange={(event) => onChange({ functionId: event.target.value })}
        >
          <option value="">{words.choose}</option>
          {functions.map((f) => (
            <option key={f.functionId} value={f.functionId}>
              {[f.title, f.employeeName, f.unitName].filter(Boolean).join(' · ')}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}
