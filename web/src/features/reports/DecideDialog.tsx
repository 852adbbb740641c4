import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { decideReport, type ReportHead } from '../../api/reports.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { reportForms } from '../../app/sv/reports.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { useReportCommand } from './use-report-command.ts';

const words = reportForms.decide;
const FIRST = '2000-01-01';

interface Props {
  report: ReportHead;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** The board's decision is noted, and the report frozen; or a later edition of it. */
export function DecideDialog({ report, today, onClose, onDone }: Props) {
  const [initial] = useState(() => ({ editionId: newId(), decidedOn: '', reference: '', reason: '' }));
  const draft = useDraft(`report-decide:${report.reportId}:${report.editions.length}`, initial);
  const form = useForm('report-decide');
  const command = useReportCommand(decideReport, () => {
    draft.drop();
    onDone();
  });
  const { editionId, decidedOn, reference, reason } = draft.value;
  const isLater = report.editions.length > 0;
  const bounds = { min: FIRST, max: today };
  const send = () => {
    const day = readDayWithin(decidedOn, bounds);
    const accepted = form.accepts(
      collectErrors([
        ['decidedOn', !day.ok && day.message],
        ['reference', reference.trim() === '' && words.referenceMissing],
        ['reason', isLater && reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted || !day.ok) return;
    command.send(
      {
        reportId: report.reportId,
        editionId,
        decidedOn: day.day,
        reference,
        seenEditions: report.editions.length,
        ...(isLater && { reason }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={isLater ? words.headingAnew : words.heading}
      form={form}
      to={words.fixTo}
      submit={isLater ? words.submitAnew : words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{isLater ? words.bodyAnew : words.body}</p>
      {isLater && (
        <Textarea
          {...form.field('reason')}
          label={words.reason}
          size="small"
          minRows={2}
          value={reason}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
      )}
      <SwedishDateField
        {...form.field('decidedOn')}
        label={words.decidedOn}
        value={decidedOn}
        onChange={(day) => draft.change({ decidedOn: day })}
        today={today}
        {...bounds}
      />
      <TextField
        {...form.field('reference')}
        label={words.reference}
        description={words.referenceHelp}
        size="small"
        maxLength={60}
        value={reference}
        onChange={(event) => draft.change({ reference: event.target.value })}
      />
    </ActionForm>
  );
}
