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
export const periodIn = (period: string): string => {
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

/** Words of a plan's signed figures where a paper refers to them. */
export const figureWords = {
  group: 'Handlingsplaner',
  activities: (plan: string): string => `Aktiviteter i ${plan}`,
  aim: (plan: string, aim: string): string => `${plan} – ${aim}`,
  part: (title: string, part: string): string => `${title}, ${part.toLowerCase()}`,
  share: 'Andel genomförda',
  done: 'Genomförda',
  all: 'Alla',
  figure: 'Måttet vid uppföljningen',
  noActivities: 'Planen hade inga aktiviteter att följa upp.',
  withheld: 'Visas inte exakt, för att ingen ska kunna kännas igen.',
  edition: (period: string, version: number): string =>
    version === 1 ? `Uppföljning av ${period}` : `Uppföljning av ${period}, version ${version}`,
};
