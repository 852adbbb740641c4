import { decisionFigureTexts } from '../decision-figures.ts';
import { figureTexts } from '../figures.ts';
import { groupTexts } from '../groups.ts';
import * as decided from './decision-words.ts';
import { caseEvent } from './event-words.ts';
import { fieldNames } from './field-names.ts';
import * as intake from './intake-words.ts';
import * as investigated from './investigation-words.ts';

/**
 * A file in words: what its fields are called, and what its codes say. One source for what is shown where a file is masked, for what is printed and
 * for the PDF that is handed over.
 */

const coded = (name: string, of: Readonly<Record<string, string>>) => ({ name, of });
const problem = figureTexts.problem;

/** Fields that hold a code, or several with a blank between. */
export const codedFields = {
  receivedAs: coded('Vad som kom in', intake.reportKind),
  channel: coded('Sätt', groupTexts.channel),
  worries: coded('Oro', problem),
  guardiansInformed: coded('Känner vårdnadshavarna till anmälan?', intake.guardiansInformed),
  reporterCategory: coded('Anmälare', groupTexts.category),
  outcome: coded('Bedömning', intake.protectionOutcome),
  decided: coded('Beslut', intake.preliminaryDecided),
  reasonCode: coded('Skäl för beslutet', intake.notOpenedReason),
  entryKind: coded('Slag', intake.entryKind),
  event: coded('Händelse', caseEvent),
  protection_assessed: coded('Bedömning', intake.protectionOutcome),
  problem_coded: coded('Problem', problem),
  coding_ended: coded('Problem', problem),
  alarmed: coded('Vem fick veta?', intake.alarmed),
  contact_recorded: coded('Med', intake.contactParty),
  meeting_recorded: coded('Möte', intake.meetingStanding),
  feedback_given: coded('Återkoppling', intake.feedbackSaid),
  feedback_withheld: coded('Varför inte?', intake.noFeedbackReason),
  viewKind: coded('Slag', investigated.viewKind),
  viewParty: coded('Vem', investigated.viewParty),
  correctionAnswer: coded('Svar', investigated.correctionAnswer),
  signs: coded('Tecken på fara', investigated.safetySign),
  concernedAs: coded('Är', investigated.concernedAs),
  noticeGiven: coded('Underrättad?', intake.yesNo),
  noticeWay: coded('Hur', investigated.noticeWay),
  subject: coded('Gäller', investigated.questionSubject),
  questioned: coded('Frågan ställdes till', investigated.questionedParty),
  alone: coded('I enrum?', intake.yesNo),
  interpreter: coded('Tolk', intake.yesNo),
  questionOutcome: coded('Kom fram', investigated.questionOutcome),
  standpointParty: coded('Är', investigated.standpointParty),
  toInvestigation: coded('Till utredningen', investigated.consent),
  toIntervention: coded('Till föreslagen insats', investigated.consent),
  statementParty: coded('Från', investigated.statementParty),
  statementWay: coded('Hur', investigated.statementWay),
  statementGround: coded('Grund för att fråga', investigated.statementGround),
  requestStep: coded('Åtgärd', investigated.requestStepKind),
  assessedAbout: coded('Gäller', investigated.assessedPerson),
  riskLevel: coded('Nivå', investigated.riskLevel),
  concluded: coded('Utfall', investigated.conclusionOutcome),
  follow_up_ended: coded('Utfall', investigated.followUpEnd),
  judgement: coded('Chefens bedömning', investigated.reopeningJudgement),
  reopening_reviewed: coded('Chefens bedömning', investigated.reopeningJudgement),
  decisionResult: coded('Utfall', decisionFigureTexts.result),
  person_decided: coded('Utfall', decisionFigureTexts.result),
  decisionKind: coded('Gäller', decisionFigureTexts.kind),
  decisionLaw: coded('Lag', decisionFigureTexts.law),
  deciderLevel: coded('Beslutat av', decisionFigureTexts.level),
  decisionParty: coded('Part', decided.decisionParty),
  decisionTold: coded('Hur', decided.decisionTold),
  appealStep: coded('Åtgärd', decided.appealStep),
  appeal_handled: coded('Åtgärd', decided.appealStep),
  courtAnswer: coded('Domstolens svar', decisionFigureTexts.answer),
  closingReason: coded('Skäl', decided.caseClosing),
  case_closed: coded('Skäl', decided.caseClosing),
  itemOutcome: coded('Utfall', decided.itemOutcome),
  item_treated: coded('Utfall', decided.itemOutcome),
  custodyKind: coded('Gäller', decided.custodyKind),
  custodyStep: coded('Vad som hände', decided.custodyStep),
  custody_step_recorded: coded('Vad som hände', decided.custodyStep),
  custody_step_corrected: coded('Vad som rättades', decided.custodyStep),
  custodyOutcome: coded('Rättens svar', decided.custodyOutcome),
  letterKind: coded('Brev', decided.letterKind),
  letterParty: coded('Till', decided.letterParty),
  letterRoute: coded('Hur', decided.letterRoute),
  letter_sent: coded('Brev', decided.letterKind),
  letter_posted: coded('Brev', decided.letterKind),
  letter_not_posted: coded('Brev', decided.letterKind),
  planReview: coded('Kom fram till', investigated.reviewOutcome),
  fileChoice: coded('Lämnas ut?', intake.attachmentChoice),
  fileGround: coded('Paragraf', intake.maskGround),
} as const;

export type CodedField = keyof typeof codedFields;
export type WordField = keyof typeof fieldNames;

/** Fields of which a file has several, by number. */
const NUMBERED: Readonly<Record<string, (n: string) => string>> = {
  section: (n) => `Avsnitt ${n}`,
  sources: (n) => `Avsnitt ${n}, underlag`,
  guardian: (n) => `Vårdnadshavare ${n}`,
  hearing: (n) => `Ska höras ${n}`,
  concerned: (n) => `Den som berörs ${n}`,
  goal: (n) => `Mål ${n}`,
  party: (n) => `Överenskommen med ${n}`,
};

const isCoded = (field: string): field is CodedField => Object.hasOwn(codedFields, field);
const isWords = (field: string): field is WordField => Object.hasOwn(fieldNames, field);

/** What a field of the file is called. */
export function fieldName(field: string): string {
  if (isCoded(field)) return codedFields[field].name;
  if (isWords(field)) return fieldNames[field];
  const [, kind = '', n = ''] = /^([a-z]+)-(\d+)$/.exec(field) ?? [];
  return NUMBERED[kind]?.(n) ?? field;
}

/**
 * What a code of the file says, or several with a blank between: `Misstänkt brott, normbrytande beteende`. What is no code is left as it is: of some
 * events it may be words.
 */
export function codeInWords(field: string, codes: string): string {
  if (!isCoded(field)) return codes;
  const { of }: { readonly of: Readonly<Record<string, string>> } = codedFields[field];
  const words = codes.split(' ').map((code) => (Object.hasOwn(of, code) ? of[code] : undefined));
  if (!words.every((word) => word !== undefined)) return codes;
  const [first = '', ...rest] = words;
  return [first, ...rest.map((word) => word.charAt(0).toLocaleLowerCase('sv') + word.slice(1))].join(', ');
}
