import { sv } from '../../app/sv.ts';
import { CodeRadios } from './CodeRadios.tsx';

interface Props {
  id: string;
  error: string | undefined;
  legend: string;
  /** Null while it is not answered. */
  value: boolean | null;
  onChange: (value: boolean) => void;
}

const ANSWERS = ['yes', 'no'] as const;

/** A question answered by yes or no, and by neither until somebody does. */
export function YesNoRadios({ value, onChange, ...group }: Props) {
  return (
    <CodeRadios
      {...group}
      codes={ANSWERS}
      words={sv.yesNo}
      value={value === null ? '' : value ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === 'yes')}
    />
  );
}
