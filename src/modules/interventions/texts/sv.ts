import type {
  EndReason,
  FollowUpOutcome,
  GoalAttainment,
  MeasurePoint,
  NoFinalFollowUp,
} from '../domain/follow-up/codes.ts';

const ATTAINED: Readonly<Record<GoalAttainment, string>> = {
  met: 'uppnått',
  partly: 'delvis uppnått',
  not_met: 'inte uppnått',
  not_assessed: 'inte bedömt',
};

const OUTCOME: Readonly<Record<FollowUpOutcome, string>> = {
  go_on: 'Insatsen fortsätter',
  change: 'Insatsen ändras',
  end: 'Insatsen avslutas',
};

const POINT: Readonly<Record<MeasurePoint, string>> = {
  start: 'vid start',
  middle: 'under insatsen',
  end: 'vid slut',
};

const REASON: Readonly<Record<EndReason, string>> = {
  goals_met: 'målen är nådda',
  goals_partly_met: 'målen är delvis nådda',
  met_otherwise: 'behovet tillgodoses på annat sätt',
  other_intervention: 'annan insats tar vid',
  declines: 'den enskilde avböjer fortsatt insats',
  not_reachable: 'den enskilde har uteblivit eller går inte att nå',
  moved: 'den enskilde har flyttat',
  died: 'den enskilde har avlidit',
  age_limit: 'åldersgräns, övergång till vuxen',
  performer_ends: 'utföraren avbryter',
  none_of_these: 'annat skäl',
};

const EXEMPTION: Readonly<Record<NoFinalFollowUp, string>> = {
  declined: 'den enskilde avböjde',
  not_reachable: 'den enskilde gick inte att nå',
  moved: 'den enskilde har flyttat',
  died: 'den enskilde har avlidit',
  protection: 'med hänsyn till skydd',
};

const sentence = (text: string): string => (/[.!?”]$/.test(text) ? text : `${text}.`);
const lines = (...parts: readonly (string | null | false)[]): string =>
  parts.flatMap((part) => (part ? [sentence(part)] : [])).join('\n');

interface Ended {
  readonly entryName: string;
  readonly reason: EndReason;
  readonly exemption: NoFinalFollowUp | null;
  readonly attempts: number | null;
}

const exempted = ({ exemption, attempts }: Ended): string =>
  exemption === null ? '' : `${EXEMPTION[exemption]}${attempts ? ` (${attempts} försök)` : ''}`;

/** How a follow-up, a measurement and an ending are written in the journal, where the file has them. */
export const entryTexts = {
  followUp: (held: {
    readonly entryName: string;
    readonly aboutChild: boolean;
    readonly tookPart: string | null;
    readonly ownView: string | null;
    readonly ownViewWhyNot: string | null;
    readonly childView: string | null;
    readonly childViewWhyNot: string | null;
    readonly goals: readonly { body: string; attainment: GoalAttainment; why: string | null }[];
    readonly outcome: FollowUpOutcome;
    readonly outcomeReason: string | null;
    readonly nextOn: string | null;
  }): string => {
    const own = held.aboutChild ? 'Vårdnadshavarnas syn' : 'Den enskildes egen syn';
    return lines(
      `Uppföljning av insatsen ${held.entryName}`,
      held.tookPart && `Deltog: ${held.tookPart}`,
      held.ownView && `${own}: ${held.ownView}`,
      held.ownViewWhyNot && `${own} saknas: ${held.ownViewWhyNot}`,
      held.childView && `Barnets syn: ${held.childView}`,
      held.childViewWhyNot && `Barnets syn saknas: ${held.childViewWhyNot}`,
      ...held.goals.map(({ body, attainment, why }) =>
        [sentence(`Mål: ${body}`), sentence(`Målet är ${ATTAINED[attainment]}`), why && sentence(why)]
          .filter(Boolean)
          .join(' '),
      ),
      `${sentence(OUTCOME[held.outcome])}${held.outcomeReason ? ` ${held.outcomeReason}` : ''}`,
      held.nextOn && `Nästa uppföljning senast ${held.nextOn}`,
    );
  },
  measurement: (made: {
    readonly scale: string;
    readonly value: number;
    readonly lowest: number;
    readonly highest: number;
    readonly point: MeasurePoint;
    readonly note: string | null;
  }): string =>
    lines(
      `Skattning med ${made.scale} ${POINT[made.point]}: ${made.value} (skala ${made.lowest}–${made.highest})`,
      made.note,
    ),
  ending: (
    made: Ended & {
      readonly endedOn: string;
      readonly text: string | null;
      readonly exemptionText: string | null;
    },
  ): string =>
    lines(
      `Insatsen ${made.entryName} är avslutad ${made.endedOn}: ${REASON[made.reason]}`,
      made.text,
      made.exemption === null && 'Slutuppföljning är gjord',
      made.exemption && `Ingen slutuppföljning: ${exempted(made)}`,
      made.exemptionText,
    ),
  /** For both units' timelines. */
  endingInShort: (made: Ended): string =>
    `${made.entryName}: ${REASON[made.reason]}${made.exemption ? `, utan slutuppföljning: ${exempted(made)}` : ''}`,
} as const;
