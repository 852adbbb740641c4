/** Why a follow-up is owed no longer. */
export const dutyCancelled = {
  otherTime: 'Planen gäller inte längre i perioden.',
  ended: 'Planen är avslutad i förtid.',
};

const DAY = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayIn = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`));

/** "tertial 2 2026", "2026" */
const periodIn = (period: string): string => {
  const [year = '', tertial] = period.split('-T');
  return tertial === undefined ? year : `tertial ${tertial} ${year}`;
};

/** What shows that a plan is followed up. */
export const followedUpProof = {
  title: (plan: string): string => `${plan} följs upp i tid`,
  holds: (period: string | null): string =>
    period === null
      ? 'Ingen uppföljning har behövts ännu.'
      : `Planen är uppföljd i tid, senast för ${periodIn(period)}.`,
  late: (period: string, dueOn: string): string =>
    `Uppföljningen för ${periodIn(period)} skulle ha varit klar senast ${dayIn(dueOn)}.`,
};
