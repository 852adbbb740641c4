import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type RegisteredReport, registerReport, serverNow, useCommand } from '../../../api/index.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import { useMay, useSession } from '../../../app/session/use-session.ts';
import { sv } from '../../../app/sv.ts';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { newId } from '../../../ui/new-id.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { ChildrenSection } from './ChildrenSection.tsx';
import { checkReport } from './check-report.ts';
import { ExistenceBox } from './ExistenceBox.tsx';
import { FilesSection } from './FilesSection.tsx';
import { GuardiansSection } from './GuardiansSection.tsx';
import { HowSection } from './HowSection.tsx';
import styles from './Report.module.css';
import { ReportButtons } from './ReportButtons.tsx';
import { ReporterSection } from './ReporterSection.tsx';
import { REPORT_DRAFT } from './report-draft.ts';
import { emptyReport } from './report-values.ts';
import { toCommand } from './to-command.ts';
import { WorrySection } from './WorrySection.tsx';

/** In the order of a phone call: what has happened, whom it is about, who calls. Kept in the tab while it is written. */
export function ReportForm({ onRegistered }: { onRegistered: (registered: RegisteredReport) => void }) {
  const { today } = useSession();
  const mayCheckExistence = useMay('casework:existence:check');
  const queryClient = useQueryClient();
  const [empty] = useState(() => emptyReport(newId()));
  const draft = useDraft(REPORT_DRAFT, empty);
  const [files, setFiles] = useState<readonly File[]>([]);
  const form = useForm('report');
  const command = useCommand(registerReport, (registered) => {
    draft.drop();
    queryClient.removeQueries({ type: 'inactive' });
    void queryClient.invalidateQueries();
    onRegistered(registered);
  });

  const chooseFiles = (chosen: readonly File[]) => {
    form.clearErrors();
    setFiles(chosen);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const accepted = form.accepts(checkReport(draft.value, files, today, serverNow()));
    const report = toCommand(draft.value);
    if (accepted && report !== null) command.send({ report, files }, { onError: form.takesFrom });
  };

  const part = { values: draft.value, change: draft.change, form, today };
  return (
    <Page
      title={sv.receive.title}
      windowTitle={sv.receive.title}
      lead={sv.receive.lead}
      side={mayCheckExistence && <ExistenceBox childrenValues={draft.value.children} />}
    >
      <form noValidate onSubmit={send} className={styles.form}>
        <FormErrors form={form} to={sv.receive.fixTo} />
        <HowSection {...part} />
        <ChildrenSection {...part} />
        <WorrySection {...part} />
        <GuardiansSection {...part} />
        <ReporterSection {...part} />
        <FilesSection files={files} onChange={chooseFiles} form={form} isSending={command.isSending} />
        <ReportButtons command={command} form={form} draft={draft} />
      </form>
    </Page>
  );
}
