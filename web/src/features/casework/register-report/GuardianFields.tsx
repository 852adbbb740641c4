import { TrashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { sv } from '../../../app/sv.ts';
import type { Form } from '../../../ui/form/use-form.ts';
import styles from './Report.module.css';
import type { GuardianValues } from './report-values.ts';

interface Props {
  /** From 0. */
  n: number;
  guardian: GuardianValues;
  form: Form;
  onChange: (changes: Partial<GuardianValues>) => void;
  onRemove: () => void;
}

export function GuardianFields({ n, guardian, form, onChange, onRemove }: Props) {
  return (
    <fieldset className={styles.group}>
      <legend className="aksel-sr-only">{sv.receive.guardian(n + 1)}</legend>
      <div className={styles.pair}>
        <TextField
          {...form.field(`guardians.${n}.name`)}
          label={sv.receive.guardianName}
          size="small"
          autoComplete="off"
          value={guardian.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <TextField
          {...form.field(`guardians.${n}.phone`)}
          label={sv.receive.guardianPhone}
          size="small"
          type="tel"
          autoComplete="off"
          value={guardian.phone}
          onChange={(event) => onChange({ phone: event.target.value })}
        />
      </div>
      <div className={styles.groupFoot}>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<TrashIcon aria-hidden />}
          onClick={onRemove}
        >
          {sv.receive.removeGuardian(n + 1)}
        </Button>
      </div>
    </fieldset>
  );
}
