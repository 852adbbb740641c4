import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ActionPlan,
  planChoicesQuery,
  type SetActionPlan,
  setActionPlan,
} from '../../api/action-plans.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { forms, kind as kindWords } from '../../app/sv/action-plans.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { LAST_DAY, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { SwedishDateField } from '../../ui/form/SwedishDateField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { thresholdIn } from '../promises/threshold.ts';
import styles from './ActionPlans.module.css';
import { AimFields } from './AimFields.tsx';
import { type AimDraft, aimDraftOf, NEW_AIM } from './aim-draft.ts';
import { FunctionSelect } from './FunctionSelect.tsx';
import { usePlanCommand } from './use-plan-command.ts';

const words = forms.set;
const FIRST = '1990-01-01';
type Kind = keyof typeof kindWords;
const KINDS = Object.keys(kindWords) as Kind[];

interface Props {
  today: string;
  /** Null for one that is new. */
  plan: ActionPlan | null;
  /** The plan that a new one comes after. */
  after?: ActionPlan;
  onClose: () => void;
  onDone: (planId: string) => void;
}

/** What a plan is to say: a proposal until the board has decided it. */
export function SetPlanDialog({ today, plan, after, onClose, onDone }: Props) {
  const { data: choices } = useSuspenseQuery(planChoicesQuery);
  const [initial] = useState(() => initialOf(plan, after));
  const key = plan
    ? `plan-set:${plan.head.planId}:${initial.seenVersion}.${initial.seenRevision}`
    : 'plan-set';
  const draft = useDraft(key, initial);
  const form = useForm('plan-set');
  const {
    planId,
    seenVersion,
    seenRevision,
    kind,
    title,
    purpose,
    validFrom,
    validTo,
    functionId,
    replaces,
    aims,
  } = draft.value;
  const command = usePlanCommand(setActionPlan, () => {
    draft.drop();
    onDone(planId);
  });
  const changeAim = (at: number, changes: Partial<AimDraft>) =>
    draft.change({ aims: aims.map((aim, i) => (i === at ? { ...aim, ...changes } : aim)) });
  const kindOf = (measureId: string) => choices.measures.find((m) => m.measureId === measureId)?.kind;
  const send = () => {
    const from = readDayWithin(validFrom, { min: FIRST, max: LAST_DAY });
    const to = readDayWithin(validTo, { min: FIRST, max: LAST_DAY });
    const tooEarly = from.ok && to.ok && to.day < from.day && words.tooEarly;
    const read = aims.map((aim) => readAim(aim, kindOf(aim.measureId)));
    const accepted = form.accepts(
      collectErrors([
        ['kind', kind === '' && words.kindMissing],
        ['title', title.trim() === '' && words.titleMissing],
        ['purpose', purpose.trim() === '' && words.purposeMissing],
        ['validFrom', !from.ok && from.message],
        ['validTo', (!to.ok && to.message) || tooEarly],
        ['functionId', functionId === '' && words.functionMissing],
        ...read.flatMap(({ errors }, i) =>
          Object.entries(errors).map(([field, error]) => [`aims.${i}.${field}`, error] as [string, string]),
        ),
      ]),
    );
    if (!accepted || kind === '' || !from.ok || !to.ok) return;
    const body: SetActionPlan = {
      planId,
      seenVersion,
      seenRevision,
      kind,
      title,
      purpose,
      validFrom: from.day,
      validTo: to.day,
      functionId,
      ...(replaces && { replaces }),
      aims: read.map((r) => r.aim),
    };
    command.send(body, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={plan ? words.heading.change : words.heading.make}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.text}>{words.help}</p>
      {!plan && (
        <CodeRadios
          {...form.field('kind')}
          legend={words.kind}
          codes={KINDS}
          words={kindWords}
          value={kind}
          onChange={(chosen) => draft.change({ kind: chosen })}
        />
      )}
      <TextField
        {...form.field('title')}
        label={words.title}
        size="small"
        maxLength={200}
        value={title}
        onChange={(event) => draft.change({ title: event.target.value })}
      />
      <Textarea
        {...form.field('purpose')}
        label={words.purpose}
        description={words.purposeHelp}
        size="small"
        minRows={3}
        maxLength={4000}
        value={purpose}
        onChange={(event) => draft.change({ purpose: event.target.value })}
      />
      <SwedishDateField
        {...form.field('validFrom')}
        label={words.validFrom}
        value={validFrom}
        onChange={(day) => draft.change({ validFrom: day })}
        today={today}
        min={FIRST}
        max={LAST_DAY}
      />
      <SwedishDateField
        {...form.field('validTo')}
        label={words.validTo}
        value={validTo}
        onChange={(day) => draft.change({ validTo: day })}
        today={today}
        min={FIRST}
        max={LAST_DAY}
      />
      <FunctionSelect
        {...form.field('functionId')}
        label={words.function}
        functions={choices.functions}
        value={functionId}
        onChange={(chosen) => draft.change({ functionId: chosen })}
      />
      {!plan && choices.plans.length > 0 && (
        <Select
          {...form.field('replaces')}
          label={words.replaces}
          size="small"
          value={replaces}
          onChange={(event) => draft.change({ replaces: event.target.value })}
        >
          <option value="">{words.noPlan}</option>
          {choices.plans.map((p) => (
            <option key={p.planId} value={p.planId}>
              {p.title}
            </option>
          ))}
        </Select>
      )}
      {aims.map((aim, i) => (
        <AimFields
          key={aim.aimId}
          at={i}
          aim={aim}
          choices={choices}
          field={(path) => form.field(`aims.${i}.${path}`)}
          onChange={(changes) => changeAim(i, changes)}
          onRemove={
            aims.length > 1 ? () => draft.change({ aims: aims.filter((a) => a.aimId !== aim.aimId) }) : null
          }
        />
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          onClick={() => draft.change({ aims: [...aims, { ...NEW_AIM, aimId: newId() }] })}
        >
          {words.addAim}
        </Button>
      </div>
    </ActionForm>
  );
}

function initialOf(plan: ActionPlan | null, after: ActionPlan | undefined) {
  const last = plan?.versions[0];
  const aims = (last?.aims ?? []).map(aimDraftOf);
  return {
    planId: plan?.head.planId ?? newId(),
    seenVersion: last?.version ?? 0,
    seenRevision: last?.revision ?? 0,
    kind: (plan?.head.kind ?? after?.head.kind ?? '') as Kind | '',
    title: last?.title ?? '',
    purpose: last?.purpose ?? '',
    validFrom: last?.validFrom ?? '',
    validTo: last?.validTo ?? '',
    functionId: last?.responsible.functionId ?? after?.head.responsible.functionId ?? '',
    replaces: after?.head.planId ?? '',
    aims: aims.length > 0 ? aims : [{ ...NEW_AIM, aimId: newId() }],
  };
}

/** An aim as it is sent, and what is wrong in it by field. */
function readAim(
  aim: AimDraft,
  kind: 'share' | 'count' | 'duration' | undefined,
): { aim: SetActionPlan['aims'][number]; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  if (aim.title.trim() === '') errors.title = words.aimMissing;
  const isHeld = aim.measureId !== '' && aim.direction !== 'none';
  const threshold = isHeld ? thresholdIn(kind ?? 'count', aim.threshold) : null;
  if (isHeld && threshold === null)
    errors.threshold = kind === 'share' ? words.thresholdShare : words.thresholdMissing;
  return {
    errors,
    aim: {
      aimId: aim.aimId,
      title: aim.title,
      ...(aim.measureId && { measureId: aim.measureId }),
      ...(aim.measureId && aim.unitId && { unitId: aim.unitId }),
      ...(aim.direction !== 'none' && threshold !== null && { direction: aim.direction, threshold }),
    },
  };
}
