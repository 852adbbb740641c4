import { joinGrants } from '#core/access';
import { grants as accountGrants, operations as accountOperations } from '#core/accounts';
import { grants as clockGrants, operations as clockOperations } from '#core/clocks';
import { boardCommitmentsOf, boardGrants } from '#core/commitments';
import {
  clockEvidence,
  competenceEvidence,
  EvidenceSources,
  measureEvidence,
  promiseEvidence,
  proofEvidence,
} from '#core/evidence';
import { FigureSources, liveFigures, publishedFigures } from '#core/figures';
import { grants as guideGrants, operations as guideOperations } from '#core/guide';
import { grants as logReviewGrants, searchLog } from '#core/log-review';
import { grants as measureGrants, measuresOf } from '#core/measures';
import type { AnyOperation } from '#core/operation';
import { grants as reminderGrants, operations as reminderOperations } from '#core/reminders';
import { Populations } from '#core/samples';
import { grants as staffingGrants, operations as staffingOperations } from '#core/staffing';
import { adultCounts, grants as adultsGrants, operations as adultsOperations } from '#modules/adults';
import {
  assistanceCounts,
  grants as assistanceGrants,
  operations as assistanceOperations,
} from '#modules/assistance';
import { grants as auditsGrants, auditsOf, recommendationSubjects } from '#modules/audits';
import {
  grants as caseworkGrants,
  operations as caseworkOperations,
  fileInWords,
  investigationCounts,
  reportCounts,
} from '#modules/casework';
import {
  controlEvidence,
  controlFigures,
  grants as controlGrants,
  controlOf,
  controlProofs,
  controlSubjects,
} from '#modules/control';
import { economyFigures, grants as economyGrants, economyOf } from '#modules/economy';
import { grants as eservicesGrants, operations as eservicesOperations } from '#modules/eservices';
import {
  goalFigures,
  grants as goalGrants,
  goalMetProofs,
  operationsOf as goalOperationsOf,
  goalSubjects,
} from '#modules/goals';
import {
  interventionCounts,
  grants as interventionGrants,
  interventionGroups,
  operations as interventionOperations,
} from '#modules/interventions';
import {
  placementCounts,
  grants as placementsGrants,
  operations as placementsOperations,
} from '#modules/placements';
import { planFigures, planProofs, planSubjects, grants as plansGrants, plansOf } from '#modules/plans';
import { grants as reportsGrants, reportsOf } from '#modules/reports';
import {
  figureContradictions,
  importedMoneyFigures,
  statedCountFigures,
  statedFigures,
  grants as steeringGrants,
  operations as steeringOperations,
} from '#modules/steering';
import {
  transitionCounts,
  grants as transitionsGrants,
  operations as transitionsOperations,
} from '#modules/transitions';
import { youthCounts, grants as youthGrants, operations as youthOperations } from '#modules/youth';

import { placementCostsOf } from './placement-costs.ts';

/** What is measured: time limits, and what each module counts. */
const measures = measuresOf(
  [
    reportCounts,
    investigationCounts,
    interventionCounts,
    placementCounts,
    youthCounts,
    transitionCounts,
    adultCounts,
    assistanceCounts,
  ],
  [interventionGroups],
);
export const { countables, listMeasures, showCount, countRows, crossed, groups } = measures;

/** What the board is promised, and what shows that it is kept. */
const promises = boardCommitmentsOf(
  measures,
  [goalMetProofs, planProofs, controlProofs],
  [goalSubjects, planSubjects, ...controlSubjects, recommendationSubjects],
);
export const { recheck: recheckCommitments } = promises;

/** What shows how far goals have come. */
const goals = goalOperationsOf({
  sources: new FigureSources([publishedFigures(measures.published), statedFigures]),
  live: liveFigures(measures.live),
  measures: measures.titles,
});
/** Reports, with the figures that they can refer to. */
const reports = reportsOf(
  [
    publishedFigures(measures.published),
    statedFigures,
    statedCountFigures,
    importedMoneyFigures,
    goalFigures,
    planFigures,
    controlFigures,
    economyFigures,
  ],
  liveFigures(measures.live),
  figureContradictions,
);
export const { startReport, saveSection, handIn, reviewSection, decideReport, tertialFigures } = reports;

/** What cases can be drawn from, for internal control and for auditors. */
const populations = new Populations(
  [investigationCounts, interventionCounts],
  [
    'assessments-led-to-investigation',
    'investigations-concluded',
    'investigations-opened',
    'decisions-made',
    'interventions-running',
    'reasons-for-ending',
    'plans-current',
  ],
);

/** What the questions of the continuous audit rest on. */
const evidence = new EvidenceSources([
  measureEvidence(measures),
  clockEvidence(['LOK-051', 'LOK-054', 'LOK-055', 'LOK-057', 'LOK-058', 'LOK-061', 'LOK-064', 'LOK-066']),
  promiseEvidence,
  competenceEvidence,
  proofEvidence([
    { source: goalMetProofs, link: '/mal' },
    { source: planProofs, link: '/handlingsplaner' },
  ]),
  controlEvidence,
]);
const audits = auditsOf({
  evidence,
  figures: new FigureSources([publishedFigures(measures.published), statedFigures]),
  populations,
  readFile: fileInWords,
});
export const { recheck: recheckAudits } = audits;

/** The list of what the product is made of. What is not here is not there. */
export const operations: readonly AnyOperation[] = [
  ...caseworkOperations,
  ...interventionOperations,
  ...placementsOperations,
  ...youthOperations,
  ...transitionsOperations,
  ...adultsOperations,
  ...assistanceOperations,
  ...steeringOperations,
  ...plansOf(measures),
  ...goals,
  ...controlOf(populations),
  ...reports.operations,
  ...economyOf(placementCostsOf(measures)),
  ...audits.operations,
  ...eservicesOperations,
  searchLog,
  ...accountOperations,
  ...staffingOperations,
  ...measures.operations,
  ...promises.operations,
  ...reminderOperations,
  ...clockOperations,
  ...guideOperations,
];

export const grants = joinGrants([
  caseworkGrants,
  interventionGrants,
  placementsGrants,
  youthGrants,
  transitionsGrants,
  adultsGrants,
  assistanceGrants,
  steeringGrants,
  plansGrants,
  goalGrants,
  controlGrants,
  reportsGrants,
  economyGrants,
  auditsGrants,
  eservicesGrants,
  logReviewGrants,
  accountGrants,
  staffingGrants,
  measureGrants,
  boardGrants,
  reminderGrants,
  clockGrants,
  guideGrants,
]);

/** Freezes the figures of a period. */
export const { publish } = measures;
