import * as investigationWords from '../../../../app/sv/investigation.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';

interface Props {
  signed: { by: string; function: string; recordedAt: string };
  today: string;
}

/** Who recorded something, and when. */
export function SignedLine({ signed, today }: Props) {
  return (
    <p className="second">
      {investigationWords.investigation.signed(
        signed.by,
        signed.function,
        dayAndTime(signed.recordedAt, today),
      )}
    </p>
  );
}
