import type { FurtherSeatKey, Seat, Unit, UnitKey } from './names.ts';

/** The rest of the municipality's sixty-three: units and people that the story does without. */

export const furtherUnits: readonly Unit[] = [
  { key: 'placement', name: 'Familjehem och placering', kind: 'placement', parent: 'office' },
  { key: 'care_youth', name: 'Öppenvård unga', kind: 'open_care', parent: 'care_family' },
  {
    key: 'care_adult',
    name: 'Öppenvård vuxen',
    kind: 'open_care',
    parent: 'care_family',
    area: 'adult_misuse',
  },
  {
    key: 'disability',
    name: 'LSS och funktionsstöd',
    kind: 'investigation',
    parent: 'adults',
    area: 'disability',
  },
  {
    key: 'economic',
    name: 'Ekonomiskt bistånd',
    kind: 'investigation',
    parent: 'office',
    area: 'economic_assistance',
  },
  {
    key: 'social_psychiatry',
    name: 'Socialpsykiatri',
    kind: 'investigation',
    parent: 'adults',
    area: 'social_psychiatry',
  },
  { key: 'integration', name: 'Integration', kind: 'investigation', parent: 'economic', area: 'integration' },
  { key: 'work', name: 'Arbete', kind: 'investigation', parent: 'economic', area: 'work' },
];

type Person = readonly [givenName: string, familyName: string];

/** Functions of one unit with the same title, numbered from `from` when there are several. */
interface Post {
  readonly unit: UnitKey;
  readonly role: Seat['role'];
  readonly title: string;
  readonly from?: number;
  readonly people: readonly Person[];
  /** Shown among the first to choose from. */
  readonly hint?: string;
}

const posts: readonly Post[] = [
  {
    unit: 'intake',
    role: 'unit_manager',
    title: 'Biträdande enhetschef, mottagning',
    people: [['Rebecka', 'Lindtorpa']],
  },
  {
    unit: 'intake',
    role: 'intake',
    title: 'Socialsekreterare, mottagning',
    from: 2,
    people: [
      ['Amir', 'Kvistberga'],
      ['Tove', 'Rågsvedja'],
      ['Linus', 'Åsmyra'],
    ],
  },
  {
    unit: 'investigation',
    role: 'caseworker',
    title: 'Socialsekreterare, utredning barn',
    from: 4,
    people: [
      ['Selma', 'Björnhagen'],
      ['Karim', 'Ladugård'],
      ['Ylva', 'Stenrös'],
      ['Joar', 'Fjällmyr'],
      ['Denise', 'Hasselviken'],
      ['Malte', 'Ormberga'],
      ['Aino', 'Tallheden'],
      ['Sara', 'Vindelmo'],
      ['Edvin', 'Klöverfält'],
    ],
  },
  {
    unit: 'youth',
    role: 'unit_manager',
    title: 'Enhetschef, unga',
    people: [['Mattias', 'Hedmarken']],
  },
  {
    unit: 'youth',
    role: 'caseworker',
    title: 'Socialsekreterare, utredning unga',
    from: 2,
    people: [
      ['Noor', 'Sandhamra'],
      ['Felix', 'Granudden'],
      ['Hilda', 'Mossvik'],
      ['Oskar', 'Renmarken'],
      ['Leila', 'Furuskog'],
    ],
  },
  { unit: 'adults', role: 'unit_manager', title: 'Enhetschef, vuxen', people: [['Ingrid', 'Askdalen']] },
  {
    unit: 'adults',
    role: 'caseworker',
    title: 'Socialsekreterare, vuxen',
    from: 2,
    people: [
      ['Hampus', 'Lövtorp'],
      ['Samira', 'Nordvret'],
      ['Gustaf', 'Ekhammar'],
      ['Elna', 'Vassmyra'],
    ],
  },
  {
    unit: 'placement',
    role: 'unit_manager',
    title: 'Enhetschef, placering',
    people: [['Maj', 'Brunnsäter']],
  },
  {
    unit: 'placement',
    role: 'caseworker',
    title: 'Familjehemssekreterare',
    from: 1,
    people: [
      ['Tim', 'Olofsmark'],
      ['Wilma', 'Ängsholma'],
      ['Farid', 'Kärrsjö'],
    ],
  },
  {
    unit: 'care_family',
    role: 'practitioner',
    title: 'Familjebehandlare',
    from: 2,
    people: [
      ['Ruben', 'Lingonvret'],
      ['Ester', 'Sjöbrinken'],
    ],
  },
  {
    unit: 'care_youth',
    role: 'practitioner',
    title: 'Ungdomsbehandlare',
    from: 1,
    people: [
      ['Milo', 'Tjärnåsen'],
      ['Juno', 'Aspliden'],
    ],
  },
  {
    unit: 'care_adult',
    role: 'practitioner',
    title: 'Behandlare, beroende',
    people: [['Torbjörn', 'Myrtorpet']],
  },
  {
    unit: 'disability',
    role: 'caseworker',
    title: 'LSS-handläggare',
    from: 1,
    people: [['Emelie', 'Grönvallen']],
  },
  {
    unit: 'economic',
    role: 'unit_manager',
    title: 'Enhetschef, ekonomiskt bistånd',
    people: [['Lotten', 'Kullerstad']],
  },
  {
    unit: 'economic',
    role: 'caseworker',
    title: 'Socialsekreterare, ekonomiskt bistånd',
    from: 1,
    people: [
      ['Robin', 'Vitmossen'],
      ['Hanan', 'Älvkarla'],
    ],
  },
  {
    unit: 'social_psychiatry',
    role: 'caseworker',
    title: 'Handläggare, socialpsykiatri',
    from: 1,
    people: [['Signe', 'Lövmarken']],
  },
  {
    unit: 'integration',
    role: 'caseworker',
    title: 'Integrationshandläggare',
    from: 1,
    people: [['Yusra', 'Björknäset']],
  },
  {
    unit: 'work',
    role: 'caseworker',
    title: 'Arbetsmarknadssekreterare',
    from: 1,
    people: [['Kalle', 'Strömsnäset']],
  },
  {
    unit: 'on_call',
    role: 'on_call',
    title: 'Socialsekreterare, socialjour',
    from: 2,
    people: [
      ['Jens', 'Nattmark'],
      ['Bodil', 'Sälghamn'],
    ],
  },
  {
    unit: 'staff',
    role: 'developer_quality',
    title: 'Controller',
    people: [['Viktor', 'Talludden']],
    hint: 'Ser vad som inte är mätt och vad som inte stämmer, publicerar tertialets siffror och skriver rapporten.',
  },
  {
    unit: 'staff',
    role: 'developer_quality',
    title: 'Verksamhetsutvecklare',
    people: [['Kerstin', 'Rönnbacka']],
  },
  { unit: 'staff', role: 'board_secretary', title: 'Registrator', people: [['Sven-Åke', 'Mårdsele']] },
];

const ASCII: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', '-': '' };
const usernameOf = ([given, family]: Person): string =>
  `${given}.${family}`.toLowerCase().replace(/[åäö-]/g, (c) => ASCII[c] ?? '');

/** Functions without a holder: one whose holder has just left with cases in hand, one that nobody has been found for. */
const vacancies: readonly Seat[] = [
  {
    key: 'youth-90',
    unit: 'youth',
    title: 'Socialsekreterare 7, utredning unga',
    role: 'caseworker',
    holder: {
      givenName: 'Moa',
      familyName: 'Flyttmark',
      username: 'moa.flyttmark',
      leftDaysAgo: 11,
    },
    hint: '',
  },
  {
    key: 'economic-90',
    unit: 'economic',
    title: 'Socialsekreterare 4, ekonomiskt bistånd',
    role: 'caseworker',
    holder: null,
    hint: '',
  },
];

/** Who stands in for whom, among those who share a unit. */
const deputies: Readonly<Partial<Record<FurtherSeatKey, FurtherSeatKey>>> = {
  'investigation-4': 'investigation-5',
  'investigation-6': 'investigation-7',
  'youth-2': 'youth-3',
};

/** What some are qualified for beside the degree that the others have; one is still studying. */
const competences: Readonly<Partial<Record<FurtherSeatKey, Seat['competence']>>> = {
  'intake-3': { trained: ['freda-short'] },
  'investigation-5': { trained: ['patriark', 'freda-short'] },
  'investigation-8': { trained: ['freda-short', 'sara'] },
  'investigation-12': { degree: 'other_relevant_degree', trained: ['irisk'] },
  'youth-2': { trained: ['savry', 'ester', 'adad'] },
  'youth-4': { trained: ['ungdok', 'patriark'] },
  'youth-6': { degree: null },
  'adults-2': { trained: ['asi', 'audit', 'dudit'] },
};

/** Away just now: in the second week of three, with a deputy. */
export const absent: { readonly key: FurtherSeatKey; readonly fromDaysAgo: number; readonly days: number } = {
  key: 'investigation-6',
  fromDaysAgo: 10,
  days: 21,
};

export const furtherSeats: readonly Seat[] = [...posts.flatMap(seatsOf), ...vacancies];

function seatsOf({ unit, role, title, from, people, hint = '' }: Post): Seat[] {
  return people.map((person, i) => {
    const n = from === undefined ? undefined : from + i;
    const key: FurtherSeatKey = `${unit}-${n ?? (role === 'unit_manager' ? 0 : 50 + posts.findIndex((p) => p.title === title))}`;
    const deputy = deputies[key];
    const competence = competences[key];
    const [short, ...rest] = title.split(', ');
    return {
      key,
      unit,
      role,
      title: n === undefined ? title : [`${short} ${n}`, ...rest].join(', '),
      holder: { givenName: person[0], familyName: person[1], username: usernameOf(person) },
      ...(deputy ? { deputy } : {}),
      ...(competence ? { competence } : {}),
      hint,
    };
  });
}
