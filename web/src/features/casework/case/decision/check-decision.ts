import type {
  ChangeGround,
  DecidingLevel,
  Decision,
  DecisionEffect,
  DecisionKind,
  DecisionLaw,
  DecisionResult,
  Decisions,
  RecordDecision,
} from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { readDay, readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors, type FieldErrors } from '../../../../ui/form/field-errors.ts';
import { faultsOf, toWording, type Wording } from './WordingFields.tsx';

export interface DecisionValues extends Wording {
  decisionId: string;
  kind: DecisionKind | null;
  law: DecisionLaw;
  level: DecidingLevel;
  result: DecisionResult | null;
  appealable: boolean | null;
  minutes: string;
  decidedOn: string;
  urgentReason: string;
  effect: DecisionEffect | null;
  ground: ChangeGround | null;
}

export const emptyDecision = (
  decisionId: string,
  today: string,
  earlier: Pick<Decision, 'kind' | 'law'> | undefined,
): DecisionValues => ({
  decisionId,
  kind: earlier?.kind ?? null,
  law: earlier?.law ?? 'sol',
  level: 'official',
  result: null,
  wording: '',
  section: '',
  fromOn: '',
  untilOn: '',
  reasons: '',
  appealable: null,
  minutes: '',
  decidedOn: today,
  urgentReason: '',
  effect: null,
  ground: null,
});

export const lineOf = (
  { order }: Pick<Decisions, 'order'>,
  { kind, law }: Pick<DecisionValues, 'kind' | 'law'>,
): Decisions['order'][number] | undefined => order.find((o) => o.kind === kind && o.law === law);

/** Why the reader can't take it, and whom to ask; null when they can. The server judges again. */
export function whyNot(
  view: Pick<Decisions, 'order'>,
  values: Pick<DecisionValues, 'kind' | 'law'>,
): string | null {
  const line = lineOf(view, values);
  if (!line || line.hindrance === null) return null;
  const words = sv.decisions.form;
  const ask = line.deciders.map((d) => words.holder(d.title, d.holder));
  return [
    words.notMine[line.hindrance],
    line.hindrance === 'NOT_DELEGATED' && ask.length > 0 && words.ask(ask),
    line.chairUrgent && words.chairToo,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What must be filled in before it is worth reading through. */
export function checkDecision(
  values: DecisionValues,
  view: Pick<Decisions, 'order' | 'today'>,
  changes: boolean,
): FieldErrors {
  const words = sv.decisions.form;
  const others = values.level !== 'official';
  const day = readDayWithin(values.decidedOn, { max: view.today });
  return collectErrors([
    ['kind', values.kind === null && words.kindMissing],
    ['level', !others && values.kind !== null && (whyNot(view, values) ?? false)],
    ['minutes', others && values.minutes.trim() === '' && words.minutesMissing],
    ['decidedOn', others && !day.ok && day.message],
    ['urgentReason', values.level === 'chair' && values.urgentReason.trim() === '' && words.urgentMissing],
    ['effect', changes && values.effect === null && words.effectMissing],
    ['ground', changes && values.ground === null && words.groundMissing],
    ['result', values.result === null && words.resultMissing],
    ...faultsOf(values),
    ['appealable', values.appealable === null && words.appealableMissing],
  ]);
}

/** As it is sent; null while something that must be chosen is not. */
export function toDecision(
  caseId: string,
  values: DecisionValues,
  earlierId: string | undefined,
): RecordDecision | null {
  const { decisionId, kind, law, level, result, appealable, minutes, decidedOn, urgentReason } = values;
  if (kind === null || result === null || appealable === null) return null;
  const day = readDay(decidedOn);
  return {
    caseId,
    decisionId,
    result,
    kind,
    law,
    level,
    ...toWording(values),
    appealable,
    ...(level !== 'official' && { minutes, ...(day.ok && { decidedOn: day.day }) }),
    ...(level === 'chair' && { urgentReason }),
    ...(earlierId !== undefined &&
      values.effect !== null &&
      values.ground !== null && {
        replaces: { decisionId: earlierId, effect: values.effect, ground: values.ground },
      }),
  };
}
