import type { ContactParty, QuestionedParty } from '../../api/index.ts';

/** What is said otherwise where a case is about an adult, or began with an application. */

export const contactPartyOfAdult: Record<ContactParty, string> = {
  child: 'Personen själv',
  guardian: 'Vårdnadshavare',
  reporter: 'Anmälaren',
  own_records: 'Egna uppgifter i register och akter',
};

export const questionedPartyOfAdult: Record<QuestionedParty, string> = {
  child: 'Personen själv',
  guardian: 'Vårdnadshavare',
  other_adult: 'Annan vuxen i hemmet',
};

export const ofAdult = {
  danger: 'Anmälaren tror att personen är i fara nu',
  joinHint: 'Det pågår redan en utredning om personen.',
  joinFound: (unit: string, holder: string | null) =>
    `Det pågår redan en utredning om personen: ${holder === null ? unit : `${unit}, ${holder}`}.`,
  contactLead:
    'Innan utredning är inledd får ni bara tala med personen själv och anmälaren, och läsa nämndens egna uppgifter.',
  contactLaw: '14 kap. 2 § socialtjänstlagen',
  openHelp: 'Utredningen inleds genast. Kommunen kan ha ett eget mål för när den ska vara klar.',
  notOpenHelp: 'Ärendet avslutas. Anmälan sparas i personens akt.',
  assessLead: 'Behöver den unga omedelbart skydd? Bedömningen görs genast.',
  measures: 'Vad har gjorts för att skydda personen?',
  assessmentHelp: 'Vad är utrett, vad behöver personen och varför? Skriv kort och sakligt.',
  about: 'Om personen',
  whereabouts: 'Var personen går att nå',
};

export const application = {
  heading: (reference: string) => `Ansökan ${reference}`,
  section: 'Ansökan',
  readAll: 'Läs hela ansökan',
  ownWords: 'Med den sökandes ord',
  applicant: 'Den som ansöker',
  need: 'Behov',
  noNeed: 'Behovet är inte kodat',
  opens: 'Utredningen inleddes när ansökan kom in. Fördela ärendet.',
};
