import type { ItemOutcome } from '../../../../api/committee.ts';
import type {
  AppealStep,
  CaseClosing,
  ConclusionOutcome,
  ContactParty,
  CustodyStep,
  DecisionResult,
  FeedbackSaid,
  FollowUpEnd,
  MeetingStanding,
  NoFeedbackReason,
  ProtectionOutcome,
  ReopeningJudgement,
  TimelineItem,
  Worry,
} from '../../../../api/index.ts';
import { afterDecision } from '../../../../app/sv/after-decision.ts';
import { itemOutcome } from '../../../../app/sv/committee.ts';
import { custodyStep } from '../../../../app/sv/custody.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import * as personWords from '../../../../app/sv/persons.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';

/** What goes with an event, in words: some kinds carry a code or a day rather than a text. */
export function eventText({ kind, text }: TimelineItem): string | null {
  if (text === null) return null;
  switch (kind) {
    case 'protection_assessed':
      return sv.codes.protectionOutcome[text as ProtectionOutcome] ?? text;
    case 'extended':
    case 'investigation_extended':
      return sv.timeline.until(text);
    case 'assigned':
    case 'proposed':
    case 'file_released':
    case 'release_refused':
      return sv.timeline.to(text);
    case 'problem_coded':
    case 'coding_ended':
      return sv.codes.worry[text as Worry] ?? text;
    case 'persons_joined':
      return personWords.persons.former(text);
    case 'concluded':
      return sv.codes.conclusionOutcome[text as ConclusionOutcome] ?? text;
    case 'person_decided':
      return sv.decisionResult[text as DecisionResult] ?? text;
    case 'item_treated':
      return itemOutcome[text as ItemOutcome] ?? text;
    case 'appeal_handled':
      return sv.appealStep[text as AppealStep] ?? text;
    case 'case_closed':
      return afterDecision.closing.reasons[text as CaseClosing] ?? text;
    case 'custody_step_recorded':
    case 'custody_step_corrected':
      return custodyStep[text as CustodyStep] ?? text;
    case 'follow_up_ended':
      return sv.codes.followUpEnd[text as FollowUpEnd] ?? text;
    case 'reopening_flagged':
      return fateWords.fate.daysAfter(Number(text));
    case 'reopening_reviewed':
      return sv.codes.reopeningJudgement[text as ReopeningJudgement] ?? text;
    case 'alarmed':
      return preliminaryWords.preliminary.alarmed[text] ?? text;
    case 'contact_recorded':
      return sv.codes.contactParty[text as ContactParty] ?? text;
    case 'meeting_recorded':
      return sv.codes.meetingStanding[text as MeetingStanding] ?? text;
    case 'feedback_given':
      return sv.codes.feedbackSaid[text as FeedbackSaid] ?? text;
    case 'feedback_withheld':
      return sv.codes.noFeedbackReason[text as NoFeedbackReason] ?? text;
    case 'joined':
      return preliminaryWords.join.joined(text);
    case 'report_joined':
    case 'report_received':
      return sv.inbox.reference(text);
    default:
      return text;
  }
}
