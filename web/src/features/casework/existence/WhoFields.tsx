import { TextField } from '@navikt/ds-react/TextField';
import * as personWords from '../../../app/sv/persons.ts';
import { sv } from '../../../app/sv.ts';
import type { Form } from '../../../ui/form/use-form.ts';
import styles from './Existence.module.css';

export interface WhoValues {
  identityNumber: string;
  givenName: string;
  familyName: string;
  reason: string;
}

interface Props {
  values: WhoValues;
  form: Form;
  onChange: (changes: Partial<WhoValues>) => void;
}

/** By number, or by the whole name; and why one asks. */
export function WhoFields({ values, form, onChange }: Props) {
  const text = (name: keyof WhoValues) => ({
    ...form.field(name),
    size: 'small' as const,
    autoComplete: 'off',
    value: values[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <TextField
        {...text('identityNumber')}
        label={sv.receive.identityNumber}
        description={sv.receive.identityHelp}
      />
      <div className={styles.pair}>
        <TextField {...text('givenName')} label={sv.receive.givenName} />
        <TextField {...text('familyName')} label={sv.receive.familyName} />
      </div>
      <TextField
        {...text('reason')}
        label={personWords.existencePage.reason}
        description={personWords.existencePage.reasonHelp}
      />
    </>
  );
}
