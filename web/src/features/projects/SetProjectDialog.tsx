import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Project, planChoicesQuery, setProject } from '../../api/action-plans.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { financier as financierWords, projectForms } from '../../app/sv/projects.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { FunctionSelect } from '../action-plans/FunctionSelect.tsx';
import { usePlanCommand } from '../action-plans/use-plan-command.ts';
import { kronorIn } from './project-figures.ts';

const words = projectForms.set;
const FIRST = '1990-01-01';
type Financier = keyof typeof financierWords;
const FINANCIERS = Object.keys(financierWords) as Financier[];

interface Props {
  today: string;
  /** Null for one that is new. */
  project: Project | null;
  onClose: () => void;
  onDone: (projectId: string) => void;
}

/** What a project is for, its time, who pays and on what conditions. */
export function SetProjectDialog({ today, project, onClose, onDone }: Props) {
  const { data: choices } = useSuspenseQuery(planChoicesQuery);
  const [initial] = useState(() => ({
    projectId: project?.head.projectId ?? newId(),
    title: project?.head.title ?? '',
    purpose: project?.purpose ?? '',
    fromOn: project?.head.fromOn ?? '',
    toOn: project?.head.toOn ?? '',
    functionId: project?.head.responsible.functionId ?? '',
    planId: project?.plan?.planId ?? '',
    financier: (project?.head.financier ?? '') as Financier | '',
    grantName: project?.head.grantName ?? '',
    decision: project?.decision ?? '',
    decidedSum: project?.head.decidedSum?.toString() ?? '',
    conditions: project?.conditions ?? '',
  }));
  const draft = useDraft(
    project ? `project-set:${initial.projectId}:${project.version}` : 'project-set',
    initial,
  );
  const form = useForm('project-set');
  const value = draft.value;
  const command = usePlanCommand(setProject, () => {
    draft.drop();
    onDone(value.projectId);
  });
  const send = () => {
    const from = readDayWithin(value.fromOn, { min: FIRST, max: LAST_DAY });
    const to = readDayWithin(value.toOn, { min: FIRST, max: LAST_DAY });
    const tooEarly = from.ok && to.ok && to.day < from.day && words.tooEarly;
    const sum = kronorIn(value.decidedSum);
    const accepted = form.accepts(
      collectErrors([
        ['title', value.title.trim() === '' && words.titleMissing],
        ['purpose', value.purpose.trim() === '' && words.purposeMissing],
        ['fromOn', !from.ok && from.message],
        ['toOn', (!to.ok && to.message) || tooEarly],
        ['functionId', value.functionId === '' && words.functionMissing],
        ['financier', value.financier === '' && words.financierMissing],
        ['grantName', value.grantName.trim() === '' && words.grantMissing],
        ['decidedSum', sum === null && words.sumWrong],
      ]),
    );
    if (!accepted || value.financier === '' || !from.ok || !to.ok || sum === null) return;
    const { projectId, title, purpose, functionId, planId, financier, grantName, decision, conditions } =
      value;
    command.send(
      {
        projectId,
        seenVersion: project?.version ?? 0,
        title,
        purpose,
        fromOn: from.day,
        toOn: to.day,
        functionId,
        financier,
        grantName,
        ...(planId && { planId }),
        ...(decision.trim() && { decision }),
        ...(sum !== undefined && { decidedSum: sum }),
        ...(conditions.trim() && { conditions }),
      },
      { onError: form.takesFrom },
    );
  };
  const day = (field: 'fromOn' | 'toOn') => (
    <SwedishDateField
      {...form.field(field)}
      label={words[field]}
      value={value[field]}
      onChange={(typed) => draft.change({ [field]: typed })}
      today={today}
      min={FIRST}
      max={LAST_DAY}
    />
  );
  const line = (field: 'title' | 'grantName' | 'decision' | 'decidedSum') => (
    <TextField
      {...form.field(field)}
      label={words[field]}
      size="small"
      maxLength={200}
      value={value[field]}
      onChange={(event) => draft.change({ [field]: event.target.value })}
    />
  );
  return (
    <ActionForm
      heading={project ? words.heading.change : words.heading.make}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {line('title')}
      <Textarea
        {...form.field('purpose')}
        label={words.purpose}
        description={words.purposeHelp}
        size="small"
        minRows={3}
        maxLength={4000}
        value={value.purpose}
        onChange={(event) => draft.change({ purpose: event.target.value })}
      />
      {day('fromOn')}
      {day('toOn')}
      <FunctionSelect
        {...form.field('functionId')}
        label={words.function}
        functions={choices.functions}
        value={value.functionId}
        onChange={(chosen) => draft.change({ functionId: chosen })}
      />
      {choices.plans.length > 0 && (
        <Select
          {...form.field('planId')}
          label={words.plan}
          size="small"
          value={value.planId}
          onChange={(event) => draft.change({ planId: event.target.value })}
        >
          <option value="">{words.noPlan}</option>
          {choices.plans.map((p) => (
            <option key={p.planId} value={p.planId}>
              {p.title}
            </option>
          ))}
        </Select>
      )}
      <CodeRadios
        {...form.field('financier')}
        legend={words.financier}
        codes={FINANCIERS}
        words={financierWords}
        value={value.financier}
        onChange={(chosen) => draft.change({ financier: chosen })}
      />
      {line('grantName')}
      {line('decision')}
      {line('decidedSum')}
      <Textarea
        {...form.field('conditions')}
        label={words.conditions}
        size="small"
        minRows={2}
        maxLength={4000}
        value={value.conditions}
        onChange={(event) => draft.change({ conditions: event.target.value })}
      />
    </ActionForm>
  );
}
