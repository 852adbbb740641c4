import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { ConcernedAs } from '../../../../../api/index.ts';
import * as investigationWords from '../../../../../app/sv/investigation.ts';
import { sv } from '../../../../../app/sv.ts';
import type { Form } from '../../../../../ui/form/use-form.ts';
import { YesNoRadios } from '../../../../../ui/form/YesNoRadios.tsx';
import { Notice } from '../../../../../ui/page/Notice.tsx';
import styles from '../Investigation.module.css';
import type { JudgedValues } from './safety-values.ts';

const words = investigationWords.investigation.safety;
const RELATIONS = Object.keys(sv.concernedAs) as ConcernedAs[];

interface Props {
  form: Form;
  path: string;
  number: number;
  person: JudgedValues;
  onChange: (changed: Partial<JudgedValues>) => void;
  onRemove: () => void;
}

/** One of those concerned, and whether they may be told. Whom the child is protected against can't be. */
export function JudgedFields({ form, path, number, person, onChange, onRemove }: Props) {
  const { name, relation, isKnown, mayBeTold, why, isProtectedAgainst } = person;
  return (
    <fieldset className={styles.person}>
      <legend>
        {isKnown ? `${name}, ${sv.concernedAs[relation].toLocaleLowerCase('sv')}` : words.person(number)}
      </legend>
      {!isKnown && (
        <div className={styles.pair}>
          <TextField
            {...form.field(`${path}.name`)}
            label={words.name}
            size="small"
            autoComplete="off"
            value={name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
          <Select
            {...form.field(`${path}.relation`)}
            label={words.relation}
            size="small"
            value={relation}
            onChange={(event) => onChange({ relation: event.target.value as ConcernedAs })}
          >
            {RELATIONS.map((code) => (
              <option key={code} value={code}>
                {sv.concernedAs[code]}
              </option>
            ))}
          </Select>
        </div>
      )}
      {isProtectedAgainst ? (
        <Notice tone="danger">{words.protectedAgainst}</Notice>
      ) : (
        <YesNoRadios
          {...form.field(`${path}.mayBeTold`)}
          legend={words.mayBeTold}
          value={mayBeTold}
          onChange={(mayBeTold) => onChange({ mayBeTold })}
        />
      )}
      {mayBeTold === false && (
        <Textarea
          {...form.field(`${path}.why`)}
          label={words.why}
          size="small"
          minRows={2}
          value={why}
          onChange={(event) => onChange({ why: event.target.value })}
        />
      )}
      {!isKnown && (
        <div>
          <Button type="button" size="small" variant="tertiary" onClick={onRemove}>
            {words.remove(number)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
