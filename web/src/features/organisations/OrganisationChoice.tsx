import { useQuery } from '@tanstack/react-query';
import { organisationsQuery } from '../../api/index.ts';
import { NamedCombobox } from '../../ui/form/NamedCombobox.tsx';

interface Props {
  id: string;
  error: string | undefined;
  label: string;
  description: string;
  /** One that can't be chosen. */
  except?: string;
  chosen: string;
  onChoose: (organisationId: string) => void;
}

/** One organisation of those that are there now, found by typing. */
export function OrganisationChoice({ except, chosen, onChoose, ...field }: Props) {
  const { data } = useQuery(organisationsQuery({ standing: 'active' }));
  const options = (data?.organisations ?? [])
    .filter(({ organisationId }) => organisationId !== except)
    .map(({ organisationId, name, district }) => ({
      value: organisationId,
      label: [name, district].filter(Boolean).join(', '),
    }));
  return (
    <NamedCombobox
      {...field}
      size="small"
      options={options}
      selectedOptions={options.filter(({ value }) => value === chosen)}
      onToggleSelected={(value, isSelected) => onChoose(isSelected ? value : '')}
    />
  );
}
