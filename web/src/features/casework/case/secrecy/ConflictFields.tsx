import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { ConflictScope } from '../../../../api/index.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import type { Form } from '../../../../ui/form/use-form.ts';

const words = secrecyWords.secrecy.conflicts;

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
        <Radio value="case">{secrecyWords.conflictScope.case}</Radio>
        <Radio value="person">{secrecyWords.conflictScope.person}</Radio>
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
