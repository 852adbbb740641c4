import { Textarea } from '@navikt/ds-react/Textarea';
import type { Preliminary } from '../../../../api/index.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import { sv } from '../../../../app/sv.ts';
import type { Form } from '../../../../ui/form/use-form.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';
import type { DecisionValues } from './check-decision.ts';
import { FunctionChoice } from './FunctionChoice.tsx';

const words = fateWords.soonReopened;

interface Props {
  caseId: string;
  form: Form;
  values: DecisionValues;
  soonReopened: Preliminary['soonReopened'];
  onChange: (changes: Partial<DecisionValues>) => void;
}

export function OpenFields({ caseId, form, values, soonReopened, onChange }: Props) {
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
      {soonReopened && (
        <>
          <Notice tone="warning" title={words.warning(soonReopened.days, soonReopened.concludedOn)}>
            {words.told}
          </Notice>
          <Textarea
            {...form.field('reopeningReason')}
            label={words.reason}
            description={words.reasonHelp}
            size="small"
            minRows={3}
            value={values.reopeningReason}
            onChange={(event) => onChange({ reopeningReason: event.target.value })}
          />
        </>
      )}
    </>
  );
}
