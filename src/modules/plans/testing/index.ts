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
    { aimId: newId(), title: 'Alla skolor vet vart man vänder sig' },
  ],
  ...more,
});
