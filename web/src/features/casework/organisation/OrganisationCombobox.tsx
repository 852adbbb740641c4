import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { type FoundOrganisation, findOrganisationQuery } from '../../../api/index.ts';
import { useSettled } from '../../../app/search/use-settled.ts';
import { sv } from '../../../app/sv.ts';
import { NamedCombobox } from '../../../ui/form/NamedCombobox.tsx';

/** From so many letters on the register is asked. */
const ASKS_FROM = 2;

interface Props {
  field: { id: string; error: string | undefined };
  label: string;
  description: string;
  organisation: string;
  /** Empty for one that is not chosen from the register. */
  organisationId: string;
  onWrite: (organisation: string) => void;
  onChoose: (chosen: FoundOrganisation) => void;
}

/**
 * An organisation: chosen from the register while it is typed, by mouse or with the arrow keys and Enter. A name that is not there stands as it
 * is written.
 */
export function OrganisationCombobox(props: Props) {
  const { field, label, description, organisation, organisationId, onWrite, onChoose } = props;
  const typed = useSettled(organisation.trim());
  const asks = typed.length >= ASKS_FROM && organisationId === '';
  const { data } = useQuery({
    ...findOrganisationQuery(typed),
    enabled: asks,
    placeholderData: keepPreviousData,
  });
  const found = asks ? (data?.organisations ?? []) : [];
  // The combobox empties itself when something is chosen and on Escape; what has been written stays.
  const emptiesItself = useRef(false);

  return (
    <NamedCombobox
      {...field}
      label={label}
      description={description}
      size="small"
      toggleListButton={false}
      shouldShowSelectedOptions={false}
      options={found.map(toOption)}
      filteredOptions={found.map(toOption)}
      selectedOptions={[]}
      {...(found.length === 0 && { isListOpen: false })}
      value={organisation}
      onClear={() => {
        emptiesItself.current = true;
      }}
      onChange={(text) => {
        if (text === '' && emptiesItself.current) {
          emptiesItself.current = false;
          return;
        }
        onWrite(text);
      }}
      onToggleSelected={(chosen) => {
        const one = found.find((o) => o.organisationId === chosen);
        if (one !== undefined) onChoose(one);
      }}
    />
  );
}

const toOption = ({ organisationId, name, district, foundAs }: FoundOrganisation) => ({
  value: organisationId,
  label: sv.receive.foundOrganisation(name, district, foundAs),
});
