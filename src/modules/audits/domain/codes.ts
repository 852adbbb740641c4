import { z } from 'zod';

/** Worst first: what the board is to see to. */
export const Standing = z.enum(['does_not_hold', 'partly', 'holds', 'no_evidence']);
export type Standing = z.infer<typeof Standing>;

/** What a question is about, in the order in which they are shown. */
export const Topic = z.enum([
  'handling',
  'interventions',
  'prevention',
  'cooperation',
  'steering',
  'honour',
  'competence',
]);
export type Topic = z.infer<typeof Topic>;

/** The auditors' own of what they asked. */
export const Assessment = z.enum(['yes', 'partly', 'no']);
export type Assessment = z.infer<typeof Assessment>;

export const ItemKind = z.enum(['question', 'finding', 'recommendation']);
export type ItemKind = z.infer<typeof ItemKind>;

/** What the board answers; `other_board`: it is another's to do. */
export const Stance = z.enum(['agree', 'partly', 'disagree', 'other_board']);
export type Stance = z.infer<typeof Stance>;

/** `answered` has nothing to be done for it; `reopened` was closed before. */
export const RecommendationState = z.enum(['unanswered', 'answered', 'under_way', 'closed', 'reopened']);
export type RecommendationState = z.infer<typeof RecommendationState>;

/** What was seen when a recommendation was followed up. */
export const FollowedUp = z.enum(['done', 'under_way', 'not_begun']);
export type FollowedUp = z.infer<typeof FollowedUp>;
