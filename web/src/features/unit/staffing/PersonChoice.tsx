import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import * as unitWords from '../../../app/sv/unit.ts';

interface Props {
  id: string;
  error: string | undefined;
  people: readonly { id: string; label: string }[];
  value: string | null;
  onChange: (id: string) => void;
}

/** Whom it is about. Asked only when there are several. */
export function PersonChoice({ people, ...group }: Props) {
  const [only, ...others] = people;
  if (only !== undefined && others.length === 0) return <strong>{only.label}</strong>;
  return (
    <RadioGroup {...group} legend={unitWords.staffing.who} size="small">
      {people.map(({ id, label }) => (
        <Radio key={id} value={id}>
          {label}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** The one that is meant from the start, when there is only one. */
export function onlyOf<T>(people: readonly T[]): T | null {
  const [only, ...others] = people;
  return only !== undefined && others.length === 0 ? only : null;
}
