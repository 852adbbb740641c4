import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  type ReceivedForm,
  type RegisteredReport,
  type RegisterReport,
  registerForm,
  registerReport,
  serverNow,
  useCommand,
} from '../../../api/index.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import { useMay, useSession } from '../../../app/session/use-session.ts';
import * as formWords from '../../../app/sv/forms.ts';
import { sv } from '../../../app/sv.ts';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { dayAndTime } from '../../../ui/format/dates.ts';
import { newId } from '../../../ui/new-id.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { ApplicantSection } from './ApplicantSection.tsx';
import { ChildrenSection } from './ChildrenSection.tsx';
import { checkReport } from './check-report.ts';
import { ExistenceBox } from './ExistenceBox.tsx';
import { FilesSection } from './FilesSection.tsx';
import { GuardiansSection } from './GuardiansSection.tsx';
import { HowSection } from './HowSection.tsx';
import { KindSection } from './KindSection.tsx';
import styles from './Report.module.css';
import { ReportButtons } from './ReportButtons.tsx';
import { ReporterSection } from './ReporterSection.tsx';
import { REPORT_DRAFT } from './report-draft.ts';
import { emptyReport } from './report-values.ts';
import { toCommand } from './to-command.ts';
import { WorrySection } from './WorrySection.tsx';
import { isAboutAdult } from './whose.ts';

interface Props {
  /** The form from an e-service that it is made of; none for what comes by phone, visit or letter. */
  from?: ReceivedForm;
  onRegistered: (registered: RegisteredReport, sent: RegisterReport) => void;
}

/** In the order of a phone call: what has happened, whom it is about, who calls. Kept in the tab while it is written. */
export function ReportForm({ from, onRegistered }: Props) {
  const { today } = useSession();
  const mayCheckExistence = useMay('casework:existence:check');
  const queryClient = useQueryClient();
  const [empty] = useState(() => begun(from));
  const draft = useDraft(from === undefined ? REPORT_DRAFT : `register-form:${from.formId}`, empty);
  const [files, setFiles] = useState<readonly File[]>([]);
  const form = useForm('report');
  const register = from === undefined ? registerReport : registerFrom(from.formId);
  const command = useCommand(
    async (input: Parameters<typeof registerReport>[0], signal: AbortSignal) => ({
      receipt: await register(input, signal),
      sent: input.report,
    }),
    ({ receipt, sent }) => {
      draft.drop();
      queryClient.removeQueries({ type: 'inactive' });
      void queryClient.invalidateQueries();
      onRegistered(receipt, sent);
    },
  );

  const chooseFiles = (chosen: readonly File[]) => {
    form.clearErrors();
    setFiles(chosen);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const accepted = form.accepts(checkReport(draft.value, files, today, serverNow()));
    const report = toCommand(draft.value, today);
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
        <KindSection {...part} />
        {from === undefined ? <HowSection {...part} /> : <FromForm form={from} />}
        <ChildrenSection {...part} />
        <WorrySection {...part} />
        {!isAboutAdult(draft.value, today) && <GuardiansSection {...part} />}
        {draft.value.kind === 'application' ? <ApplicantSection {...part} /> : <ReporterSection {...part} />}
        {from === undefined && (
          <FilesSection files={files} onChange={chooseFiles} form={form} isSending={command.isSending} />
        )}
        <ReportButtons kind={draft.value.kind} command={command} form={form} draft={draft} />
      </form>
    </Page>
  );
}

function begun(from: ReceivedForm | undefined) {
  const empty = emptyReport(newId());
  return from === undefined ? empty : { ...empty, channel: 'e_platform' as const, freeText: from.text };
}

/** The report came in when its form did, by the way that it came. */
const registerFrom =
  (formId: string) =>
  ({ report }: { report: RegisterReport }, signal: AbortSignal) => {
    const { channel: _channel, receivedAt: _receivedAt, ...rest } = report;
    return registerForm({ ...rest, formId }, signal);
  };

function FromForm({ form }: { form: ReceivedForm }) {
  return (
    <Notice tone="info">
      {formWords.forms.fromForm(
        form.formName ?? formWords.forms.nameless,
        dayAndTime(form.receivedAt, form.today),
      )}
    </Notice>
  );
}
