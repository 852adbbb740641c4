import { Select } from '@navikt/ds-react/Select';
import { sv } from '../../app/sv.ts';
import { CATEGORIES, type OrganisationCategory } from './categories.ts';

interface Props {
  id?: string;
  error?: string | undefined;
  label: string;
  /** What stands for no choice. */
  none: string;
  value: OrganisationCategory | '';
  onChange: (category: OrganisationCategory | '') => void;
}

export function CategorySelect({ none, value, onChange, ...field }: Props) {
  return (
    <Select
      {...field}
      size="small"
      value={value}
      onChange={(event) => onChange(event.target.value as OrganisationCategory | '')}
    >
      <option value="">{none}</option>
      {CATEGORIES.map((category) => (
        <option key={category} value={category}>
          {sv.codes.reporterCategory[category]}
        </option>
      ))}
    </Select>
  );
}
