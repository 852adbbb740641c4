import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { ConflictScope } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import type { Form } from '../../../../ui/form/use-form.ts';

const words = sv.secrecy.conflicts;

export interface ConflictValues {
  scope: ConflictScope;
  reason: string;
}

/** How far it reaches, and why. */
export function ConflictFields({
  form,
  values,
  onChange,
}: {
  form: Form;
  values: ConflictValues;
  onChange: (changes: Partial<ConflictValues>) => void;
}) {
  return (
    <>
      <RadioGroup
        {...form.field('scope')}
        legend={words.scope}
        size="small"
        value={values.scope}
        onChange={(scope: ConflictScope) => onChange({ scope })}
      >
        <Radio value="case">{sv.conflictScope.case}</Radio>
        <Radio value="person">{sv.conflictScope.person}</Radio>
      </RadioGroup>
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        description={words.reasonHelp}
        size="small"
        minRows={2}
        value={values.reason}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
    </>
  );
}
