import { Search } from '@navikt/ds-react/Search';
import { useEffect, useState } from 'react';
import { useSettled } from './use-settled.ts';

interface Props {
  label: string;
  description: string;
  /** What stands in the address. */
  text: string;
  onChange: (text: string) => void;
  className?: string | undefined;
}

/** Narrows a list by words that stand in its address; searches when the typing has stood still for a moment. */
export function ListSearch({ label, description, text, onChange, className }: Props) {
  const [typed, setTyped] = useState(text);
  const settled = useSettled(typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what has been typed moves the address
  useEffect(() => {
    if (settled !== text) onChange(settled);
  }, [settled]);
  return (
    <Search
      label={label}
      description={description}
      hideLabel={false}
      variant="simple"
      size="small"
      value={typed}
      onChange={setTyped}
      className={className ?? ''}
    />
  );
}
