import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { AdultSituation } from '../../api/adults.ts';
import { recordForm } from '../../app/sv/adult-situation.ts';
import { sv } from '../../app/sv.ts';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { type Field, OTHER_SERVICE } from './record-fields.ts';

interface Props {
  field: Field;
  id: string;
  error: string | undefined;
  today: string;
  services: AdultSituation['services'];
  value: string;
  onChange: (value: string) => void;
}

/** A field of a record's dialog, by its kind. */
export function RecordField({ field, today, services, value, onChange, ...at }: Props) {
  const label = field.optional ? sv.field.optional(field.label) : field.label;
  const described = field.help ? { description: field.help } : {};
  switch (field.kind) {
    case 'codes':
      return (
        <CodeRadios
          {...at}
          legend={label}
          codes={Object.keys(field.words)}
          words={field.words}
          value={value}
          onChange={onChange}
        />
      );
    case 'choice':
    case 'service':
      return (
        <Select
          {...at}
          {...described}
          label={label}
          size="small"
          value={value}
          onChange={(e) => onChange(e.target.value)}
        >
          <option value="" />
          {optionsOf(field, services).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      );
    case 'checks':
      return (
        <CheckboxGroup
          {...at}
          legend={label}
          size="small"
          value={value === '' ? [] : value.split(' ')}
          onChange={(chosen: string[]) => onChange(chosen.join(' '))}
        >
          {Object.entries(field.words).map(([code, word]) => (
            <Checkbox key={code} value={code}>
              {word}
            </Checkbox>
          ))}
        </CheckboxGroup>
      );
    case 'day':
      return (
        <SwedishDateField
          {...at}
          {...described}
          label={label}
          value={value}
          onChange={onChange}
          today={today}
          {...(field.future ? { min: today } : { max: today })}
        />
      );
    case 'text':
      return (
        <Textarea
          {...at}
          {...described}
          label={label}
          size="small"
          minRows={2}
          value={value}
          onChange={(e) => onChange(e.target.value)}
        />
      );
    default:
      return (
        <TextField
          {...at}
          {...described}
          label={label}
          size="small"
          {...(field.kind === 'line' ? {} : { htmlSize: 8, inputMode: 'numeric' })}
          autoComplete="off"
          value={value}
          onChange={(e) => onChange(e.target.value)}
        />
      );
  }
}

const optionsOf = (
  field: Extract<Field, { kind: 'choice' | 'service' }>,
  services: AdultSituation['services'],
): readonly (readonly [value: string, word: string])[] =>
  field.kind === 'choice'
    ? Object.entries(field.words)
    : [
        ...services.map(({ entryId, name }) => [entryId, name] as const),
        [OTHER_SERVICE, recordForm.relative.otherService],
      ];
