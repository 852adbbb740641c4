import { notFound } from '#platform/errors';
import type { RiskRecords } from '../../store/stories.ts';

/** A child at risk as it stands in the case. @throws AppError NOT_FOUND for one that is not there, and for one recorded by mistake */
export function standingRisk({ stories }: RiskRecords, riskId: string) {
  const story = stories.find((s) => s.risk.root === riskId && !s.risk.withdrawn);
  if (!story) throw notFound();
  return story;
}

/** An offer that stands, with whose it is and what was answered. @throws AppError NOT_FOUND */
export function standingOffer({ stories }: RiskRecords, offerId: string) {
  for (const story of stories) {
    const offer = story.offers.find((o) => o.root === offerId);
    if (offer && !story.risk.withdrawn) {
      return {
        story,
        offer,
        answer: story.answers.find((a) => a.offer === offerId),
        start: story.starts.find((s) => s.offer === offerId),
      };
    }
  }
  throw notFound();
}
