import type { Context } from '#core/operation';
import { assessesViolence } from '../../domain/investigation/violence.ts';
import { instrumentsOf } from './instruments.ts';
import { assessmentsOf } from './risk-assessments.ts';

export interface StandingAssessment {
  readonly assessmentId: string;
  readonly instrument: string;
  readonly name: string;
  readonly purpose: string;
  readonly ofViolence: boolean;
  readonly on: string;
  readonly reassessOn: string | null;
}

/** The assessments of an opened case that no later one has corrected or made anew, the latest first: with what and when, and no words of it. */
export async function standingAssessments(ctx: Context, caseId: string): Promise<StandingAssessment[]> {
  const rows = await assessmentsOf(ctx, caseId);
  if (rows.length === 0) return [];
  const followed = new Set(rows.map((r) => r.follows));
  const instruments = new Map((await instrumentsOf(ctx)).map((i) => [i.code, i]));
  return rows
    .filter((r) => !followed.has(r.id))
    .map((r) => {
      const instrument = instruments.get(r.instrument);
      return {
        assessmentId: r.id,
        instrument: r.instrument,
        name: r.instrument_name,
        purpose: instrument?.purpose ?? 'other',
        ofViolence: instrument !== undefined && assessesViolence(instrument),
        on: r.assessed_on,
        reassessOn: r.reassess_on,
      };
    });
}
