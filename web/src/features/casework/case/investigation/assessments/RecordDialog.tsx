import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useMemo, useState } from 'react';
import {
  type AssessedPerson,
  type RiskAssessment,
  type RiskAssessments,
  type RiskLevel,
  recordRiskAssessment,
} from '../../../../../api/index.ts';
import { useDraft } from '../../../../../app/drafts/use-draft.ts';
import { useSession } from '../../../../../app/session/use-session.ts';
import * as assessmentWords from '../../../../../app/sv/assessments.ts';
import { sv } from '../../../../../app/sv.ts';
import { ActionForm } from '../../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../../ui/form/CodeRadios.tsx';
import { SwedishDateField } from '../../../../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../../../../ui/form/use-form.ts';
import { newId } from '../../../../../ui/new-id.ts';
import { Notice } from '../../../../../ui/page/Notice.tsx';
import { useCase } from '../../use-case.ts';
import { checkAssessment } from './check-assessment.ts';
import { useAssessmentsCommand } from './use-assessments-command.ts';

const words = assessmentWords.assessments;

interface Props {
  view: RiskAssessments;
  /** Chosen from the beginning. */
  instrument: string | null;
  /** The earlier one that this corrects or makes anew. */
  follows: { earlier: RiskAssessment; as: 'reassessment' | 'correction' } | null;
  onClose: () => void;
}

/** Records an assessment: with what, by whom and with whom, about whom, and what came of it. */
export function RecordDialog({ view, instrument: chosen, follows, onClose }: Props) {
  const { today, caseId } = view;
  const { user } = useSession();
  const { aboutChild } = useCase();
  const persons = aboutChild ? assessmentWords.assessedPerson : assessmentWords.assessedAdult;
  const empty = useMemo(
    () => ({
      instrument: chosen ?? '',
      assessedOn: follows?.as === 'correction' ? follows.earlier.assessedOn : today,
      assessorId: user.employeeId,
      colleagueId: '',
      about: (follows?.earlier.about ?? 'child') as AssessedPerson,
      aboutName: follows?.earlier.aboutName ?? '',
      level: '' as RiskLevel | '',
      summary: follows?.as === 'correction' ? follows.earlier.summary : '',
      reassessOn: '',
      expert: '',
      expertOn: '',
      reason: '',
    }),
    [chosen, follows, today, user.employeeId],
  );
  const draft = useDraft(
    `risk-assessment:${caseId}:${follows ? `${follows.as}:${follows.earlier.assessmentId}` : (chosen ?? '')}`,
    empty,
  );
  const [assessmentId] = useState(newId);
  const form = useForm('risk-assessment');
  const command = useAssessmentsCommand(recordRiskAssessment, () => {
    draft.drop();
    onClose();
  });
  const instrument = view.instruments.find(({ code }) => code === draft.value.instrument);
  // Of an instrument that gives no level, none is asked for.
  const only = instrument?.levels.length === 1 ? instrument.levels[0] : undefined;
  const values = only ? { ...draft.value, level: only } : draft.value;
  const isTrained = instrument?.trained.some(({ employeeId }) => employeeId === values.assessorId) ?? false;
  const needsColleague = instrument?.requiresTraining === true && !isTrained;
  const colleagues = instrument?.trained.filter(({ employeeId }) => employeeId !== values.assessorId) ?? [];
  const isCorrection = follows?.as === 'correction';

  const send = () => {
    const checked = checkAssessment(values, { today, needsColleague, isCorrection });
    if (!form.accepts(checked.errors) || !checked.command) return;
    command.send(
      {
        caseId,
        assessmentId,
        ...checked.command,
        ...(follows && {
          follows: {
            assessmentId: follows.earlier.assessmentId,
            as: follows.as,
            ...(isCorrection && { reason: values.reason }),
          },
        }),
      },
      { onError: form.takesFrom },
    );
  };

  return (
    <ActionForm
      heading={follows === null ? words.title : isCorrection ? words.correctTitle : words.againTitle}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      {isCorrection && (
        <Textarea
          {...form.field('follows.reason')}
          label={words.reason}
          size="small"
          minRows={2}
          value={values.reason}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
      )}
      <Select
        {...form.field('instrument')}
        label={words.instrument}
        size="small"
        value={values.instrument}
        onChange={(event) => draft.change({ instrument: event.target.value, colleagueId: '', level: '' })}
      >
        <option value="">{sv.field.choose}</option>
        {view.instruments.map(({ code, name, requiresTraining }) => (
          <option key={code} value={code}>
            {requiresTraining ? words.needsTraining(name) : name}
          </option>
        ))}
      </Select>
      <Select
        {...form.field('assessorId')}
        label={words.assessor}
        size="small"
        value={values.assessorId}
        onChange={(event) => draft.change({ assessorId: event.target.value, colleagueId: '' })}
      >
        {view.assessors.map(({ employeeId, name }) => (
          <option key={employeeId} value={employeeId}>
            {name}
          </option>
        ))}
      </Select>
      {needsColleague && colleagues.length === 0 && (
        <Notice tone="warning">{words.noTrained(instrument.name)}</Notice>
      )}
      {needsColleague && colleagues.length > 0 && (
        <Select
          {...form.field('colleagueId')}
          label={words.colleague}
          description={words.colleagueHelp(instrument.name)}
          size="small"
          value={values.colleagueId}
          onChange={(event) => draft.change({ colleagueId: event.target.value })}
        >
          <option value="">{sv.field.choose}</option>
          {colleagues.map(({ employeeId, name }) => (
            <option key={employeeId} value={employeeId}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <SwedishDateField
        {...form.field('assessedOn')}
        label={words.assessedOn}
        value={values.assessedOn}
        onChange={(assessedOn) => draft.change({ assessedOn })}
        today={today}
        max={today}
      />
      <CodeRadios
        {...form.field('about')}
        legend={words.whom}
        value={values.about}
        onChange={(about: AssessedPerson) => draft.change({ about })}
        codes={Object.keys(persons) as AssessedPerson[]}
        words={persons}
      />
      {values.about !== 'child' && (
        <TextField
          {...form.field('aboutName')}
          label={words.aboutName}
          size="small"
          autoComplete="off"
          value={values.aboutName}
          onChange={(event) => draft.change({ aboutName: event.target.value })}
        />
      )}
      {instrument && !only && (
        <CodeRadios
          {...form.field('level')}
          legend={words.level}
          value={values.level}
          onChange={(level: RiskLevel) => draft.change({ level })}
          codes={instrument.levels}
          words={assessmentWords.riskLevel}
        />
      )}
      <Textarea
        {...form.field('summary')}
        label={words.summary}
        size="small"
        minRows={4}
        value={values.summary}
        onChange={(event) => draft.change({ summary: event.target.value })}
      />
      <SwedishDateField
        {...form.field('reassessOn')}
        label={sv.field.optional(words.reassessOn)}
        description={words.reassessHelp}
        value={values.reassessOn}
        onChange={(reassessOn) => draft.change({ reassessOn })}
        today={today}
      />
      <TextField
        {...form.field('expert')}
        label={sv.field.optional(words.expertWho)}
        description={words.expertHelp}
        size="small"
        autoComplete="off"
        value={values.expert}
        onChange={(event) => draft.change({ expert: event.target.value })}
      />
      {values.expert.trim() !== '' && (
        <SwedishDateField
          {...form.field('expertOn')}
          label={words.expertOn}
          value={values.expertOn}
          onChange={(expertOn) => draft.change({ expertOn })}
          today={today}
          max={today}
        />
      )}
    </ActionForm>
  );
}
