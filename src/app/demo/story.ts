import type { ConcernReportInput, ContactKind, EntryKind } from '#modules/casework';
import type { CalendarDate } from '#platform/calendar';
import type { StoryDecision } from './decisions.ts';
import type { Concluded, Prolonged } from './fate.ts';
import type { StoryStep } from './investigation.ts';
import type { StoryLetter } from './letters.ts';
import type { SeatKey } from './names.ts';
import type { StoryRelease } from './release.ts';
import type { StorySecrecy } from './secrecy.ts';
import type { Settled } from './settled.ts';
import type { StoryText } from './text.ts';

type Reporter = ConcernReportInput['reporter'];
type Channel = 'e_service' | 'phone' | 'visit' | 'letter';

export interface StoryChild {
  readonly givenName?: string;
  readonly familyName?: string;
  /** Age in years on the day of the report; the birth day is drawn from it. */
  readonly age?: number;
  readonly ageText?: string;
  readonly unborn?: boolean;
  readonly whereabouts?: string;
  /** Has a personal number (with a test birth number). */
  readonly identified?: boolean;
  /** A personal number of one's own, instead of one that is drawn. */
  readonly identityNumber?: string;
  readonly birthDate?: CalendarDate;
  /** The same child as in a report before, by the name. */
  readonly again?: true;
}

export interface StoryRelation {
  /** The child's place in the report, from 0. */
  readonly of: number;
  readonly kind: 'guardian' | 'parent' | 'sibling' | 'half_sibling' | 'lives_with';
  readonly givenName: string;
  readonly familyName?: string;
  readonly phone?: string;
  /** An adult with a personal number (with a test birth number), by the age. */
  readonly age?: number;
  /** Another child of the report, by place. */
  readonly child?: number;
}

/** What has happened with one report, in order. Days and hours are counted back from now. */
export interface StoryReport {
  /** Of an adult: which area, and whether the person applies. Without it a report about children. */
  readonly adult?: {
    readonly area: 'adult_misuse' | 'adult_violence';
    readonly kind: 'concern_report' | 'application';
  };
  readonly daysAgo: number;
  readonly hour: number;
  readonly channel: Channel;
  readonly children: readonly StoryChild[];
  readonly worries: ConcernReportInput['worries'];
  readonly text: string;
  readonly danger?: string;
  readonly reporter: Reporter;
  readonly informed: ConcernReportInput['guardiansInformed'];
  readonly guardians?: ConcernReportInput['guardians'];
  readonly interpreter?: string;
  /** Who takes it in, when not whoever has it after. */
  readonly by?: SeatKey;
  /** Who in intake has it. */
  readonly holder?: SeatKey;
  /** One of the many around the story, which nobody looks for in the inbox. */
  readonly oneOfMany?: true;
  /** Nobody gives it out: whoever assesses protection has it from then on. */
  readonly takes?: true;
  /** Who assesses protection, when not the holder: the manager on duty, of what came in at night. */
  readonly assessedBy?: SeatKey;
  readonly assessed?: {
    outcome: 'no_need' | 'need_met' | 'acute';
    reasons: string;
    measures?: string;
    daysAgo: number;
    hour: number;
  };
  readonly decided?:
    | {
        outcome: 'open';
        to: SeatKey;
        text: string;
        /** Of one opened shortly after another about the same child. */
        reopeningReason?: string;
        daysAgo: number;
        hour?: number;
      }
    | {
        outcome: 'not_open';
        reasonCode: 'concern_not_confirmed' | 'referred_or_service' | 'need_already_met';
        text: string;
        /** Of a report of violence. */
        notAtOnceReason?: string;
        daysAgo: number;
        hour?: number;
      };
  /** What was asked before the decision. */
  readonly contacts?: readonly {
    party: 'child' | 'guardian' | 'reporter' | 'own_records';
    way: 'phone' | 'meeting' | 'home_visit' | 'records';
    name?: string;
    text: string;
    daysAgo: number;
    hour: number;
  }[];
  readonly meeting?: {
    standing: 'offered' | 'declined' | 'held';
    tookPart?: readonly ('child' | 'guardian' | 'reporter')[];
    text?: string;
    daysAgo: number;
    hour: number;
  };
  /** Joined to the investigation that is under way about the same child. */
  readonly joined?: { daysAgo: number; hour: number };
  /** Given on to somebody after an acute need has opened it. */
  readonly given?: { to: SeatKey; daysAgo: number };
  /** When the reporter was told, by telephone, and by whom. */
  readonly feedback?: { by: SeatKey | 'holder'; daysAgo: number };
  /** Who stands close to the children, by their places in the report. */
  readonly relations?: readonly StoryRelation[];
  /** What the cases of all children are coded as. */
  readonly coded?: ConcernReportInput['worries'];
  /** A paper that came with it. */
  readonly letter?: { readonly name: string; readonly lines: readonly string[] };
  readonly extended?: { daysAgo: number; until: number; reason: string };
  /** More time for the investigation, and how it ended. */
  readonly prolonged?: Prolonged;
  readonly concluded?: Concluded;
  /** What was decided after it, and that the case was closed. */
  readonly settled?: Settled;
  /** What the investigation has done, in order. */
  readonly investigation?: readonly StoryStep[];
  /** What has been decided about the child, in order. */
  readonly decisions?: readonly StoryDecision[];
  /** Letters that have been sent, in order. */
  readonly letters?: readonly StoryLetter[];
  /** What has been written of the investigation, after all that is documented. */
  readonly written?: StoryText;
  /** What has been documented since, in order. */
  readonly journal?: readonly StoryEntry[];
  /** What has been done about its secrecy, in every child's case. */
  readonly secrecy?: readonly StorySecrecy[];
  /** A note that whoever had the case before the decision began, and left. */
  readonly leftDraft?: StoryEntry;
  /** The holder may not decide, and has written the decision for somebody who may: it waits. */
  readonly proposed?: {
    reasonCode: 'need_already_met';
    text: string;
    to: SeatKey;
    daysAgo: number;
    hour: number;
  };
  /** The first child's file has been asked for. */
  readonly release?: StoryRelease;
  /** Somebody looks at the case once more. */
  readonly looks?: readonly { by: SeatKey; daysAgo: number; hour: number }[];
}

/** An entry of the journal, or with `unsigned` a draft of one. Its event is of the day that it is written. */
export interface StoryEntry {
  readonly by: SeatKey;
  readonly daysAgo: number;
  readonly hour: number;
  readonly kind: EntryKind;
  readonly eventTime?: string;
  readonly contactKind?: ContactKind;
  readonly counterpart?: string;
  readonly text: string;
  /** Which entry it corrects, by its place in the list, and why. */
  readonly corrects?: { entry: number; reason: string };
  readonly unsigned?: true;
  /** Signed as it was written, without a draft that is saved on the way. */
  readonly straight?: true;
}

const school = (name: string, title: string, organisation: string): Reporter => ({
  kind: 'professional',
  category: 'school',
  name,
  title,
  organisation,
  phone: '0980-319 100',
  feedbackRequested: true,
});

const MALIN = { givenName: 'Malin', familyName: 'Sälgmo', phone: '070-174 06 11', age: 34 } as const;

export const story: readonly StoryReport[] = [
  {
    daysAgo: 48,
    hour: 10,
    channel: 'e_service',
    children: [
      {
        givenName: 'Alva',
        familyName: 'Norrgren',
        age: 14,
        whereabouts: 'Norrängens skola',
        identified: true,
      },
    ],
    worries: ['school_absence', 'family_relations'],
    text: 'Alva har varit frånvarande från skolan i stort sett hela terminen. Hon berättar att det är bråk hemma och att hon inte får träffa sina kompisar.',
    reporter: school('Rut Ekdala', 'Skolkurator', 'Norrängens skola'),
    informed: 'yes',
    guardians: [{ name: 'Petra Norrgren', phone: '070-174 06 05' }, { name: 'Håkan Norrgren' }],
    holder: 'jon',
    assessed: {
      outcome: 'no_need',
      reasons: 'Alva är trygg i skolan och hos sin mormor under kvällen. Inget tyder på fara i dag.',
      daysAgo: 48,
      hour: 14,
    },
    decided: {
      outcome: 'open',
      to: 'siv',
      text: 'Frånvaron är långvarig och det hon berättar om hemmet behöver utredas.',
      daysAgo: 39,
    },
    feedback: { by: 'siv', daysAgo: 35 },
    investigation: [
      {
        by: 'siv',
        daysAgo: 38,
        hour: 13,
        does: 'check',
        persons: [
          { name: 'Petra Norrgren', relation: 'guardian', mayBeTold: true },
          { name: 'Håkan Norrgren', relation: 'guardian', mayBeTold: true },
        ],
        reasons:
          'Skolkuratorn och Alva är tillfrågade. Ingen beskriver våld eller hot. Alva vill själv att föräldrarna får veta, och mormodern hämtar henne den dagen.',
      },
      { by: 'siv', daysAgo: 37, hour: 10, does: 'tell', name: 'Petra Norrgren', given: true, way: 'phone' },
      { by: 'siv', daysAgo: 37, hour: 11, does: 'tell', name: 'Håkan Norrgren', given: true, way: 'phone' },
      {
        by: 'siv',
        daysAgo: 24,
        hour: 15.5,
        does: 'hear',
        held: true,
        heldTime: '14:00',
        childName: 'Alva Norrgren',
        place: 'Norrängens skola, kuratorns rum',
        alone: true,
        ownWords:
          '”Jag sover inte för att jag tänker på att det ska bli bråk.” Alva säger att hon helst bor hos mormor på vardagarna. ”Jag vill gå i skolan men inte bli hämtad.”',
      },
      {
        by: 'siv',
        daysAgo: 24,
        hour: 16,
        does: 'ask',
        askedOf: 'child',
        alone: true,
        answers: [
          { subject: 'violence', outcome: 'nothing_told' },
          {
            subject: 'honour',
            outcome: 'told',
            text: 'Alva får inte träffa kompisar efter skolan och inte prata med killar. Hennes farbror hämtar henne ibland för att se att hon går hem.',
          },
        ],
      },
      {
        by: 'siv',
        daysAgo: 36,
        hour: 9,
        does: 'plan',
        questions: [
          'Vad ligger bakom frånvaron?',
          'Hur har Alva det hemma, och är hon trygg där?',
          'Vad behöver Alva och föräldrarna för att det ska bli bättre?',
        ],
        hearings: [
          ['Alva', 14],
          ['Petra Norrgren och Håkan Norrgren', 14],
          ['Norrängens skola', 21],
          ['BUP Öppenvård Norr', 28],
        ],
        readyIn: 80,
        goneThroughWith: 'Alva och Petra Norrgren',
      },
      {
        by: 'siv',
        daysAgo: 29,
        hour: 15,
        does: 'stand',
        party: 'guardian',
        name: 'Petra Norrgren',
        heard: true,
        text: '”Jag orkar inte bråka längre. Vi behöver hjälp, men jag vill att Håkan är med.”',
        toInvestigation: 'consents',
        toIntervention: 'partly',
      },
      {
        by: 'siv',
        daysAgo: 29,
        hour: 15.5,
        does: 'stand',
        party: 'guardian',
        name: 'Håkan Norrgren',
        heard: true,
        text: '”Det är skolan som ska lösa det här. Hemma är det som i andra familjer.”',
        toInvestigation: 'does_not',
      },
      {
        by: 'siv',
        daysAgo: 23,
        hour: 10,
        does: 'plan',
        questions: [
          'Vad ligger bakom frånvaron?',
          'Hur har Alva det hemma, och är hon trygg där?',
          'Begränsas Alva av heder och kontroll, och av vem?',
          'Vad behöver Alva och föräldrarna för att det ska bli bättre?',
        ],
        hearings: [
          ['Inga Norrgren, mormor', 7],
          ['BUP Öppenvård Norr', 14],
          ['Alva, ett samtal till', 21],
        ],
        readyIn: 67,
        goneThroughWith: 'gruppledaren',
        reason: 'Alva har berättat att hon inte får träffa vänner och att farbrodern följer henne.',
      },
      {
        by: 'siv',
        daysAgo: 35,
        hour: 10.5,
        does: 'request',
        party: 'school',
        organisation: 'Norrängens skola',
        way: 'letter',
        ground: 'consent',
        consentBy: 'Petra Norrgren och Håkan Norrgren',
        text: 'Hur ser Alvas närvaro, lärande och mående ut? Vad har skolan gjort, och vad fungerar?',
      },
      {
        by: 'siv',
        daysAgo: 35,
        hour: 11,
        does: 'request',
        party: 'psychiatry',
        organisation: 'BUP Öppenvård Norr',
        way: 'letter',
        ground: 'consent',
        consentBy: 'Petra Norrgren och Håkan Norrgren',
        text: 'Har Alva kontakt med er, och hur bedömer ni hennes mående?',
      },
      {
        by: 'siv',
        daysAgo: 22,
        hour: 9,
        does: 'state',
        answers: 'Norrängens skola',
        party: 'school',
        organisation: 'Norrängens skola',
        personName: 'Rut Ekdala',
        personRole: 'skolkurator',
        way: 'letter',
        ground: 'consent',
        consentBy: 'Petra Norrgren och Håkan Norrgren',
        text: 'Alva klarar ämnena när hon är på plats men har inte underlag för betyg i matematik och engelska. Hon får stöd av kurator en gång i veckan. Skolan har haft tre möten om frånvaron utan att den har minskat.',
      },
      {
        by: 'siv',
        daysAgo: 18,
        hour: 13,
        does: 'state',
        party: 'relative',
        personName: 'Inga Norrgren',
        personRole: 'mormor',
        way: 'home_visit',
        ground: 'consent',
        consentBy: 'Petra Norrgren',
        text: 'Alva sover hos Inga två eller tre nätter i veckan. Hon äter och sover bra där. Inga säger att Alva är rädd för att göra sin pappa arg.',
      },
      { by: 'siv', daysAgo: 11, hour: 9, does: 'remind', organisation: 'BUP Öppenvård Norr' },
    ],
    decisions: [
      {
        by: 'berit',
        daysAgo: 11,
        result: 'granted',
        kind: 'open_care',
        law: 'sol',
        section: '11 kap. 1 § socialtjänstlagen',
        wording: 'Alva och hennes föräldrar får familjesamtal en gång i veckan under utredningstiden.',
        reasons:
          'Alva sover dåligt och är borta från skolan. Föräldrarna och Alva vill ha samtalen. Behovet går inte att möta på annat sätt.',
        appealable: false,
        told: [
          { by: 'siv', daysAgo: 10, party: 'guardian', personName: 'Petra Norrgren', told: 'letter' },
          { by: 'siv', daysAgo: 10, party: 'other_guardian', personName: 'Håkan Norrgren', told: 'letter' },
        ],
      },
      {
        by: 'berit',
        daysAgo: 10,
        result: 'refused',
        kind: 'contact_family',
        law: 'sol',
        section: '11 kap. 1 §, 13 kap. 7 § socialtjänstlagen',
        wording: 'Alva får inte någon kontaktfamilj.',
        reasons:
          'Alva är hos sin mormor flera dagar i veckan och vill fortsätta med det. Det behov som en kontaktfamilj skulle möta är redan tillgodosett.',
        appealable: true,
        told: [
          {
            by: 'siv',
            daysAgo: 9,
            party: 'guardian',
            personName: 'Petra Norrgren',
            told: 'served',
            appeal: {
              daysAgo: 3,
              text: 'Petra begär att Alva ska få en kontaktfamilj. Mormor orkar inte varje vecka.',
            },
          },
        ],
      },
    ],
    letters: [
      {
        by: 'siv',
        daysAgo: 11,
        kind: 'decision',
        decision: 0,
        party: 'guardian',
        recipientName: 'Petra Norrgren',
        address: 'Påhittade gatan 4\n123 45 Björkvik',
        postedBy: 'siv',
      },
      {
        by: 'siv',
        daysAgo: 11,
        kind: 'decision',
        decision: 0,
        party: 'guardian',
        recipientName: 'Håkan Norrgren',
        address: 'Påhittade vägen 9\n123 45 Björkvik',
        postedBy: 'siv',
      },
      {
        by: 'siv',
        daysAgo: 1,
        kind: 'communication',
        party: 'guardian',
        recipientName: 'Petra Norrgren',
        address: 'Påhittade gatan 4\n123 45 Björkvik',
        answerIn: 14,
        freeText:
          'Vi tänker föreslå familjesamtal en gång i veckan i ett halvår, och att Alva får en kontaktperson.',
      },
      {
        by: 'siv',
        daysAgo: 1,
        kind: 'communication',
        party: 'guardian',
        recipientName: 'Håkan Norrgren',
        address: 'Påhittade vägen 9\n123 45 Björkvik',
        answerIn: 14,
        freeText:
          'Vi tänker föreslå familjesamtal en gång i veckan i ett halvår, och att Alva får en kontaktperson.',
      },
    ],
    written: {
      by: 'siv',
      daysAgo: 1,
      hour: 15,
      under: {
        reason: {
          text: 'Norrängens skola anmälde oro för Alva: hon har varit borta från skolan nästan hela terminen. Nämnden inledde utredning.',
        },
        child_told: {
          text: 'Mentor vid Norrängens skola: Alva har varit i skolan fyra dagar av tjugo den senaste månaden. Hon kommer när det är musik.',
          from: [1],
        },
        child_view: {
          text: 'Alva säger att hon sover dåligt. Hon vill gå i skolan men orkar inte.',
          from: [2],
        },
        child_assessed: {
          text: 'Frånvaron hänger ihop med att Alva inte får lugn hemma.',
          from: [5],
        },
      },
    },
    journal: [
      {
        by: 'siv',
        daysAgo: 37,
        hour: 10,
        kind: 'contact',
        eventTime: '09:30',
        contactKind: 'phone',
        counterpart: 'Petra Norrgren, mamma',
        text: 'Petra är informerad om att utredning är inledd och vad det innebär. Hon vill komma till kontoret tillsammans med Håkan.\n\nBesök är bokat.',
      },
      {
        by: 'siv',
        daysAgo: 30,
        hour: 14,
        kind: 'statement',
        counterpart: 'mentor, Norrängens skola',
        text: 'Alva har varit i skolan fyra dagar av tjugo den senaste månaden. Hon kommer när det är musik. Mentorn har inte träffat föräldrarna i höst.',
      },
      {
        by: 'siv',
        daysAgo: 24,
        hour: 15,
        kind: 'contact',
        eventTime: '13:15',
        contactKind: 'child_talk',
        counterpart: 'Alva',
        text: 'Samtal med Alva i skolan, utan föräldrarna. Hon säger att hon sover dåligt och att det är lugnast hos mormor. Hon vill att vi berättar för mamma att hon är trött på bråken.',
      },
      {
        by: 'siv',
        daysAgo: 20,
        hour: 9,
        kind: 'fact',
        text: 'Skolans frånvarorapport för oktober har kommit in. Ogiltig frånvaro 42 procent.',
      },
      {
        by: 'siv',
        daysAgo: 19,
        hour: 11,
        kind: 'fact',
        text: 'Skolans frånvarorapport för oktober har kommit in. Ogiltig frånvaro 62 procent.',
        corrects: { entry: 3, reason: 'Siffran var fel avläst ur rapporten.' },
      },
      {
        by: 'siv',
        daysAgo: 14,
        hour: 16,
        kind: 'assessment',
        text: 'Frånvaron hänger ihop med att Alva inte får lugn hemma. Det som hon själv säger stämmer med det som skolan ser. Stödet behöver riktas till hela familjen.',
      },
      {
        by: 'siv',
        daysAgo: 12,
        hour: 10,
        kind: 'decision',
        text: 'Beslut att erbjuda familjen samtal under utredningstiden. Föräldrarna är positiva.',
      },
      {
        by: 'siv',
        daysAgo: 1,
        hour: 15,
        kind: 'contact',
        contactKind: 'home_visit',
        counterpart: 'Petra och Håkan Norrgren',
        text: 'Hembesök. Lägenheten är ljus och Alva har eget rum. Håkan berättar att',
        unsigned: true,
      },
    ],
  },
  {
    daysAgo: 30,
    hour: 9,
    channel: 'phone',
    children: [{ givenName: 'Ivar', familyName: 'Tallmo', age: 7, identified: true }],
    worries: ['parental_misuse'],
    text: 'Granne ringer och berättar att Ivar flera kvällar i veckan är ute ensam sent. Pappan är ofta påverkad.',
    reporter: {
      kind: 'private',
      category: 'private_person',
      name: 'Sture Lindhag',
      relation: 'Granne',
      phone: '070-174 06 06',
    },
    informed: 'unknown',
    secrecy: [
      {
        daysAgo: 17,
        hour: 9,
        by: 'olle',
        shielded: 'Pappan har hotat personer i huset när han har varit påverkad.',
      },
      {
        daysAgo: 8,
        hour: 22,
        by: 'olle',
        glass: {
          by: 'karin',
          reason: 'Polisen har Ivar hos sig och frågar i natt vem han kan vara hos.',
        },
      },
    ],
    holder: 'mira',
    assessed: {
      outcome: 'need_met',
      reasons: 'Mamman är hemma i kväll och pappan har åkt till sin bror.',
      measures:
        'Samtal med mamman. Hon stannar hos barnet och ringer socialjouren om pappan kommer hem påverkad.',
      daysAgo: 30,
      hour: 15,
    },
    decided: {
      outcome: 'open',
      to: 'olle',
      text: 'Uppgifter om missbruk i hemmet behöver utredas.',
      daysAgo: 18,
    },
    written: {
      by: 'olle',
      daysAgo: 4,
      hour: 10,
      under: {
        reason: {
          text: 'En anmälan om att Ivar, 7 år, är ute ensam sena kvällar och att hans pappa ofta är påverkad.',
        },
        how: {
          text: 'Samtal med mamman den första veckan, samtal med Ivar i skolan och ett hembesök. Pappan har kallats tre gånger och inte kommit.',
        },
        child_known: {
          text: 'Ivar är frisk, går i första klass och har inte varit borta från skolan. Han har två nära vänner.',
        },
        parents_known: {
          text: 'Mamman arbetar dagtid. Pappan hämtar tre dagar i veckan och har två gånger i höst omhändertagits berusad.',
        },
        family_known: {
          text: 'Föräldrarna bor isär. Ivar bor mest hos mamman. Farbrodern bor i samma hus som pappan.',
        },
        child_view: {
          text: 'Ivar tycker om att vara hos båda. Han vill att pappa ska vara hemma när han är där.',
        },
        guardians_view: {
          text: 'Mamman oroar sig för att pappan hämtar Ivar när han har druckit. Hon vill ha hjälp att prata med honom. Pappan har inte velat svara.',
          from: [0],
        },
        child_assessed: {
          text: 'Ivar behöver en vuxen som är nykter och hemma när han är där, och vardagar som går att förutse.',
        },
        parents_assessed: {
          text: 'Mamman ger god omsorg. Pappan klarar omsorgen när han är nykter, men inte annars, och har inte sökt hjälp.',
        },
        risk_assessed: {
          text: 'Risken är att Ivar lämnas ensam eller åker bil med en påverkad förälder. Mamman och skolan skyddar. Bedömningen är osäker om pappan, som inte har hörts.',
        },
        proposal: {
          text: 'Stödsamtal för Ivar och för mamman. Pappan erbjuds hjälp genom vuxenenheten. Uppföljning efter tre månader.',
        },
      },
      corrected: {
        daysAgo: 4,
        hour: 14,
        heading: 'how',
        partyName: 'Ivars mamma',
        text: 'Vi pratades vid två gånger, inte en.',
        answer: 'Det andra samtalet var en kort telefonkontakt. Texten säger nu den första veckan.',
      },
      signed: { daysAgo: 3, hour: 9 },
      added: {
        daysAgo: 2,
        hour: 11,
        heading: 'guardians_view',
        text: 'Pappan hörde av sig dagen efter att utredningen signerades. Han vill komma på ett samtal nästa vecka.',
        reason: 'Pappan hade inte hörts när utredningen signerades.',
      },
    },
    journal: [
      {
        by: 'olle',
        daysAgo: 16,
        hour: 13,
        kind: 'contact',
        eventTime: '10:00',
        contactKind: 'visit',
        counterpart: 'Ivars mamma',
        text: 'Första samtalet om utredningen. Mamman oroar sig för att pappan hämtar Ivar när han har druckit.',
      },
      {
        by: 'olle',
        daysAgo: 5,
        hour: 16,
        kind: 'statement',
        counterpart: 'Ivars lärare',
        text: 'Läraren säger att Ivar ofta är hungrig på måndagar.',
        unsigned: true,
      },
    ],
    leftDraft: {
      by: 'mira',
      daysAgo: 19,
      hour: 15,
      kind: 'contact',
      eventTime: '14:30',
      contactKind: 'phone',
      counterpart: 'Ivars farmor',
      text: 'Farmor ringer och berättar att Ivar ofta sover hos henne.',
      unsigned: true,
    },
    looks: [{ by: 'olle', daysAgo: 2, hour: 23 }],
  },
  {
    daysAgo: 28,
    hour: 10,
    channel: 'e_service',
    children: [{ givenName: 'Linn', familyName: 'Hagberg', age: 13, identified: true }],
    worries: ['honour', 'family_relations'],
    text: 'Linn får inte delta i idrotten längre och följs till och från skolan av sin bror. Hon säger att hon är rädd inför sommaren.',
    reporter: school('Irene Solhed', 'Rektor', 'Tallgårdsskolan'),
    informed: 'no',
    secrecy: [
      {
        daysAgo: 25,
        hour: 10,
        by: 'berit',
        protection: {
          kind: 'secrecy_marking',
          source: 'Folkbokföringen, aviserad',
          against: [
            { name: 'Rashad Hagberg', relation: 'Pappa, vårdnadshavare' },
            { name: 'Emil Hagberg', relation: 'Bror' },
          ],
        },
        disclosure: {
          recipientKind: 'health_care',
          recipient: 'Ungdomsmottagningen Björkvik',
          what: 'Att Linn bor hos sin moster och hur hon kan nås.',
          legalBasis: 'help_within_care',
          ground:
            'Linn är 13 år och behöver stöd nu. Utan uppgifterna kan mottagningen inte nå henne säkert.',
        },
      },
    ],
    looks: [{ by: 'berit', daysAgo: 3, hour: 10 }],
    holder: 'jon',
    assessed: {
      outcome: 'need_met',
      reasons: 'Linn kan bo hos sin moster tills vidare. Föräldrarna är inte informerade om anmälan.',
      measures: 'Samtal med Linn i skolan. Mostern tar emot henne i kväll.',
      daysAgo: 28,
      hour: 13,
    },
    decided: {
      outcome: 'open',
      to: 'vacant',
      text: 'Uppgifterna om kontroll och rädsla behöver utredas.',
      daysAgo: 26,
    },
    feedback: { by: 'berit', daysAgo: 22 },
    // What it asks for has not been assessed: it stands in the unit's list.
    coded: ['honour'],
  },
  {
    daysAgo: 22,
    hour: 13,
    channel: 'e_service',
    children: [{ givenName: 'Saga', familyName: 'Wiklund', age: 16, identified: true }],
    worries: ['mental_illness'],
    text: 'Saga mår dåligt och har slutat på sin fotboll. Ledaren är orolig.',
    reporter: {
      kind: 'professional',
      category: 'leisure',
      name: 'Anders Fjellner',
      title: 'Ungdomsledare',
      organisation: 'Björkviks fotbollsförening',
      feedbackRequested: true,
    },
    informed: 'yes',
    holder: 'jon',
    assessed: {
      outcome: 'no_need',
      reasons: 'Saga har kontakt med barn- och ungdomspsykiatrin och bor med båda föräldrarna.',
      daysAgo: 22,
      hour: 16,
    },
    decided: {
      outcome: 'not_open',
      reasonCode: 'need_already_met',
      text: 'Saga har redan stöd från barn- och ungdomspsykiatrin. Hon och föräldrarna vill inte ha mer stöd nu.',
      daysAgo: 12,
    },
    feedback: { by: 'jon', daysAgo: 8 },
  },
  {
    daysAgo: 15,
    hour: 11,
    channel: 'e_service',
    children: [
      {
        givenName: 'Melker',
        familyName: 'Dahlvik',
        age: 11,
        whereabouts: 'Tallgårdsskolan',
        identified: true,
      },
    ],
    worries: ['school_absence'],
    text: 'Melker har 40 procents frånvaro i höst. Föräldrarna kommer inte på möten.',
    reporter: school('Irene Solhed', 'Rektor', 'Tallgårdsskolan'),
    informed: 'yes',
    holder: 'mira',
    assessed: {
      outcome: 'no_need',
      reasons: 'Samtal med skolan och med Melker. Ingen fara i dag.',
      daysAgo: 15,
      hour: 15,
    },
  },
  {
    daysAgo: 12,
    hour: 8,
    channel: 'letter',
    children: [
      { givenName: 'Tuva', familyName: 'Rosvall', age: 4, identified: true },
      { givenName: 'Elmer', familyName: 'Rosvall', age: 8, identified: true },
    ],
    worries: ['parental_misuse', 'neglect'],
    text: 'Barnhälsovården är orolig för Tuva och hennes bror Elmer. Mamman luktade alkohol vid två besök.',
    letter: {
      name: 'Brev från barnhälsovården.pdf',
      lines: [
        'Barnhälsovården Björkvik',
        '',
        'Till socialnämnden',
        '',
        'Vi är oroliga för Tuva och hennes bror Elmer. Mamman luktade alkohol',
        'vid två besök hos oss den senaste månaden.',
        '',
        'Marit Sörvik, sjuksköterska',
      ],
    },
    reporter: {
      kind: 'professional',
      category: 'child_health',
      name: 'Marit Sörvik',
      title: 'Sjuksköterska',
      organisation: 'Barnhälsovården Björkvik',
      feedbackRequested: true,
    },
    informed: 'no',
    holder: 'mira',
    assessed: {
      outcome: 'need_met',
      reasons: 'Mormor bor hos familjen och tar ansvar för barnen.',
      measures: 'Hembesök samma dag. Mormor stannar tills vidare.',
      daysAgo: 12,
      hour: 14,
    },
    release: {
      by: 'mira',
      reviewer: 'berit',
      daysAgo: 6,
      recipientName: 'Sanna Rosvall',
      request: 'Mamman ringde i går och vill läsa allt som finns i Tuvas akt.',
      withheld: 'Brevet gäller också Elmer och kan inte delas upp.',
      reservation: {
        terms: 'Du får inte berätta för någon annan vad förskolan har sagt om Tuva.',
        reasons:
          'Det som förskolan har berättat kan annars komma till skada för Tuva, som ska kunna fortsätta där.',
      },
      handedOver: 'Hämtad av mamman mot legitimation.',
      refusal:
        'Brevet som kom med anmälan innehåller uppgifter om någon annan än Tuva. De kan inte skiljas från det som gäller Tuva, och det är inte klart att de kan lämnas ut utan men för den som de gäller.',
    },
  },
  {
    daysAgo: 10,
    hour: 14,
    channel: 'phone',
    children: [
      {
        givenName: 'Otto',
        familyName: 'Lindegren',
        age: 9,
        whereabouts: 'Gläntans fritidshem',
        identified: true,
      },
    ],
    worries: ['neglect'],
    text: 'Otto kommer ofta utan matsäck och i för tunna kläder. Han säger att han lagar maten själv hemma.',
    reporter: {
      kind: 'professional',
      category: 'preschool',
      name: 'Jasmin Bolander',
      title: 'Fritidspedagog',
      organisation: 'Gläntans fritidshem',
      feedbackRequested: false,
    },
    informed: 'no',
    holder: 'jon',
    assessed: {
      outcome: 'no_need',
      reasons: 'Otto är på fritids till klockan 17 och hämtas av sin faster i dag.',
      daysAgo: 10,
      hour: 16,
    },
    extended: {
      daysAgo: 1,
      until: 18,
      reason:
        'Pappan ligger på sjukhus och kan inte nås förrän nästa vecka. Barnets behov kan inte bedömas utan honom.',
    },
  },
  {
    daysAgo: 5,
    hour: 12,
    channel: 'visit',
    children: [{ unborn: true, ageText: 'Beräknad förlossning i februari' }],
    worries: ['parental_mental_illness'],
    text: 'Mödravården berättar att den blivande mamman har avbrutit sin behandling och isolerar sig.',
    reporter: {
      kind: 'professional',
      category: 'maternity_care',
      name: 'Ylva Nordanå',
      title: 'Barnmorska',
      organisation: 'Mödravården Björkvik',
      feedbackRequested: true,
    },
    informed: 'yes',
    holder: 'jon',
    assessed: {
      outcome: 'no_need',
      reasons: 'Mamman har kontakt med vården i veckan och bor med sin syster.',
      daysAgo: 5,
      hour: 13,
    },
  },
  {
    daysAgo: 0,
    hour: 2,
    channel: 'e_service',
    children: [
      { givenName: 'Hedda', familyName: 'Kvist', age: 12, whereabouts: 'Norrängens skola', identified: true },
    ],
    worries: ['witnessed_violence'],
    text: 'Hedda berättade i morse att pappa slog mamma i går kväll och att hon låste in sig med sin lillebror.',
    reporter: school('Rut Ekdala', 'Skolkurator', 'Norrängens skola'),
    informed: 'no',
    holder: 'jon',
    assessed: {
      outcome: 'need_met',
      reasons: 'Mamman och barnen är hos mormor. Pappan vet inte var de är.',
      measures: 'Skyddssamtal med mamman. Skolan släpper inte hem Hedda med någon annan.',
      daysAgo: 0,
      hour: 1,
    },
  },
  {
    daysAgo: 0,
    hour: 1,
    channel: 'phone',
    children: [{ givenName: 'Nils-Erik', familyName: 'Brattby', age: 15, identified: true }],
    worries: ['suspected_crime'],
    text: 'Polisen anmäler att Nils-Erik misstänks för skadegörelse på skolan under natten.',
    reporter: {
      kind: 'professional',
      category: 'police',
      name: 'Jens Hallvik',
      title: 'Polisinspektör',
      organisation: 'Polisen Björkvik',
      feedbackRequested: false,
    },
    informed: 'yes',
    holder: 'mira',
  },
  {
    daysAgo: 0,
    hour: 0,
    channel: 'e_service',
    children: [{ ageText: 'Cirka 6 år', whereabouts: 'Lekplatsen vid Kvarnbacken' }],
    worries: ['neglect'],
    text: 'Ett barn är ensamt på lekplatsen vid Kvarnbacken sent på kvällarna, flera kvällar den här veckan.',
    reporter: { kind: 'anonymous' },
    informed: 'unknown',
  },
  // Three siblings, one with another father and one not yet born: each has a file of their own.
  {
    daysAgo: 3,
    hour: 11,
    channel: 'phone',
    children: [
      {
        givenName: 'Vilmer',
        familyName: 'Ladvik',
        age: 10,
        whereabouts: 'Kvarnängens skola',
        identified: true,
      },
      {
        givenName: 'Juni',
        familyName: 'Sälgmo',
        age: 12,
        whereabouts: 'Kvarnängens skola',
        identified: true,
      },
      { unborn: true, ageText: 'Beräknad förlossning i mars' },
    ],
    worries: ['parental_misuse', 'neglect'],
    text: 'Jag träffade Vilmer i dag. Han och hans halvsyster Juni är ofta ensamma hemma på kvällarna. Junis pappa Tord dricker när han är där. Mamman Malin väntar barn i mars. Vilmer vill helst bo hos sin pappa Rune.',
    reporter: {
      kind: 'professional',
      category: 'school',
      name: 'Anneli Furuvik',
      title: 'Skolsköterska',
      organisation: 'Kvarnängens skola',
      phone: '0980-319 140',
      feedbackRequested: true,
    },
    informed: 'no',
    guardians: [
      { name: 'Malin Sälgmo', phone: '070-174 06 11' },
      { name: 'Rune Ladvik', phone: '070-174 06 12' },
      { name: 'Tord Sälgmo', phone: '070-174 06 13' },
    ],
    holder: 'mira',
    assessed: {
      outcome: 'no_need',
      reasons: 'Barnen är hos sin mormor till på söndag. Mormor hör av sig om något händer.',
      daysAgo: 3,
      hour: 15,
    },
    relations: [
      { of: 0, kind: 'guardian', ...MALIN },
      { of: 0, kind: 'guardian', givenName: 'Rune', familyName: 'Ladvik', phone: '070-174 06 12', age: 38 },
      { of: 0, kind: 'half_sibling', givenName: 'Juni', familyName: 'Sälgmo', child: 1 },
      { of: 1, kind: 'guardian', ...MALIN },
      { of: 1, kind: 'half_sibling', givenName: 'Vilmer', familyName: 'Ladvik', child: 0 },
      { of: 2, kind: 'guardian', ...MALIN },
    ],
    coded: ['parental_misuse'],
  },
];
