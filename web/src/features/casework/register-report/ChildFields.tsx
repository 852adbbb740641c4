import { TrashIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { sv } from '../../../app/sv.ts';
import type { Form } from '../../../ui/form/use-form.ts';
import styles from './Report.module.css';
import type { ChildValues } from './report-values.ts';

interface Props {
  /** From 0. */
  n: number;
  child: ChildValues;
  form: Form;
  isAdult: boolean;
  onChange: (changes: Partial<ChildValues>) => void;
  /** Left out for an only child. */
  onRemove?: () => void;
}

type TextName = Exclude<keyof ChildValues, 'key' | 'unborn'>;

const words = sv.receive;

/** What is known of one child. All of it may be left empty. */
export function ChildFields({ n, child, form, isAdult, onChange, onRemove }: Props) {
  const text = (name: TextName) => ({
    ...form.field(`children.${n}.${name}`),
    size: 'small' as const,
    autoComplete: 'off',
    value: child[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{isAdult ? words.person(n + 1) : words.child(n + 1)}</legend>
      <div className={styles.pair}>
        <TextField {...text('givenName')} label={words.givenName} />
        <TextField {...text('familyName')} label={words.familyName} />
      </div>
      <div className={styles.pair}>
        <TextField
          {...text('identityNumber')}
          label={words.identityNumber}
          description={words.identityHelp}
          inputMode="numeric"
        />
        <TextField
          {...text('ageText')}
          label={words.ageText}
          description={isAdult ? words.ageHelpAdult : words.ageHelp}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          {...text('birthDate')}
          label={words.birthDate}
          description={words.birthDateHelp}
          inputMode="numeric"
        />
        <TextField
          {...text('whereabouts')}
          label={isAdult ? words.whereaboutsAdult : words.whereabouts}
          description={isAdult ? words.whereaboutsHelpAdult : words.whereaboutsHelp}
        />
      </div>
      <TextField {...text('address')} label={words.address} />
      <div className={styles.groupFoot}>
        {!isAdult && (
          <Checkbox
            size="small"
            checked={child.unborn}
            onChange={(event) => onChange({ unborn: event.target.checked })}
          >
            {words.unborn}
          </Checkbox>
        )}
        {onRemove && (
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<TrashIcon aria-hidden />}
            onClick={onRemove}
          >
            {isAdult ? words.removePerson(n + 1) : words.removeChild(n + 1)}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
