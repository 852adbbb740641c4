import { Loader } from '@navikt/ds-react/Loader';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Search } from '@navikt/ds-react/Search';
import { useState } from 'react';
import type { AssignableFunction } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { seatInWords } from '../../../ui/format/seat.ts';
import styles from './ReceiverRadios.module.css';

interface Props {
  id: string;
  error: string | undefined;
  /** Undefined while they are being read. */
  receivers: readonly AssignableFunction[] | undefined;
  legend: string;
  value: string | null;
  onChange: (functionId: string) => void;
}

/** More than can be looked through: they can be searched. */
const MANY = 12;

/**
 * Whom to give something to, with how much each has now: those who investigate before others, of them those with least first, vacant functions
 * last, after them those who lack the degree for it and can't be chosen. The chosen one stays in sight whatever is searched for.
 */
export function ReceiverRadios({ id, error, receivers, legend, value, onChange }: Props) {
  const [wanted, setWanted] = useState('');
  if (receivers === undefined) return <Loader title={sv.decide.loadingFunctions} />;
  if (receivers.length === 0) return <p>{sv.decide.noFunctions}</p>;
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = receivers
    .filter((fn) => fn.functionId === value || words.every((word) => textOf(fn).includes(word)))
    .sort(byWorkload);
  return (
    <RadioGroup id={id} error={error} legend={legend} size="small" value={value} onChange={onChange}>
      {receivers.length > MANY && (
        <Search
          className={styles.search}
          label={sv.decide.findFunction}
          hideLabel={false}
          size="small"
          variant="simple"
          autoComplete="off"
          value={wanted}
          onChange={setWanted}
        />
      )}
      <div className={styles.list}>
        {shown.map((fn) => (
          <Radio
            key={fn.functionId}
            value={fn.functionId}
            description={description(fn)}
            disabled={!fn.competent}
          >
            {fn.employeeName ?? `${fn.title}, ${sv.decide.vacantFunction}`}
          </Radio>
        ))}
      </div>
      <p role="status">{shown.length === 0 && sv.decide.noSuchFunction}</p>
    </RadioGroup>
  );
}

const textOf = ({ employeeName, title, unitName }: AssignableFunction): string =>
  `${employeeName ?? sv.decide.vacantFunction} ${title} ${unitName}`.toLowerCase();

function description({ title, unitName, openCases, competent }: AssignableFunction): string {
  const why = competent ? [] : [sv.decide.lacksDegree];
  return [seatInWords(title, unitName), sv.decide.workload(openCases), ...why].join(' · ');
}

function byWorkload(a: AssignableFunction, b: AssignableFunction): number {
  return (
    Number(!a.competent) - Number(!b.competent) ||
    Number(a.employeeName === null) - Number(b.employeeName === null) ||
    Number(b.investigates) - Number(a.investigates) ||
    a.openCases - b.openCases
  );
}
