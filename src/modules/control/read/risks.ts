import type { z } from 'zod';
import type { ControlYear } from '../contract.ts';
import { riskLevel, riskValue } from '../domain/risk.ts';
import { actionView } from './actions.ts';
import type { Kept } from './kept.ts';

type View = z.input<typeof ControlYear>['risks'][number];

/** The risks of a year, the highest value first. */
export function riskViews(kept: Kept): View[] {
  return kept.risks
    .flatMap((risk): View[] => {
      const assessments = (kept.assessments.get(risk.id) ?? []).map((a) => {
        const value = riskValue(a.likelihood, a.consequence);
        return {
          at: a.said_at.toISOString(),
          by: a.said_by,
          version: a.version,
          likelihood: a.likelihood,
          consequence: a.consequence,
          value,
          level: riskLevel(value),
          reason: a.reason,
        };
      });
      if (assessments.length === 0) return [];
      return [
        {
          riskId: risk.id,
          process: risk.process,
          description: risk.description,
          assessments,
          handlings: (kept.handlings.get(risk.id) ?? []).map((h) => ({
            at: h.said_at.toISOString(),
            by: h.said_by,
            version: h.version,
            way: h.way,
            reason: h.reason,
          })),
          carried: risk.carried_from !== null,
          actions: kept.promises.filter((p) => p.subject.id === risk.id).map(actionView),
          controls: kept.controls
            .filter((c) => c.risk_id === risk.id && c.withdrawn_at === null)
            .map((c) => ({ controlId: c.id, what: c.what })),
        },
      ];
    })
    .sort((a, b) => (b.assessments[0]?.value ?? 0) - (a.assessments[0]?.value ?? 0));
}
