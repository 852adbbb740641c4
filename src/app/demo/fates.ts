import type { StoryReport } from './story.ts';

const school = (name: string, organisation: string): StoryReport['reporter'] => ({
  kind: 'professional',
  category: 'school',
  name,
  organisation,
  feedbackRequested: false,
});

/** What all of these have until they are opened. */
const received = {
  channel: 'phone',
  informed: 'yes',
  holder: 'jon',
} as const;

/**
 * Investigations that have been given more time, have ended, or were opened shortly after another about the same child. They come with the
 * whole municipality. Five of them are open: FATES_OPEN.
 */
export const fates: readonly StoryReport[] = [
  // Concluded too late, with a need that the family declined help for: the child is followed up.
  {
    ...received,
    daysAgo: 168,
    hour: 9,
    children: [{ givenName: 'Moa', familyName: 'Gransjö', age: 9, identified: true }],
    worries: ['neglect'],
    text: 'Moa kommer ofta till skolan utan mat och jacka. Mamman har varit svår att nå i höst.',
    reporter: school('Vera Holmsjö', 'Kvarnbackens skola'),
    guardians: [{ name: 'Jenny Gransjö' }],
    assessed: {
      outcome: 'no_need',
      reasons: 'Moa äter i skolan och är hos sin moster i kväll.',
      daysAgo: 168,
      hour: 14,
    },
    decided: {
      outcome: 'open',
      to: 'olle',
      text: 'Oron har pågått länge och behöver utredas.',
      daysAgo: 161,
    },
    investigation: [
      {
        by: 'olle',
        daysAgo: 160,
        hour: 10,
        does: 'check',
        persons: [{ name: 'Jenny Gransjö', relation: 'guardian', mayBeTold: true }],
        reasons: 'Skolan och mostern är tillfrågade. Inget tyder på hot eller våld.',
      },
      {
        by: 'olle',
        daysAgo: 160,
        hour: 11,
        does: 'tell',
        name: 'Jenny Gransjö',
        given: true,
        way: 'meeting',
      },
      {
        by: 'olle',
        daysAgo: 140,
        hour: 13,
        does: 'hear',
        held: true,
        childName: 'Moa Gransjö',
        alone: true,
        ownWords: '”Mamma sover mycket. Då gör jag mackor själv.” Moa vill vara mer hos sin moster.',
      },
      {
        by: 'olle',
        daysAgo: 140,
        hour: 14,
        does: 'ask',
        askedOf: 'child',
        alone: true,
        answers: [
          { subject: 'violence', outcome: 'nothing_told' },
          { subject: 'honour', outcome: 'nothing_told' },
        ],
      },
      { by: 'olle', daysAgo: 140, hour: 15, does: 'code', codes: ['neglect', 'parental_mental_illness'] },
    ],
    concluded: {
      by: 'olle',
      daysAgo: 31,
      hour: 15,
      outcome: 'declined',
      assessment:
        'Mamman är deprimerad och orkar inte med vardagen. Moa behöver att en vuxen ser till mat, sömn och skola. Mamman tackar nej till familjebehandling men tar emot mosterns hjälp.',
      followUpReason: 'Moa behöver stöd som inte blir av. Vi ser hur det går med mosterns hjälp.',
      notDone: 'Utredningen drog över tiden. Det viktigaste är dokumenterat i journalen.',
    },
  },
  // Concluded in time, with an intervention proposed: waits for the decision.
  {
    ...received,
    daysAgo: 98,
    hour: 10,
    children: [{ givenName: 'Elvira', familyName: 'Åsmark', age: 12, identified: true }],
    worries: ['parental_conflict'],
    text: 'Elvira mår dåligt av föräldrarnas bråk om var hon ska bo. Hon har slutat på fotbollen.',
    reporter: school('Gerd Almkvist', 'Norrängens skola'),
    guardians: [{ name: 'Helena Åsmark' }, { name: 'Tomas Åsmark' }],
    assessed: {
      outcome: 'no_need',
      reasons: 'Inget tyder på fara. Elvira är trygg hos båda.',
      daysAgo: 98,
      hour: 15,
    },
    decided: { outcome: 'open', to: 'siv', text: 'Hur Elvira har det behöver utredas.', daysAgo: 91 },
    investigation: [
      {
        by: 'siv',
        daysAgo: 91,
        hour: 13,
        does: 'check',
        persons: [
          { name: 'Helena Åsmark', relation: 'guardian', mayBeTold: true },
          { name: 'Tomas Åsmark', relation: 'guardian', mayBeTold: true },
        ],
        reasons: 'Skolan är tillfrågad. Inget tyder på våld. Båda föräldrarna vet att skolan har anmält.',
      },
      { by: 'siv', daysAgo: 90, hour: 9, does: 'tell', name: 'Helena Åsmark', given: true, way: 'phone' },
      { by: 'siv', daysAgo: 90, hour: 10, does: 'tell', name: 'Tomas Åsmark', given: true, way: 'phone' },
      {
        by: 'siv',
        daysAgo: 70,
        hour: 14,
        does: 'hear',
        held: true,
        childName: 'Elvira Åsmark',
        alone: true,
        ownWords: '”De pratar genom mig. Jag vill att de pratar med varandra.”',
      },
      {
        by: 'siv',
        daysAgo: 70,
        hour: 15,
        does: 'ask',
        askedOf: 'child',
        alone: true,
        answers: [
          { subject: 'violence', outcome: 'nothing_told' },
          { subject: 'honour', outcome: 'nothing_told' },
        ],
      },
      { by: 'siv', daysAgo: 70, hour: 16, does: 'code', codes: ['parental_conflict'] },
    ],
    written: {
      by: 'siv',
      daysAgo: 16,
      hour: 14,
      under: {
        reason: { text: 'Norrängens skola anmälde oro för Elvira. Nämnden inledde utredning.' },
        how: { text: 'Samtal med Elvira på egen hand, med föräldrarna var för sig och med skolan.' },
        child_known: { text: 'Elvira går i årskurs 6 och är i skolan som hon ska.' },
        parents_known: { text: 'Båda föräldrarna ser till mat, sömn och skola.' },
        family_known: {
          text: 'Föräldrarna är skilda sedan två år. Elvira bor varannan vecka hos var och en.',
        },
        child_view: { text: 'Elvira vill att föräldrarna talar med varandra och inte genom henne.' },
        guardians_view: { text: 'Båda säger att de vill ha hjälp att sluta bråka.' },
        child_assessed: { text: 'Elvira far illa av konflikten och behöver slippa vara budbärare.' },
        parents_assessed: { text: 'Föräldrarna klarar vardagen men inte att samarbeta.' },
        risk_assessed: { text: 'Inget tyder på våld. Risken är att Elvira slutar berätta.' },
        proposal: { text: 'Samarbetssamtal och familjebehandling i sex månader.' },
      },
      signed: { daysAgo: 15, hour: 10 },
    },
    concluded: {
      by: 'siv',
      daysAgo: 14,
      hour: 11,
      outcome: 'intervention_proposed',
      assessment: 'Elvira far illa av föräldrarnas konflikt. Föräldrarna vill ha hjälp.',
      proposal: 'Familjebehandling i sex månader.',
      notDone: 'Fanns redan dokumenterat på annat ställe i akten.',
    },
  },
  // Concluded, and a month later there is a new report: opened again with a reason, and not reviewed yet.
  {
    ...received,
    daysAgo: 152,
    hour: 9,
    children: [{ givenName: 'Love', familyName: 'Tallvik', age: 14, identified: true }],
    worries: ['norm_breaking'],
    text: 'Love har snattat två gånger och är ute sent med äldre kompisar.',
    reporter: { kind: 'private', category: 'private_person', name: 'Sture Lindhag', relation: 'Granne' },
    guardians: [{ name: 'Anneli Tallvik' }],
    assessed: { outcome: 'no_need', reasons: 'Love är hemma med sin mamma i kväll.', daysAgo: 152, hour: 13 },
    decided: { outcome: 'open', to: 'olle', text: 'Loves situation behöver utredas.', daysAgo: 145 },
    concluded: {
      by: 'olle',
      daysAgo: 40,
      hour: 14,
      outcome: 'no_need',
      assessment: 'Love har bytt umgänge och är hemma på kvällarna. Mamman har god hand om läget.',
      notDone: 'Familjen ville inte delta, och uppgifterna från skolan räckte.',
    },
  },
  {
    ...received,
    daysAgo: 20,
    hour: 11,
    children: [{ givenName: 'Love', familyName: 'Tallvik', again: true }],
    worries: ['norm_breaking'],
    text: 'Love greps i natt i en stulen bil tillsammans med två äldre killar.',
    reporter: {
      kind: 'professional',
      category: 'police',
      name: 'Ingrid Malmsten',
      organisation: 'Polisen Björkvik',
      feedbackRequested: false,
    },
    guardians: [{ name: 'Anneli Tallvik' }],
    assessed: {
      outcome: 'no_need',
      reasons: 'Mamman har hämtat Love och stannar hemma.',
      daysAgo: 20,
      hour: 15,
    },
    decided: {
      outcome: 'open',
      to: 'olle',
      text: 'Polisens uppgifter är allvarliga och behöver utredas.',
      reopeningReason: 'En ny händelse: Love greps i en stulen bil. Den förra utredningen gällde snatteri.',
      daysAgo: 12,
    },
  },
  // More time, decided before the last day.
  {
    ...received,
    daysAgo: 125,
    hour: 10,
    children: [{ givenName: 'Noel', familyName: 'Stigmo', age: 11 }],
    worries: ['mental_illness'],
    text: 'Noel säger att han inte vill leva. Föräldrarna har sökt hjälp.',
    reporter: school('Maud Ravnå', 'Tallgårdsskolan'),
    guardians: [{ name: 'Lisa Stigmo' }],
    assessed: {
      outcome: 'need_met',
      reasons: 'Noel är på barn- och ungdomspsykiatrin med sin mamma.',
      measures: 'Mamman är hos honom dygnet runt tills vården säger annat.',
      daysAgo: 125,
      hour: 13,
    },
    decided: { outcome: 'open', to: 'siv', text: 'Noels behov behöver utredas.', daysAgo: 118 },
    prolonged: {
      by: 'siv',
      daysAgo: 12,
      until: 35,
      reason: 'Utlåtandet från barn- och ungdomspsykiatrin dröjer och behövs för bedömningen.',
    },
  },
  // More time, decided when the last day had gone.
  {
    ...received,
    daysAgo: 140,
    hour: 10,
    children: [{ givenName: 'Ronja', familyName: 'Kvistberg', age: 13 }],
    worries: ['school_absence'],
    text: 'Ronja har inte varit i skolan sedan i våras.',
    reporter: school('Maud Ravnå', 'Tallgårdsskolan'),
    guardians: [{ name: 'Peder Kvistberg' }],
    assessed: { outcome: 'no_need', reasons: 'Ronja är hemma med sin pappa.', daysAgo: 140, hour: 14 },
    decided: { outcome: 'open', to: 'olle', text: 'Frånvaron behöver utredas.', daysAgo: 133 },
    prolonged: {
      by: 'olle',
      daysAgo: 6,
      until: 20,
      reason: 'Ronja har varit inlagd på sjukhus och samtalen har fått skjutas upp.',
    },
  },
];

/** Open cases that they leave: one followed up, one that waits for its decision, three under investigation. */
export const FATES_OPEN = 5;
