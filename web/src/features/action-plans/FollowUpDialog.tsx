import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type ActionPlan, followUpPlan } from '../../api/action-plans.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { aimOutcome, forms, outcome as outcomeWords, periodName } from '../../app/sv/action-plans.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import styles from './ActionPlans.module.css';
import { askedPeriods, faultsOf, type LineDraft, linesFor, type Outcome } from './follow-up-draft.ts';
import { usePlanCommand } from './use-plan-command.ts';

const words = forms.followUp;
const OUTCOMES = Object.keys(outcomeWords) as Outcome[];

interface Props {
  plan: ActionPlan;
  onClose: () => void;
  onDone: () => void;
}

/** How the plan went in a tertial or year: each aim and activity, and in sum. */
export function FollowUpDialog({ plan, onClose, onDone }: Props) {
  const { planId } = plan.head;
  const periods = askedPeriods(plan);
  const [initial] = useState(() => {
    const first = periods.find((p) => p.followUps.length === 0) ?? periods.at(-1);
    return {
      followUpId: newId(),
      period: first?.period ?? '',
      why: '',
      comment: first?.followUps[0]?.comment ?? '',
      lines: linesFor(plan, first),
    };
  });
  const draft = useDraft(`plan-follow-up:${planId}`, initial);
  const form = useForm('plan-follow-up');
  const command = usePlanCommand(followUpPlan, () => {
    draft.drop();
    onDone();
  });
  const { followUpId, period, why, comment } = draft.value;
  // What has come to the plan since the draft was begun is told of too.
  const current = linesFor(plan, undefined);
  const lines = current.map((line) => draft.value.lines.find((l) => l.id === line.id) ?? line);
  const chosen = periods.find((p) => p.period === period);
  const seenVersion = chosen?.followUps[0]?.version ?? 0;
  const choose = (key: string) => {
    const to = periods.find((p) => p.period === key);
    draft.change({ period: key, comment: to?.followUps[0]?.comment ?? '', lines: linesFor(plan, to) });
  };
  const changeLine = (id: string, changes: Partial<LineDraft>) =>
    draft.change({ lines: lines.map((line) => (line.id === id ? { ...line, ...changes } : line)) });
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['period', period === '' && words.periodMissing],
        ['why', seenVersion > 0 && why.trim() === '' && words.whyMissing],
        ...lines.flatMap((line) => faultsOf(line)),
        ['comment', comment.trim() === '' && words.commentMissing],
      ]),
    );
    if (!accepted) return;
    const said = (about: LineDraft['about']) =>
      lines.flatMap((l) =>
        l.about === about && l.outcome !== ''
          ? [{ id: l.id, outcome: l.outcome, ...(l.words.trim() && { words: l.words }) }]
          : [],
      );
    command.send(
      {
        planId,
        followUpId,
        period,
        seenVersion,
        ...(seenVersion > 0 && { why }),
        comment,
        aims: said('aim'),
        activities: said('activity'),
      },
      { onError: form.takesFrom },
    );
  };
  const group = (about: LineDraft['about']) =>
    lines
      .filter((l) => l.about === about)
      .map((line) => (
        <LineFields
          key={line.id}
          line={line}
          field={form.field}
          onChange={(changes) => changeLine(line.id, changes)}
        />
      ));
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
      <Select
        {...form.field('period')}
        label={words.period}
        size="small"
        value={period}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{forms.choose}</option>
        {periods.map((p) => (
          <option key={p.period} value={p.period}>
            {p.followUps.length > 0 ? `${periodName(p.period)} (${words.again})` : periodName(p.period)}
          </option>
        ))}
      </Select>
      {seenVersion > 0 && (
        <Textarea
          {...form.field('why')}
          label={words.why}
          size="small"
          minRows={2}
          maxLength={1000}
          value={why}
          onChange={(event) => draft.change({ why: event.target.value })}
        />
      )}
      <h2 className={styles.formGroup} id={form.field('aims').id} tabIndex={-1}>
        {words.aims}
      </h2>
      {group('aim')}
      {lines.some((l) => l.about === 'activity') && (
        <h2 className={styles.formGroup} id={form.field('activities').id} tabIndex={-1}>
          {words.activities}
        </h2>
      )}
      {group('activity')}
      <Textarea
        {...form.field('comment')}
        label={words.comment}
        description={words.commentHelp}
        size="small"
        minRows={4}
        maxLength={6000}
        value={comment}
        onChange={(event) => draft.change({ comment: event.target.value })}
      />
    </ActionForm>
  );
}

interface LineProps {
  line: LineDraft;
  field: ReturnType<typeof useForm>['field'];
  onChange: (changes: Partial<LineDraft>) => void;
}

function LineFields({ line, field, onChange }: LineProps) {
  const said = line.about === 'aim' ? aimOutcome : outcomeWords;
  return (
    <fieldset className={styles.aimFields}>
      <legend>{line.title}</legend>
      <Select
        {...field(`${line.id}.outcome`)}
        label={words.outcome}
        size="small"
        value={line.outcome}
        onChange={(event) => onChange({ outcome: event.target.value as Outcome | '' })}
      >
        <option value="">{forms.choose}</option>
        {OUTCOMES.map((code) => (
          <option key={code} value={code}>
            {said[code]}
          </option>
        ))}
      </Select>
      <Textarea
        {...field(`${line.id}.words`)}
        label={line.outcome === 'dropped' ? words.whyDropped : words.words}
        size="small"
        minRows={1}
        maxLength={2000}
        value={line.words}
        onChange={(event) => onChange({ words: event.target.value })}
      />
    </fieldset>
  );
}
