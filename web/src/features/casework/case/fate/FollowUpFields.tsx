import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import * as fateWords from '../../../../app/sv/fate.ts';
import type { Form } from '../../../../ui/form/use-form.ts';
import type { ConclusionValues } from './check-conclusion.ts';

const words = fateWords.conclude;

interface Props {
  form: Form;
  values: ConclusionValues;
  onChange: (changes: Partial<ConclusionValues>) => void;
}

/** Whether the child's situation is followed up without intervention, and why. */
export function FollowUpFields({ form, values: { follow, followUpReason }, onChange }: Props) {
  return (
    <>
      <RadioGroup
        {...form.field('follow')}
        legend={words.follow}
        description={`${words.followHelp} ${words.followLaw}`}
        size="small"
        value={follow}
        onChange={(chosen: 'yes' | 'no') => onChange({ follow: chosen })}
      >
        <Radio value="no">{words.followNo}</Radio>
        <Radio value="yes">{words.followYes}</Radio>
      </RadioGroup>
      {follow === 'yes' && (
        <Textarea
          {...form.field('followUpReason')}
          label={words.followReason}
          size="small"
          minRows={3}
          value={followUpReason}
          onChange={(event) => onChange({ followUpReason: event.target.value })}
        />
      )}
    </>
  );
}
