import { z } from 'zod';

/** Who told of the offence. */
export const NoticeSource = z.enum(['police', 'school', 'guardian', 'self', 'other']);
export type NoticeSource = z.infer<typeof NoticeSource>;

/** What the offence was, coarsely: what a list may say. */
export const Offence = z.enum([
  'theft',
  'damage',
  'violence',
  'robbery',
  'sexual',
  'drugs',
  'weapons',
  'fraud',
  'traffic',
  'other',
  'unknown',
]);
export type Offence = z.infer<typeof Offence>;

export const Suspicion = z.enum(['committed', 'suspected']);
export type Suspicion = z.infer<typeof Suspicion>;

/** Whether it is the first offence that the board knows of. */
export const KnownOrNot = z.enum(['yes', 'no', 'unknown']);
export type KnownOrNot = z.infer<typeof KnownOrNot>;

export const OfferedTo = z.enum(['child', 'guardians', 'both']);
export type OfferedTo = z.infer<typeof OfferedTo>;

export const OfferWay = z.enum(['phone', 'message', 'letter', 'visit', 'meeting']);
export type OfferWay = z.infer<typeof OfferWay>;

export const TalkAnswer = z.enum(['accepted', 'declined', 'no_answer']);
export type TalkAnswer = z.infer<typeof TalkAnswer>;

/** Why a talk was declined. */
export const DeclinedTalk = z.enum([
  'not_wanted',
  'other_support',
  'denies',
  'guardians_against',
  'practical',
  'other',
]);
export type DeclinedTalk = z.infer<typeof DeclinedTalk>;

/** Which of the guardians took part. */
export const Guardians = z.enum(['all', 'some', 'none']);
export type Guardians = z.infer<typeof Guardians>;

/** Why the police did not take part. */
export const PoliceWhyNot = z.enum([
  'family_declined',
  'not_available',
  'not_suitable',
  'not_asked',
  'other',
]);
export type PoliceWhyNot = z.infer<typeof PoliceWhyNot>;

/** What came of the talk. */
export const TalkOutcome = z.enum([
  'nothing_more',
  'new_talk',
  'support_offered',
  'support_accepted',
  'assessed',
]);
export type TalkOutcome = z.infer<typeof TalkOutcome>;

/** Within the 48 hours, or after. */
export type WithinHours = 'in_time' | 'late';

/** How far a notice has come. */
export const TalkStage = z.enum(['not_offered', 'offered', 'accepted', 'declined', 'held']);
export type TalkStage = z.infer<typeof TalkStage>;

/** How somebody came to know that a child is at risk of crime. */
export const KnownBy = z.enum(['police', 'school', 'report', 'own_work', 'guardian', 'leisure', 'other']);
export type KnownBy = z.infer<typeof KnownBy>;

export const Answer = z.enum(['accepted', 'declined']);
export type Answer = z.infer<typeof Answer>;

/** Why support was declined. */
export const DeclinedSupport = z.enum([
  'not_needed',
  'other_support',
  'not_trusting',
  'practical',
  'guardians_disagree',
  'child_unwilling',
  'other',
]);
export type DeclinedSupport = z.infer<typeof DeclinedSupport>;

/** How far it has come with a child at risk. */
export const RiskStage = z.enum(['identified', 'offered', 'declined', 'accepted', 'received']);
export type RiskStage = z.infer<typeof RiskStage>;
