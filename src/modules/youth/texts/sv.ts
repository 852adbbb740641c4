import type {
  Answer,
  DeclinedSupport,
  DeclinedTalk,
  Guardians,
  KnownBy,
  KnownOrNot,
  NoticeSource,
  Offence,
  OfferedTo,
  OfferWay,
  PoliceWhyNot,
  Suspicion,
  TalkAnswer,
  TalkOutcome,
} from '../domain/codes.ts';

const SOURCE: Readonly<Record<NoticeSource, string>> = {
  police: 'polisen',
  school: 'skolan',
  guardian: 'en vårdnadshavare',
  self: 'barnet självt',
  other: 'någon annan',
};

const OFFENCE: Readonly<Record<Offence, string>> = {
  theft: 'stöld eller snatteri',
  damage: 'skadegörelse',
  violence: 'våld eller hot',
  robbery: 'rån',
  sexual: 'sexualbrott',
  drugs: 'narkotikabrott',
  weapons: 'brott med vapen eller sprängämnen',
  fraud: 'bedrägeri',
  traffic: 'trafikbrott',
  other: 'annat brott',
  unknown: 'brottet är inte känt',
};

const SUSPICION: Readonly<Record<Suspicion, string>> = {
  committed: 'begånget',
  suspected: 'misstänkt',
};

const FIRST: Readonly<Record<KnownOrNot, string>> = {
  yes: 'Det är det första brottet som nämnden känner till',
  no: 'Nämnden känner till tidigare brott',
  unknown: 'Om det är det första brottet är inte känt',
};

const TO: Readonly<Record<OfferedTo, string>> = {
  child: 'barnet',
  guardians: 'vårdnadshavarna',
  both: 'barnet och vårdnadshavarna',
};

const WAY: Readonly<Record<OfferWay, string>> = {
  phone: 'per telefon',
  message: 'i meddelande',
  letter: 'i brev',
  visit: 'vid hembesök',
  meeting: 'vid möte',
};

const TALK_ANSWER: Readonly<Record<TalkAnswer, string>> = {
  accepted: 'Tackade ja',
  declined: 'Tackade nej',
  no_answer: 'Har inte svarat',
};

const DECLINED_TALK: Readonly<Record<DeclinedTalk, string>> = {
  not_wanted: 'vill inte',
  other_support: 'har redan stöd',
  denies: 'barnet säger sig inte ha gjort det',
  guardians_against: 'vårdnadshavarna vill inte',
  practical: 'praktiska skäl',
  other: 'annat skäl',
};

const GUARDIANS: Readonly<Record<Guardians, string>> = {
  all: 'Alla vårdnadshavare deltog',
  some: 'Inte alla vårdnadshavare deltog',
  none: 'Ingen vårdnadshavare deltog',
};

const POLICE: Readonly<Record<PoliceWhyNot, string>> = {
  family_declined: 'familjen ville inte',
  not_available: 'polisen hade inte möjlighet',
  not_suitable: 'det var inte lämpligt',
  not_asked: 'polisen blev inte tillfrågad',
  other: 'annat skäl',
};

const OUTCOME: Readonly<Record<TalkOutcome, string>> = {
  nothing_more: 'Inget mer behövs nu',
  new_talk: 'Ett nytt samtal är bestämt',
  support_offered: 'Stöd är erbjudet',
  support_accepted: 'Familjen tar emot stöd',
  assessed: 'Behovet bedöms i ärendet',
};

const KNOWN_BY: Readonly<Record<KnownBy, string>> = {
  police: 'polisen',
  school: 'skolan',
  report: 'en orosanmälan',
  own_work: 'eget arbete',
  guardian: 'vårdnadshavare',
  leisure: 'fritiden eller fältarbetet',
  other: 'någon annan',
};

const ANSWER: Readonly<Record<Answer, string>> = { accepted: 'Tackade ja', declined: 'Tackade nej' };

const DECLINED_SUPPORT: Readonly<Record<DeclinedSupport, string>> = {
  not_needed: 'ser inget behov',
  other_support: 'har redan stöd',
  not_trusting: 'saknar förtroende',
  practical: 'praktiska skäl',
  guardians_disagree: 'vårdnadshavarna är inte överens',
  child_unwilling: 'barnet vill inte',
  other: 'annat skäl',
};

const sentence = (text: string): string => (/[.!?”]$/.test(text) ? text : `${text}.`);
const lines = (...parts: readonly (string | null | false)[]): string =>
  parts.flatMap((part) => (part ? [sentence(part)] : [])).join('\n');

/** How what is recorded is written in the journal, where the file has it. Times of day as `2026-11-20 kl. 09.15`. */
export const entryTexts = {
  notice: (n: {
    readonly receivedAt: string;
    readonly source: NoticeSource;
    readonly offenceOn: string | null;
    readonly offence: Offence;
    readonly suspicion: Suspicion;
    readonly firstOffence: KnownOrNot;
    readonly text: string | null;
  }): string =>
    lines(
      `Uppgift om brott kom in ${n.receivedAt} från ${SOURCE[n.source]}`,
      `Brott (${SUSPICION[n.suspicion]}): ${OFFENCE[n.offence]}${n.offenceOn ? `, ${n.offenceOn}` : ''}`,
      FIRST[n.firstOffence],
      n.text,
    ),
  noticeInShort: (n: { readonly offence: Offence; readonly suspicion: Suspicion }): string =>
    `${OFFENCE[n.offence]} (${SUSPICION[n.suspicion]})`,
  talkOffer: (o: {
    readonly offeredAt: string;
    readonly offeredTo: OfferedTo;
    readonly way: OfferWay;
    readonly answer: TalkAnswer;
    readonly declinedWhy: DeclinedTalk | null;
    readonly text: string | null;
  }): string =>
    lines(
      `48-timmarssamtal erbjöds ${o.offeredAt} till ${TO[o.offeredTo]} ${WAY[o.way]}`,
      `${TALK_ANSWER[o.answer]}${o.declinedWhy ? `: ${DECLINED_TALK[o.declinedWhy]}` : ''}`,
      o.text,
    ),
  talkOfferInShort: (answer: TalkAnswer): string => `erbjudet. ${TALK_ANSWER[answer]}`,
  talk: (t: {
    readonly heldAt: string;
    readonly guardians: Guardians;
    readonly guardiansWhyNot: string | null;
    readonly police: boolean;
    readonly policeWhyNot: PoliceWhyNot | null;
    readonly others: string | null;
    readonly outcome: TalkOutcome;
    readonly text: string;
    readonly nextStep: string | null;
  }): string =>
    lines(
      `48-timmarssamtal med barnet hölls ${t.heldAt}`,
      `${GUARDIANS[t.guardians]}${t.guardiansWhyNot ? `: ${t.guardiansWhyNot}` : ''}`,
      t.police ? 'Polisen deltog' : `Polisen deltog inte: ${POLICE[t.policeWhyNot ?? 'other']}`,
      t.others && `Deltog också: ${t.others}`,
      t.text,
      OUTCOME[t.outcome],
      t.nextStep && `Nästa steg: ${t.nextStep}`,
    ),
  talkInShort: (police: boolean): string => `hållet ${police ? 'med' : 'utan'} polis`,
  risk: (r: {
    readonly identifiedOn: string;
    readonly age: number;
    readonly knownBy: KnownBy;
    readonly text: string;
  }): string =>
    lines(
      `Barnet bedömdes ${r.identifiedOn}, ${r.age} år gammalt, vara i risk för att dras in i kriminalitet`,
      `Uppgiften kom genom ${KNOWN_BY[r.knownBy]}`,
      r.text,
    ),
  offer: (o: {
    readonly offeredOn: string;
    readonly offered: string;
    readonly text: string | null;
  }): string => lines(`Stöd erbjöds ${o.offeredOn}: ${o.offered}`, o.text),
  answer: (a: {
    readonly answeredOn: string;
    readonly offered: string;
    readonly answer: Answer;
    readonly answeredBy: OfferedTo;
    readonly declinedWhy: DeclinedSupport | null;
    readonly text: string | null;
  }): string =>
    lines(
      `Svar ${a.answeredOn} från ${TO[a.answeredBy]} om det som erbjöds (${a.offered})`,
      `${ANSWER[a.answer]}${a.declinedWhy ? `: ${DECLINED_SUPPORT[a.declinedWhy]}` : ''}`,
      a.text,
    ),
  answerInShort: (a: { readonly offered: string; readonly answer: Answer }): string =>
    `${a.offered}. ${ANSWER[a.answer]}`,
  received: (s: {
    readonly receivedOn: string;
    readonly offered: string;
    readonly commission: string | null;
    readonly text: string | null;
  }): string =>
    lines(
      `Stödet som erbjöds (${s.offered}) började ${s.receivedOn}${s.commission ? `, uppdrag ${s.commission}` : ''}`,
      s.text,
    ),
  receivedInShort: (offered: string): string => `${offered}. Har börjat`,
  offeredInShort: (offered: string): string => `${offered}. Erbjudet`,
  withdrawn: (what: 'notice' | 'risk', reason: string): string =>
    lines(
      what === 'notice'
        ? 'Uppgiften om brott var felaktigt registrerad och gäller inte'
        : 'Uppgiften om att barnet är i riskzonen var felaktigt registrerad och gäller inte',
      reason,
    ),
  /** `2026-11-20 kl. 09.15` of an instant as Swedish time is written, ISO 8601. */
  moment: (iso: string): string => `${iso.slice(0, 10)} kl. ${iso.slice(11, 16).replace(':', '.')}`,
} as const;
