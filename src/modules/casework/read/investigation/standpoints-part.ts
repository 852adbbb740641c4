import type { z } from 'zod';
import type { Context } from '#core/operation';
import { isSameParty, type Party } from '../../domain/investigation/standpoints.ts';
import type { Standpoints } from '../../standpoint-contract.ts';
import type { Concerned } from '../../store/investigation/concerned.ts';
import {
  partiesAmong,
  partyOf,
  type StandpointRow,
  standpointsOf,
} from '../../store/investigation/standpoints.ts';
import { signedBy } from './signed-by.ts';

/** How those who speak for the child stand; those who have been heard and are no longer among them stand last. */
export async function standpointsPart(
  ctx: Context,
  caseId: string,
  isRequired: boolean,
  concerned: readonly Concerned[],
): Promise<z.input<typeof Standpoints>> {
  const rows = await standpointsOf(ctx, caseId);
  const now = isRequired ? partiesAmong(concerned) : [];
  const before = rows
    .map((row) => ({ ...partyOf(row), isProtectedAgainst: false }))
    .filter((one) => !now.some((party) => isSameParty(party, one)));
  const all = [...now, ...before].filter(
    (one, n, among) => among.findIndex((other) => isSameParty(other, one)) === n,
  );
  return {
    isRequired,
    parties: all.map((party) => {
      const [inForce, ...earlier] = rows.filter((row) => isSameParty(partyOf(row), party)).map(view);
      return { ...partyView(party), inForce: inForce ?? null, earlier };
    }),
  };
}

const partyView = ({
  party,
  relationId,
  name,
  isProtectedAgainst,
}: Party & { readonly isProtectedAgainst: boolean }) => ({ party, relationId, name, isProtectedAgainst });

const view = (row: StandpointRow) => ({
  standpointId: row.id,
  informedOn: row.informed_on,
  heardOn: row.heard_on,
  text: row.body,
  whyNot: row.why_not,
  toInvestigation: row.to_investigation,
  toIntervention: row.to_intervention,
  ...signedBy(row),
});
