import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import type { DeciderChoice } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import type { Form } from '../../../../ui/form/use-form.ts';

const words = sv.proposal;

interface Props {
  form: Form;
  deciders: readonly DeciderChoice[];
  value: string | null;
  onChange: (functionId: string) => void;
}

/** To whom a proposal is handed, of those who may decide. */
export function DeciderRadios({ form, deciders, value, onChange }: Props) {
  if (deciders.length === 0) return <p>{words.noDeciders}</p>;
  return (
    <RadioGroup
      {...form.field('deciderFunctionId')}
      legend={words.decider}
      size="small"
      value={value}
      onChange={onChange}
    >
      {deciders.map((one) => (
        <Radio key={one.functionId} value={one.functionId}>
          {words.deciderOf(one.title, one)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
