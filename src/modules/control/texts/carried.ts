/** Why a risk that goes on from the year before is judged as it is. @returns at most what a reason may hold */
export const carriedReason = (year: number, reason: string): string =>
  `Förs vidare från ${year}: ${reason}`.slice(0, 1_000);
