import type {
  DecisionReviewOutcome,
  EvictionChildren,
  EvictionSender,
  MemberRelation,
  MonthChannel,
  MonthOutcome,
  PeriodEndReason,
  PlanKind,
  SituationPlanOutcome,
} from '../domain/codes.ts';
import type { Member } from '../domain/household.ts';

/** How what is followed is written in the journal, where the file has it. */

const REASON: Readonly<Record<PeriodEndReason, string>> = {
  work: 'egen försörjning genom arbete',
  studies: 'egen försörjning genom studier',
  other_income: 'egen försörjning genom annan inkomst',
  need_met: 'behovet är tillgodosett',
  declines: 'den enskilde vill inte fortsätta',
  no_longer_entitled: 'den enskilde har inte längre rätt till det',
  not_reachable: 'den enskilde går inte att nå',
  moved: 'den enskilde har flyttat',
  died: 'den enskilde har avlidit',
  case_closed: 'ärendet avslutades',
  other: 'annat skäl',
};

const RELATION: Readonly<Record<MemberRelation, string>> = {
  applicant: 'sökande',
  partner: 'make, maka eller sambo',
  child: 'barn',
  other_adult: 'annan vuxen',
};

const CHANNEL: Readonly<Record<MonthChannel, string>> = {
  e_service: 'e-tjänst',
  paper: 'papper',
  visit: 'besök',
  phone: 'telefon',
};

const OUTCOME: Readonly<Record<MonthOutcome, string>> = {
  granted: 'beviljas',
  partly: 'beviljas delvis',
  refused: 'avslås',
  withdrawn: 'ansökan är återtagen',
};

const SENDER: Readonly<Record<EvictionSender, string>> = {
  enforcement: 'Kronofogdemyndigheten har underrättat nämnden om en avhysning',
  landlord: 'Hyresvärden har meddelat nämnden att hushållet är uppsagt',
};

const CHILDREN: Readonly<Record<EvictionChildren, string>> = {
  none: 'Inga barn bor i bostaden',
  looked_to: 'Barn bor i bostaden, och deras situation är sedd till',
  reported: 'Barn bor i bostaden, och en orosanmälan är gjord',
  known: 'Barn bor i bostaden och har redan ett ärende',
};

const PLAN: Readonly<Record<PlanKind, string>> = {
  work_plan: 'Arbetsplan',
  action_plan: 'Handlingsplan',
  individual_plan: 'Individuell plan',
};

const PLAN_OUTCOME: Readonly<Record<SituationPlanOutcome, string>> = {
  keep: 'Planen gäller som den är',
  change: 'Planen ska ändras',
  done: 'Planen är genomförd',
};

const DECISION_OUTCOME: Readonly<Record<DecisionReviewOutcome, string>> = {
  keep: 'Beslutet gäller som det är',
  change: 'Beslutet behöver ändras genom ett nytt beslut',
  end: 'Beslutet behöver upphöra genom ett nytt beslut',
};

const sentence = (text: string): string => (/[.!?”]$/.test(text) ? text : `${text}.`);
const lines = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.flatMap((part) => (part ? [sentence(part)] : [])).join('\n');
const month = (day: string): string => day.slice(0, 7);

export const entryTexts = {
  begun: (on: string) => `Uppföljningen i ärendet börjar ${on}.`,
  ended: (said: { on: string; reason: PeriodEndReason; text: string | null }) =>
    lines(`Uppföljningen i ärendet avslutas ${said.on}: ${REASON[said.reason]}`, said.text),
  household: (said: { from: string; members: readonly Member[]; reason: string | null }) =>
    lines(
      `Hushållet från och med ${said.from}`,
      ...said.members.map(({ name, relation, view, why }) =>
        [
          `${name}, ${RELATION[relation]}`,
          view && `Barnets syn: ${view}`,
          why && `Varför barnets syn saknas: ${why}`,
        ]
          .filter(Boolean)
          .join('. '),
      ),
      said.reason && `Ändrat eftersom: ${said.reason}`,
    ),
  applied: (said: { month: string; on: string; channel: MonthChannel }) =>
    `Ansökan för ${month(said.month)} kom in ${said.on} genom ${CHANNEL[said.channel]}.`,
  checked: (said: {
    month: string;
    on: string;
    outcome: MonthOutcome;
    text: string | null;
    reason: string | null;
  }) =>
    lines(
      `Ansökan för ${month(said.month)} är kontrollerad ${said.on}: ${OUTCOME[said.outcome]}`,
      said.text,
      said.reason && `Rättat eftersom: ${said.reason}`,
    ),
  eviction: (said: { on: string; sender: EvictionSender; text: string | null }) =>
    lines(`${SENDER[said.sender]}, ${said.on}`, said.text),
  evictionAnswered: (said: { on: string; children: EvictionChildren; text: string }) =>
    lines(`Underrättelsen är bekräftad ${said.on}`, CHILDREN[said.children], said.text),
  plan: (said: {
    kind: PlanKind;
    version: number;
    goal: string;
    steps: readonly { text: string; who: string | null; by: string | null }[];
    agreedOn: string;
    withoutPersonWhy: string | null;
    reviewBy: string;
    reason: string | null;
  }) =>
    lines(
      `${PLAN[said.kind]}, version ${said.version}`,
      `Mål: ${said.goal}`,
      ...said.steps.map(({ text, who, by }) =>
        [`Steg: ${text}`, who && `vem: ${who}`, by && `senast ${by}`].filter(Boolean).join(', '),
      ),
      said.withoutPersonWhy
        ? `Gäller från ${said.agreedOn} utan överenskommelse: ${said.withoutPersonWhy}`
        : `Överenskommen med den enskilde ${said.agreedOn}`,
      `Följs upp senast ${said.reviewBy}`,
      said.reason && `Ändrad eftersom: ${said.reason}`,
    ),
  planReviewed: (said: {
    kind: PlanKind;
    on: string;
    outcome: SituationPlanOutcome;
    text: string;
    nextOn: string | null;
  }) =>
    lines(
      `${PLAN[said.kind]} genomgången ${said.on}`,
      PLAN_OUTCOME[said.outcome],
      said.text,
      said.nextOn && `Nästa genomgång senast ${said.nextOn}`,
    ),
  decisionReviewed: (said: {
    decidedOn: string;
    on: string;
    outcome: DecisionReviewOutcome;
    ownView: string;
    text: string;
    nextOn: string | null;
  }) =>
    lines(
      `Beslutet den ${said.decidedOn} är omprövat ${said.on}`,
      DECISION_OUTCOME[said.outcome],
      `Den enskildes syn: ${said.ownView}`,
      said.text,
      said.nextOn && `Nästa omprövning senast ${said.nextOn}`,
    ),
} as const;
