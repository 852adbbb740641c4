import { newId } from '#platform/ids';

/** A plan as it is written for the first time. */
export const aPlan = (functionId: string, more: object = {}) => ({
  planId: newId(),
  seenVersion: 0,
  seenRevision: 0,
  kind: 'dependence' as const,
  title: 'ANDT-program 2026–2027',
  purpose: 'Färre unga ska börja använda alkohol, narkotika, dopning och tobak.',
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
  functionId,
  aims: [
    {
      aimId: newId(),
      title: 'Fler unga får stöd tidigt',
      measureId: 'reports-received',
      direction: 'at_least' as const,
      threshold: 5,
    },
    { aimId: newId(), title: 'Alla skolor vet vart man vänder sig', measureId: 'investigations-due' },
  ],
  ...more,
});

/** A project as it is said for the first time. */
export const aProject = (functionId: string, more: object = {}) => ({
  projectId: newId(),
  seenVersion: 0,
  title: 'Stöd till unga på väg från gäng',
  purpose: 'Fler unga ska våga lämna, och få hjälp samma dag.',
  fromOn: '2026-02-01',
  toOn: '2026-12-31',
  functionId,
  financier: 'state' as const,
  grantName: 'Socialstyrelsens statsbidrag',
  decision: 'Dnr 8.4-1234/2026',
  decidedSum: 1_850_000,
  conditions: 'Pengarna får bara användas till stöd åt unga.',
  ...more,
});
