import type { DecisionKind } from '../../api/index.ts';
import {
  beginPlacement,
  changeBasis,
  endContactLimit,
  endPlacement,
  followUpPlacement,
  movePlacement,
  type Placement,
  type Placements,
  recordCarePlan,
  setContactLimit,
} from '../../api/placements.ts';
import * as delegationWords from '../../app/sv/delegation.ts';
import * as sv from '../../app/sv/placements.ts';
import type { Field, Values } from './fields.ts';

const { fields: words } = sv.placementForms;
export type ActName = 'begin' | 'move' | 'basis' | 'plan' | 'limit' | 'endLimit' | 'end' | 'followUp';

/** What is recorded of a placement: its fields, and how it is sent. */
export interface Act {
  readonly name: ActName;
  readonly fields: readonly Field[];
  readonly send: (values: Values, id: string, signal: AbortSignal) => Promise<Placements>;
}

const coded = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, word]) => ({ value, word }));

const decisions = (view: Placements) =>
  view.decisions.map((d) => ({
    value: d.decisionId,
    word: words.decisionOf(delegationWords.decisionKind[d.kind as DecisionKind], d.decidedOn, d.wording),
  }));

const HOME: readonly Field[] = [
  { name: 'form', label: words.form, kind: 'choice', options: coded(sv.homeForm) },
  { name: 'home', label: words.home, kind: 'line', help: words.homeHelp },
  { name: 'address', label: words.address, kind: 'line', help: words.addressHelp, optional: true },
  { name: 'organiser', label: words.organiser, kind: 'choice', options: coded(sv.organiser) },
  { name: 'dailyCost', label: words.dailyCost, kind: 'kronor' },
];

const day = (name: string, label: string, today: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: 'day',
  value: today,
  ...more,
});

// biome-ignore lint/suspicious/noExplicitAny: the fields are the operation's by name, and the server judges them
type Sent = any;
const clean = (values: Values): Sent => ({
  ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
  ...('dailyCost' in values && { dailyCost: Number(values.dailyCost?.replaceAll(/\s/g, '')) }),
});

/** The act of a name upon the case's placement; null when there is none to act upon. */
export function actOf(name: ActName, view: Placements, limitId?: string): Act | null {
  const { caseId, today } = view;
  if (name === 'begin')
    return {
      name,
      fields: [
        { name: 'decisionId', label: words.decision, kind: 'choice', options: decisions(view) },
        { name: 'basis', label: words.basis, kind: 'choice', options: coded(sv.careBasis) },
        day('startedOn', words.startedOn, today),
        ...HOME,
        { name: 'lateReason', label: words.lateReason, kind: 'text', optional: true },
      ],
      send: (values, placementId, signal) =>
        beginPlacement({ ...clean(values), caseId, placementId }, signal),
    };
  const placement = name === 'followUp' ? view.placements.find(isFollowed) : view.placements.find(isRunning);
  if (!placement) return null;
  return upon(name, view, placement, limitId);
}

export const isRunning = (p: Placement): boolean => p.state === 'running';
export const isFollowed = (p: Placement): boolean =>
  p.followUpFrom !== null && p.followUps.every((f) => f.outcome === 'goes_on');

function upon(
  name: Exclude<ActName, 'begin'>,
  view: Placements,
  { placementId, bases, stays, limits, startedOn, followUpFrom }: Placement,
  limitId: string | undefined,
): Act | null {
  const of = { caseId: view.caseId, placementId };
  const { today } = view;
  const [stay] = stays;
  const [basis] = bases;
  switch (name) {
    case 'move':
      return {
        name,
        fields: [
          day('fromOn', words.movedOn, today, { min: stay?.fromOn }),
          ...HOME,
          { name: 'whyMoved', label: words.whyMoved, kind: 'text' },
        ],
        send: (values, stayId, signal) => movePlacement({ ...clean(values), ...of, stayId }, signal),
      };
    case 'basis':
      return {
        name,
        fields: [
          { name: 'decisionId', label: words.decision, kind: 'choice', options: decisions(view) },
          { name: 'basis', label: words.basis, kind: 'choice', options: coded(sv.careBasis) },
          day('fromOn', words.basisFrom, today, { min: basis?.fromOn }),
          { name: 'reason', label: words.reason, kind: 'text' },
        ],
        send: (values, _id, signal) =>
          changeBasis({ ...clean(values), ...of, seenVersion: basis?.version ?? 1 }, signal),
      };
    case 'plan':
      return {
        name,
        fields: [
          { name: 'kind', label: words.mark, kind: 'radios', options: coded(sv.planMark) },
          day('onDay', words.on, today, { min: startedOn }),
          { name: 'note', label: words.note, kind: 'text', optional: true },
        ],
        send: (values, markId, signal) => recordCarePlan({ ...clean(values), ...of, markId }, signal),
      };
    case 'limit':
      return {
        name,
        fields: [
          {
            name: 'decisionId',
            label: words.decision,
            kind: 'choice',
            options: view.limitDecisions.map((d) => ({
              value: d.decisionId,
              word: words.decisionOf(delegationWords.decisionKind.contact_limit, d.decidedOn, d.wording),
            })),
          },
          { name: 'kind', label: words.limit, kind: 'radios', options: coded(sv.limitKind) },
          { name: 'whom', label: words.whom, kind: 'line' },
          day('fromOn', words.from, today),
        ],
        send: (values, id, signal) => setContactLimit({ ...clean(values), ...of, limitId: id }, signal),
      };
    case 'endLimit': {
      const limit = limits.find((l) => l.limitId === limitId && l.endedOn === null);
      if (!limit) return null;
      return {
        name,
        fields: [
          day('endedOn', words.endedOn, today, { min: limit.fromOn }),
          { name: 'text', label: words.endedText, kind: 'text' },
        ],
        send: (values, _id, signal) =>
          endContactLimit({ ...clean(values), ...of, limitId: limit.limitId }, signal),
      };
    }
    case 'end':
      return {
        name,
        fields: [
          day('endedOn', words.careEndedOn, today, { min: stay?.fromOn }),
          { name: 'reason', label: words.careEnd, kind: 'choice', options: coded(sv.careEnd) },
          {
            name: 'text',
            label: words.more,
            kind: 'text',
            optional: true,
            needed: (values) => values.reason === 'none_of_these',
          },
          { ...day('followUpFrom', words.followUpFrom, ''), optional: true, help: words.followUpFromHelp },
          {
            name: 'noFollowUp',
            label: words.noFollowUp,
            kind: 'text',
            optional: true,
            shown: (values) => values.followUpFrom === '',
          },
        ],
        send: (values, _id, signal) => endPlacement({ ...clean(values), ...of }, signal),
      };
    case 'followUp':
      return {
        name,
        fields: [
          day('heldOn', words.heldOn, today, { min: followUpFrom ?? undefined }),
          { name: 'text', label: words.text, kind: 'text' },
          { name: 'childView', label: words.childView, kind: 'text', optional: true },
          {
            name: 'childViewWhyNot',
            label: words.childViewWhyNot,
            kind: 'text',
            shown: (values) => values.childView === '',
          },
          { name: 'outcome', label: words.outcome, kind: 'radios', options: coded(sv.afterCare) },
        ],
        send: (values, followUpId, signal) =>
          followUpPlacement({ ...clean(values), ...of, followUpId }, signal),
      };
  }
}
