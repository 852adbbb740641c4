import { Textarea } from '@navikt/ds-react/Textarea';
import type { Case } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { DueTag } from '../../../../ui/due/DueTag.tsx';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import type { Form } from '../../../../ui/form/use-form.ts';
import { isLate } from '../../../../ui/list/clock-order.ts';
import { Notice } from '../../../../ui/page/Notice.tsx';

interface Props {
  form: Form;
  /** What is extended, as it stands now. */
  clock: Case['clocks'][number] | undefined;
  today: string;
  /** The first day that it can be extended to. */
  earliest: string;
  until: string;
  reason: string;
  reasonLabel: string;
  reasonHelp?: string;
  onChange: (changes: { until: string } | { reason: string }) => void;
}

/** When it runs out now, until when it is extended, and why. */
export function ExtensionFields(props: Props) {
  const { form, clock, today, earliest, until, reason, reasonLabel, reasonHelp, onChange } = props;
  return (
    <>
      {clock && (
        <div>
          <h2 className="second">{sv.extend.dueNow}</h2>
          <DueTag clock={clock} today={today} />
        </div>
      )}
      {isLate(clock ?? null) && <Notice tone="warning">{sv.extend.tooLate}</Notice>}
      <SwedishDateField
        {...form.field('until')}
        label={sv.extend.until}
        value={until}
        onChange={(text) => onChange({ until: text })}
        today={today}
        min={earliest}
      />
      <Textarea
        {...form.field('reason')}
        label={reasonLabel}
        {...(reasonHelp !== undefined && { description: reasonHelp })}
        size="small"
        minRows={3}
        value={reason}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
    </>
  );
}
