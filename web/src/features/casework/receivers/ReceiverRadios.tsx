import { Loader } from '@navikt/ds-react/Loader';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
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

/** Whom to give something to, with how much each has now; those with least stand first, vacant functions last. */
export function ReceiverRadios({ id, error, receivers, legend, value, onChange }: Props) {
  if (receivers === undefined) return <Loader title={sv.decide.loadingFunctions} />;
  if (receivers.length === 0) return <p>{sv.decide.noFunctions}</p>;
  return (
    <RadioGroup id={id} error={error} legend={legend} size="small" value={value} onChange={onChange}>
      <div className={styles.list}>
        {[...receivers].sort(byWorkload).map((fn) => (
          <Radio key={fn.functionId} value={fn.functionId} description={description(fn)}>
            {fn.employeeName ?? `${fn.title}, ${sv.decide.vacantFunction}`}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function description({ title, unitName, openCases }: AssignableFunction): string {
  return `${seatInWords(title, unitName)} · ${sv.decide.workload(openCases)}`;
}

function byWorkload(a: AssignableFunction, b: AssignableFunction): number {
  return Number(a.employeeName === null) - Number(b.employeeName === null) || a.openCases - b.openCases;
}
