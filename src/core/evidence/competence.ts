import { DEGREES, employeesWith, needsDegree, type OrganisationTables } from '#core/organisation';
import { personsStanding } from './counted.ts';
import type { EvidenceSource } from './evidence.ts';
import { evidenceWords as words } from './texts/evidence.ts';

/**
 * Of those who hold a function that SoL 25:1 asks for a degree of, so many who have one noted that holds today. Says of nobody who: those who hold a
 * function are known by name to whoever reads of it, so "1 of 2" would say it of somebody to whoever knows of the other.
 */
export const competenceEvidence: EvidenceSource = {
  kind: 'competence',
  choices: async () => [{ kind: 'competence', id: 'degree', title: words.degree, unit: 'share' }],
  standing: async (ctx, refs) => {
    const own = refs.filter((ref) => ref.id === 'degree');
    if (own.length === 0) return [];
    const { functions, units, holdings } = await ctx.organisation();
    const asked = new Set(
      functions
        .filter((f) => {
          const unit = units.find((u) => u.id === f.unitId && u.authorityId === ctx.authorityId);
          return (
            unit &&
            (f.endedOn === null || f.endedOn > ctx.today) &&
            needsDegree({ role: f.role, area: unit.area })
          );
        })
        .map((f) => f.id),
    );
    const holders = new Set(
      holdings
        .filter(
          (h) => asked.has(h.functionId) && h.fromOn <= ctx.today && (h.toOn === null || h.toOn >= ctx.today),
        )
        .map((h) => h.employeeId),
    );
    const tables = ctx.tables<OrganisationTables>();
    const qualified = await employeesWith(tables, ctx.actor.tenantId, ctx.today, DEGREES);
    const counts = {
      numerator: [...holders].filter((id) => qualified.has(id)).length,
      denominator: holders.size,
    };
    return own.map((ref) => personsStanding(ref, words.degree, counts, ctx.today, words.noFunctions));
  },
};
