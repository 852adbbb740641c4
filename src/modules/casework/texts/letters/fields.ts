import type { DeciderLevel, DecisionKind, DecisionLaw } from '../../domain/decision/delegation-order.ts';
import type { LetterLang } from '../../domain/letters/letter.ts';
import type { LetterField } from '../../domain/letters/template.ts';
import type { FeedbackSaid } from '../../domain/preliminary.ts';

/** What the fields are called where templates are written. */
export const letterFieldNames: Readonly<Record<LetterField, string>> = {
  board: 'nämnd',
  unit: 'enhet',
  caseworker: 'handläggare',
  title: 'titel',
  contact: 'kontakt',
  caseNumber: 'ärendenummer',
  person: 'personen',
  aboutWhom: 'om vem',
  freeText: 'egen text',
  answerBy: 'svara senast',
  openedOn: 'inledd',
  decisionKind: 'insats',
  wording: 'beslut',
  reasons: 'skäl',
  lawSection: 'lagrum',
  period: 'period',
  decidedOn: 'beslutsdag',
  decidedBy: 'beslutsfattare',
  appeal: 'överklagande',
  receivedOn: 'anmälan kom',
  reference: 'anmälans nummer',
  answer: 'besked',
  identityNumber: 'personnummer',
  legalGround: 'lagstöd',
  releasedOn: 'utlämnad',
  reviewedBy: 'granskad av',
};

/** Words that fields are filled with, and that stand around a letter. */
interface Phrases {
  /** Whom the letter is about, said to themselves. */
  readonly you: string;
  readonly caseMark: (number: string) => string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly fromUntil: (from: string, until: string) => string;
  readonly by: (who: string, title: string) => string;
  readonly answer: Readonly<Record<FeedbackSaid, string>>;
  readonly notAppealable: string;
  /** How to appeal (FL 33 st. 2, 43, 44): to whom, where, in which way, and until when. A blank line parts paragraphs. */
  readonly appeal: (to: {
    board: string;
    sender: string;
    had: { on: string; lastDay: string } | null;
  }) => string;
  readonly kinds: Readonly<Record<DecisionKind, string>>;
  readonly laws: Readonly<Record<DecisionLaw, string>>;
  readonly levels: Readonly<Record<Exclude<DeciderLevel, 'official'>, string>>;
  readonly months: readonly string[];
  readonly day: (day: number, month: string, year: number) => string;
  /** In place of an address that isn't printed. */
  readonly forwarding: string;
  readonly reporter: string;
}

const swedish: Phrases = {
  you: 'dig',
  caseMark: (number) => `Ärende ${number}`,
  from: (day) => `från och med ${day}`,
  until: (day) => `till och med ${day}`,
  fromUntil: (from, until) => `från och med ${from} till och med ${until}`,
  by: (who, title) => `${who}, ${title}`,
  answer: {
    opened: 'Vi har inlett en utredning.',
    not_opened: 'Vi har inte inlett någon utredning.',
    already_under_way: 'En utredning pågick redan när du anmälde. Din anmälan hör till den.',
  },
  notAppealable: 'Det här beslutet går inte att överklaga.',
  appeal: ({ board, sender, had }) =>
    [
      'Du kan överklaga beslutet om du tycker att det är fel. Du överklagar till förvaltningsrätten, men du skickar brevet till oss.',
      'Skriv vilket beslut du överklagar, vad du vill ändra och varför. Skriv också ditt namn, din adress och ditt telefonnummer.',
      `Skicka överklagandet till:\n${[board, sender].filter(Boolean).join('\n')}`,
      'Vi ska ha fått ditt överklagande inom tre veckor från den dag du fick beslutet.',
      had && `Du fick beslutet den ${had.on}. Sista dagen är den ${had.lastDay}.`,
      'Vi prövar först om vi ska ändra beslutet. Annars skickar vi ditt överklagande till förvaltningsrätten.',
    ]
      .filter(Boolean)
      .join('\n\n'),
  kinds: {
    open_care: 'öppenvård',
    contact_person: 'kontaktperson',
    contact_family: 'kontaktfamilj',
    family_home: 'familjehem',
    emergency_home: 'jourhem',
    residential_home: 'hem för vård eller boende',
    supported_housing: 'stödboende',
    sheltered_housing: 'skyddat boende',
    economic_assistance: 'ekonomiskt bistånd',
    other_assistance: 'stöd',
    care_application: 'ansökan om vård',
    immediate_custody: 'omedelbart omhändertagande',
    removal_ban: 'flyttningsförbud',
    exit_ban: 'utreseförbud',
    lss_measure: 'insats',
    housing: 'boende',
    consideration: 'övervägande av vården',
    re_examination: 'omprövning av vården',
    custody_transfer_review: 'övervägande av vårdnaden',
    contact_limit: 'begränsat umgänge',
    contact_limit_review: 'övervägande av begränsat umgänge',
  },
  laws: {
    sol: 'socialtjänstlagen',
    lvu: 'lagen om vård av unga (LVU)',
    lvm: 'lagen om vård av missbrukare (LVM)',
    lss: 'lagen om stöd och service (LSS)',
  },
  levels: { chair: 'Nämndens ordförande', committee: 'Nämndens utskott', board: 'Nämnden' },
  months: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  day: (day, month, year) => `${day} ${month} ${year}`,
  forwarding: 'Förmedlas av Skatteverket',
  reporter: 'Du som har anmält',
};

const english: Phrases = {
  you: 'you',
  caseMark: (number) => `Case ${number}`,
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  fromUntil: (from, until) => `from ${from} until ${until}`,
  by: (who, title) => `${who}, ${title}`,
  answer: {
    opened: 'We have opened an investigation.',
    not_opened: 'We have not opened an investigation.',
    already_under_way: 'An investigation was already under way. Your report is now part of it.',
  },
  notAppealable: 'You cannot appeal this decision.',
  appeal: ({ board, sender, had }) =>
    [
      'You can appeal the decision if you think it is wrong. You appeal to the administrative court (förvaltningsrätten), but you send your letter to us.',
      'Say which decision you appeal, what you want changed and why. Give your name, address and telephone number.',
      `Send your appeal to:\n${[board, sender].filter(Boolean).join('\n')}`,
      'We must have your appeal within three weeks from the day you received the decision.',
      had && `You received it on ${had.on}. The last day is ${had.lastDay}.`,
      'First we look at whether to change the decision. If not, we send your appeal to the court.',
    ]
      .filter(Boolean)
      .join('\n\n'),
  kinds: {
    open_care: 'support without placement',
    contact_person: 'a contact person',
    contact_family: 'a contact family',
    family_home: 'a family home',
    emergency_home: 'an emergency home',
    residential_home: 'a residential home',
    supported_housing: 'supported housing',
    sheltered_housing: 'sheltered housing',
    economic_assistance: 'financial support',
    other_assistance: 'support',
    care_application: 'an application for care',
    immediate_custody: 'immediate custody',
    removal_ban: 'a ban on moving the child',
    exit_ban: 'a ban on leaving the country',
    lss_measure: 'support',
    housing: 'housing',
    consideration: 'a consideration of the care',
    re_examination: 'a re-examination of the care',
    custody_transfer_review: 'a consideration of custody',
    contact_limit: 'limited contact',
    contact_limit_review: 'a consideration of limited contact',
  },
  laws: {
    sol: 'of the Social Services Act (socialtjänstlagen)',
    lvu: 'of the Care of Young Persons Act (LVU)',
    lvm: 'of the Care of Substance Users Act (LVM)',
    lss: 'of the Support and Service Act (LSS)',
  },
  levels: { chair: 'The chair of the board', committee: 'The committee of the board', board: 'The board' },
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  day: (day, month, year) => `${day} ${month} ${year}`,
  forwarding: 'Förmedlas av Skatteverket',
  reporter: 'To you who reported',
};

export const letterPhrases: Readonly<Record<LetterLang, Phrases>> = {
  sv: swedish,
  easy: {
    ...swedish,
    appeal: ({ board, sender, had }) =>
      [
        'Tycker du att beslutet är fel? Då kan du överklaga.',
        'Skriv ett brev. Skriv vilket beslut det gäller. Skriv vad du vill ändra och varför. Skriv ditt namn, din adress och ditt telefonnummer.',
        `Skicka brevet till:\n${[board, sender].filter(Boolean).join('\n')}`,
        'Vi måste få brevet inom tre veckor från den dag du fick beslutet.',
        had && `Du fick beslutet den ${had.on}. Sista dagen är den ${had.lastDay}.`,
        'Vi kan ändra beslutet. Annars skickar vi ditt brev till en domstol. Den heter förvaltningsrätten.',
      ]
        .filter(Boolean)
        .join('\n\n'),
  },
  en: english,
};

/** Whom an invented letter is to, and what it says: for trying out a template. */
export const inventedLetter = {
  recipient: ['Hanna Påhittad', 'Exempelgatan 1', '123 45 Exempelstad'],
  person: 'Alva Påhittad',
  caseNumber: '26-0000',
  caseworker: 'Erik Exempel',
  title: 'Socialsekreterare',
  freeText: 'Här står det som handläggaren skriver själv.',
  wording: 'Alva får en kontaktperson åtta timmar i veckan.',
  reasons: 'Alva behöver en vuxen utanför familjen. Ni har själva bett om det.',
  lawSection: '11 kap. 1 § socialtjänstlagen',
  legalGround: '10 kap. 28 § offentlighets- och sekretesslagen',
  reference: 'AB12-CD34',
  decidedBy: 'Erik Exempel, Socialsekreterare',
} as const;

/** What several letters in one file are called. */
export const batchName = 'Brev att skriva ut';
