import { Loader } from '@navikt/ds-react/Loader';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useQuery } from '@tanstack/react-query';
import { type AssignableFunction, assignableFunctionsQuery } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';
import { seatInWords } from '../../../../ui/format/seat.ts';
import styles from './FunctionChoice.module.css';

interface Props {
  id: string;
  error: string | undefined;
  caseId: string;
  legend: string;
  value: string | null;
  onChange: (functionId: string) => void;
}

/** Whom to give the case to, with how much each has now; those with least stand first, vacant functions last. */
export function FunctionChoice({ id, error, caseId, legend, value, onChange }: Props) {
  const { data, error: failure } = useQuery(assignableFunctionsQuery(caseId));
  if (failure) return <CommandStatus isWaitingForServer={false} error={failure} />;
  if (!data) return <Loader title={sv.decide.loadingFunctions} />;
  if (data.functions.length === 0) return <p>{sv.decide.noFunctions}</p>;
  return (
    <RadioGroup id={id} error={error} legend={legend} size="small" value={value} onChange={onChange}>
      <div className={styles.list}>
        {[...data.functions].sort(byWorkload).map((fn) => (
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
