import { useQuery } from '@tanstack/react-query';
import { type AssignableFunction, assignableFunctionsQuery } from '../../../../api/index.ts';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';
import { ReceiverRadios } from '../../receivers/ReceiverRadios.tsx';
import { UnsignedDrafts } from './UnsignedDrafts.tsx';

interface Props {
  id: string;
  error: string | undefined;
  caseId: string;
  legend: string;
  /** Whom of those who can be given the case it may be; without it all of them. */
  among?: (fn: AssignableFunction) => boolean;
  value: string | null;
  onChange: (functionId: string) => void;
}

/** Whom to give one case to, and whose unsigned words would then be out of reach. */
export function FunctionChoice({ caseId, among = () => true, ...radios }: Props) {
  const { data, error } = useQuery(assignableFunctionsQuery(caseId));
  if (error) return <CommandStatus isWaitingForServer={false} error={error} />;
  return (
    <>
      <UnsignedDrafts />
      <ReceiverRadios {...radios} receivers={data?.functions.filter(among)} />
    </>
  );
}
