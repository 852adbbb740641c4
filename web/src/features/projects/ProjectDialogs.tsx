import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { dropReport, endProject, type Project, planReport, sendReport } from '../../api/action-plans.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { afterwards as afterwardsWords, projectForms } from '../../app/sv/projects.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import styles from '../action-plans/ActionPlans.module.css';
import { usePlanCommand } from '../action-plans/use-plan-command.ts';

type Afterwards = keyof typeof afterwardsWords;
const AFTERWARDS = Object.keys(afterwardsWords) as Afterwards[];

interface Props {
  project: Project;
  onClose: () => void;
  onDone: () => void;
}
interface ReportProps extends Props {
  report: Project['reports'][number];
}

/** A report that whoever pays is to have on a day. */
export function PlanReportDialog({ project, onClose, onDone }: Props) {
  const words = projectForms.report;
  const { projectId } = project.head;
  const [initial] = useState(() => ({ reportId: newId(), what: '', dueOn: '' }));
  const draft = useDraft(`project-report:${projectId}`, initial);
  const form = useForm('project-report');
  const command = usePlanCommand(planReport, () => {
    draft.drop();
    onDone();
  });
  const { reportId, what, dueOn } = draft.value;
  const send = () => {
    const due = readDayWithin(dueOn, { min: project.today, max: LAST_DAY });
    const accepted = form.accepts(
      collectErrors([
        ['what', what.trim() === '' && words.whatMissing],
        ['dueOn', !due.ok && due.message],
      ]),
    );
    if (accepted && due.ok)
      command.send({ projectId, reportId, what, dueOn: due.day }, { onError: form.takesFrom });
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
      <TextField
        {...form.field('what')}
        label={words.what}
        description={words.whatHelp}
        size="small"
        maxLength={200}
        value={what}
        onChange={(event) => draft.change({ what: event.target.value })}
      />
      <SwedishDateField
        {...form.field('dueOn')}
        label={words.dueOn}
        value={dueOn}
        onChange={(day) => draft.change({ dueOn: day })}
        today={project.today}
        min={project.today}
        max={LAST_DAY}
      />
    </ActionForm>
  );
}

/** The report has been sent. */
export function SendReportDialog({ project, report, onClose, onDone }: ReportProps) {
  const words = projectForms.send;
  const { projectId, fromOn } = project.head;
  const { reportId } = report;
  const [initial] = useState(() => ({ sentOn: project.today, text: '' }));
  const draft = useDraft(`project-sent:${reportId}`, initial);
  const form = useForm('project-sent');
  const command = usePlanCommand(sendReport, () => {
    draft.drop();
    onDone();
  });
  const { sentOn, text } = draft.value;
  const send = () => {
    const sent = readDayWithin(sentOn, { min: fromOn, max: project.today });
    if (!form.accepts(collectErrors([['sentOn', !sent.ok && sent.message]])) || !sent.ok) return;
    command.send({ projectId, reportId, sentOn: sent.day, words: text }, { onError: form.takesFrom });
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
      <p className={styles.text}>{report.what}</p>
      <SwedishDateField
        {...form.field('sentOn')}
        label={words.sentOn}
        value={sentOn}
        onChange={(day) => draft.change({ sentOn: day })}
        today={project.today}
        min={fromOn}
        max={project.today}
      />
      <Textarea
        {...form.field('words')}
        label={words.words}
        size="small"
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}

/** The report is owed no longer. */
export function DropReportDialog({ project, report, onClose, onDone }: ReportProps) {
  const words = projectForms.drop;
  const { projectId } = project.head;
  const { reportId } = report;
  const [initial] = useState(() => ({ reason: '' }));
  const draft = useDraft(`project-drop:${reportId}`, initial);
  const form = useForm('project-drop');
  const command = usePlanCommand(dropReport, () => {
    draft.drop();
    onDone();
  });
  const { reason } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['reason', reason.trim() === '' && words.reasonMissing]]))) return;
    command.send({ projectId, reportId, reason }, { onError: form.takesFrom });
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
      <p className={styles.text}>{report.what}</p>
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}

/** A project ends with what it came to, and what becomes of it. */
export function EndProjectDialog({ project, onClose, onDone }: Props) {
  const words = projectForms.end;
  const { projectId, fromOn, toOn } = project.head;
  const [initial] = useState(() => ({
    endedOn: toOn < project.today ? toOn : project.today,
    result: '',
    afterwards: '' as Afterwards | '',
    text: '',
  }));
  const draft = useDraft(`project-end:${projectId}`, initial);
  const form = useForm('project-end');
  const command = usePlanCommand(endProject, () => {
    draft.drop();
    onDone();
  });
  const { endedOn, result, afterwards, text } = draft.value;
  const send = () => {
    const ended = readDayWithin(endedOn, { min: fromOn, max: project.today });
    const accepted = form.accepts(
      collectErrors([
        ['endedOn', !ended.ok && ended.message],
        ['result', result.trim() === '' && words.resultMissing],
        ['afterwards', afterwards === '' && words.afterwardsMissing],
        ['words', text.trim() === '' && words.wordsMissing],
      ]),
    );
    if (!accepted || !ended.ok || afterwards === '') return;
    command.send(
      { projectId, endedOn: ended.day, result, afterwards, words: text },
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
      <p className={styles.text}>{words.help}</p>
      <SwedishDateField
        {...form.field('endedOn')}
        label={words.endedOn}
        value={endedOn}
        onChange={(day) => draft.change({ endedOn: day })}
        today={project.today}
        min={fromOn}
        max={project.today}
      />
      <Textarea
        {...form.field('result')}
        label={words.result}
        size="small"
        minRows={4}
        maxLength={6000}
        value={result}
        onChange={(event) => draft.change({ result: event.target.value })}
      />
      <CodeRadios
        {...form.field('afterwards')}
        legend={words.afterwards}
        codes={AFTERWARDS}
        words={afterwardsWords}
        value={afterwards}
        onChange={(chosen) => draft.change({ afterwards: chosen })}
      />
      <Textarea
        {...form.field('words')}
        label={words.words}
        size="small"
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
