import type { ConcernReportInput } from '#modules/casework';
import type { StoryReport } from './story.ts';

type Reporter = Extract<ConcernReportInput['reporter'], { kind: 'professional' }>;

/** Reports of the months before the story, each assessed the same day and decided in time, so that there is something to compare with. */
const reports: readonly (readonly [
  daysAgo: number,
  from: readonly [Reporter['category'], organisation: string] | 'neighbour',
  ages: readonly number[],
])[] = [
  [112, ['school', 'Kvarnbackens skola'], [11, 8]],
  [104, ['school', 'Norrängsskolan'], [13]],
  [90, 'neighbour', [5, 3]],
  [84, ['school', 'Tallgårdsskolan'], [14]],
  [76, ['school', 'Björkviks gymnasium'], [18]],
  [71, ['school', 'Norrängens skola'], [12, 9, 7]],
  [66, ['school', 'Kvarnis'], [11]],
  [61, ['police', 'Polisen Björkvik'], [17]],
  [54, ['dental_care', 'Tandkliniken Björkvik'], [6]],
];

const GIVEN = ['Alma', 'Birk', 'Cleo', 'Dante', 'Elsa', 'Folke', 'Greta', 'Hugo', 'Iris', 'Jonatan'];
const FAMILY = ['Ängslund', 'Bergvide', 'Dalstrand', 'Ekskär', 'Forsvall', 'Granmo', 'Heddal', 'Isvik'];

export const earlier: readonly StoryReport[] = reports.map(
  ([daysAgo, from, ages], n): StoryReport => ({
    daysAgo,
    hour: 9 + (n % 6),
    channel: n % 3 === 0 ? 'phone' : 'e_service',
    children: ages.map((age, i) => ({
      givenName: GIVEN[(n * 3 + i) % GIVEN.length] ?? '',
      familyName: FAMILY[n % FAMILY.length] ?? '',
      age,
    })),
    worries: ['family_relations'],
    text: 'Anmälaren är orolig för hur det är hemma.',
    reporter: reporterOf(from),
    informed: 'unknown',
    holder: n % 2 === 0 ? 'jon' : 'mira',
    assessed: {
      outcome: 'no_need',
      reasons: 'Samtal med anmälaren. Inget tyder på fara i dag.',
      daysAgo,
      hour: 16,
    },
    decided: {
      outcome: 'not_open',
      reasonCode: n % 3 === 1 ? 'referred_or_service' : 'concern_not_confirmed',
      text: 'Familjen har fått råd och vill inte ha mer stöd nu.',
      daysAgo: daysAgo - 9,
    },
  }),
);

function reporterOf(from: (typeof reports)[number][1]): ConcernReportInput['reporter'] {
  if (from === 'neighbour') {
    return { kind: 'private', category: 'private_person', name: 'Sture Lindhag', relation: 'Granne' };
  }
  const [category, organisation] = from;
  return { kind: 'professional', category, name: 'Vera Holmsjö', organisation, feedbackRequested: false };
}
