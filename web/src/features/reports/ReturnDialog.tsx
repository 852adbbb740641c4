import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type ReportSection, reviewSection } from '../../api/reports.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { reportForms } from '../../app/sv/reports.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { useReportCommand } from './use-report-command.ts';

const words = reportForms.return;

interface Props {
  reportId: string;
  section: ReportSection;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** A section goes back to whoever writes it, with what is to be changed and a new day. */
export function ReturnDialog({ reportId, section, today, onClose, onDone }: Props) {
  const [initial] = useState(() => ({ said: '', dueOn: '' }));
  const draft = useDraft(`report-return:${section.sectionId}`, initial);
  const form = useForm('report-return');
  const command = useReportCommand(reviewSection, () => {
    draft.drop();
    onDone();
  });
  const { said, dueOn } = draft.value;
  const bounds = { min: today, max: LAST_DAY };
  const send = () => {
    const due = readDayWithin(dueOn, bounds);
    const accepted = form.accepts(
      collectErrors([
        ['words', said.trim() === '' && words.wordsMissing],
        ['dueOn', !due.ok && due.message],
      ]),
    );
    if (!accepted || !due.ok) return;
    const { sectionId, version } = section;
    command.send(
      { reportId, sectionId, version, step: 'returned', words: said, dueOn: due.day },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <Textarea
        {...form.field('words')}
        label={words.words}
        size="small"
        minRows={3}
        value={said}
        onChange={(event) => draft.change({ said: event.target.value })}
      />
      <SwedishDateField
        {...form.field('dueOn')}
        label={words.dueOn}
        value={dueOn}
        onChange={(day) => draft.change({ dueOn: day })}
        today={today}
        {...bounds}
      />
    </ActionForm>
  );
}
