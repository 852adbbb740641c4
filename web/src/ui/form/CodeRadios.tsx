import { Radio, RadioGroup } from '@navikt/ds-react/Radio';

interface Props<Code extends string> {
  id: string;
  error: string | undefined;
  legend: string;
  description?: string;
  codes: readonly Code[];
  words: Readonly<Record<Code, string>>;
  /** Nothing is chosen while it is null or empty. */
  value: Code | '' | null;
  onChange: (chosen: Code) => void;
}

/** One of a list of codes, each by its word. */
export function CodeRadios<Code extends string>({ codes, words, ...group }: Props<Code>) {
  return (
    <RadioGroup size="small" {...group}>
      {codes.map((code) => (
        <Radio key={code} value={code}>
          {words[code]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
