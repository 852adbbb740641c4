import type {
  ChildrenOutcome,
  ConsentBasis,
  ContactOutcome,
  HousingStep,
  LeavingOutcome,
  LeavingStep,
  Relative,
  RelativeAnswer,
  SafeContactWay,
  SafetyAnswer,
  SafetyMeasure,
} from '../domain/codes.ts';

const WAY: Readonly<Record<SafeContactWay, string>> = {
  phone: 'telefon',
  visit: 'besök',
  home_visit: 'hembesök',
  digital_meeting: 'digitalt möte',
  message: 'meddelande',
  through_other: 'genom någon annan',
};
const REACHED: Readonly<Record<ContactOutcome, string>> = {
  reached: 'Kontakt efter uppgift om våld: nådd',
  not_reached: 'Kontakt efter uppgift om våld: inte nådd',
  no_safe_way: 'Ingen säker väg till kontakt efter uppgift om våld',
};
const CHILDREN: Readonly<Record<ChildrenOutcome, string>> = {
  none: 'inga barn bor där våldet finns',
  own_case: 'barnen har egna ärenden',
  reported: 'orosanmälan är gjord för barnen',
  not_reported: 'ingen anmälan är gjord för barnen',
};
const MEASURE: Readonly<Record<SafetyMeasure, string>> = {
  sheltered_housing: 'skyddat boende',
  other_housing: 'annat boende',
  police_report: 'polisanmälan',
  protected_registration: 'skyddade personuppgifter',
  contact_ban: 'kontaktförbud',
  alarm: 'larm eller skyddad telefon',
  followed: 'följs till och från',
  support_talk: 'stödsamtal',
  other: 'annat',
};
const ANSWER: Readonly<Record<SafetyAnswer, string>> = {
  increased: 'tryggheten har ökat',
  same: 'tryggheten är densamma',
  less: 'tryggheten har minskat',
  not_answered: 'inget svar',
};
const STEP: Readonly<Record<HousingStep, string>> = {
  acute: 'utan eget boende, akut lösning',
  shelter: 'stödboende eller jourboende',
  training_flat: 'träningslägenhet',
  social_lease: 'bostad med socialt kontrakt',
  own_lease: 'eget hyreskontrakt eller egen bostad',
  left: 'annat boende utanför kedjan',
};
const LEAVING: Readonly<Record<LeavingStep, string>> = {
  begun: 'stödet börjar',
  contact_person: 'kontaktperson',
  measure: 'åtgärd',
  meeting: 'möte',
  ended: 'stödet avslutas',
};
const BASIS: Readonly<Record<ConsentBasis, string>> = {
  consent: 'samtycke',
  statute: 'sekretessbrytande bestämmelse',
  none: 'ingen: uppgifter lämnas inte till andra',
};
const LEFT: Readonly<Record<LeavingOutcome, string>> = {
  left_crime: 'har lämnat kriminaliteten',
  moved_on: 'tas vidare av annan',
  declined: 'avböjer',
  returned: 'har återgått i kriminalitet',
  not_reached: 'går inte att nå',
};
const RELATIVE: Readonly<Record<Relative, string>> = {
  partner: 'partner',
  parent: 'förälder',
  adult_child: 'vuxet barn',
  sibling: 'syskon',
  friend: 'vän',
  other: 'annan närstående',
};
const OFFERED: Readonly<Record<RelativeAnswer, string>> = {
  accepted: 'tackade ja',
  later: 'vill återkomma',
  declined: 'tackade nej',
  not_answered: 'har inte svarat',
};

const sentence = (text: string): string => (/[.!?”]$/.test(text) ? text : `${text}.`);
const lines = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.flatMap((part) => (part ? [sentence(part)] : [])).join('\n');

interface Words {
  readonly text: string;
  readonly short: string;
}
const words = (short: string, ...more: readonly (string | null | undefined | false)[]): Words => ({
  short,
  text: lines(short, ...more),
});

/** How what is recorded of an adult is written in the journal, where the file has it, and in short in the timeline. */
export const entryTexts = {
  counterpart: 'Den våldsutsatta',
  violenceKnown: 'Uppgift om våld',
  contact: (c: {
    readonly outcome: ContactOutcome;
    readonly way: SafeContactWay | null;
    readonly safeWay: string | null;
    readonly reason: string | null;
  }): Words =>
    words(
      c.way && c.outcome !== 'no_safe_way' ? `${REACHED[c.outcome]}, ${WAY[c.way]}` : REACHED[c.outcome],
      c.safeWay && `Säkert sätt: ${c.safeWay}`,
      c.reason && (c.outcome === 'no_safe_way' ? `Skäl: ${c.reason}` : c.reason),
    ),
  children: (c: {
    readonly outcome: ChildrenOutcome;
    readonly children: string | null;
    readonly why: string | null;
  }): Words =>
    words(
      `Barnens situation vid våld: ${CHILDREN[c.outcome]}`,
      c.children && `Barn: ${c.children}`,
      c.why && `Skäl: ${c.why}`,
    ),
  plan: (p: {
    readonly measures: readonly SafetyMeasure[];
    readonly body: string;
    readonly reviewOn: string;
  }): Words => ({
    short: 'Skyddsplan',
    text: lines(
      'Skyddsplan',
      p.measures.length > 0 && `Åtgärder: ${p.measures.map((m) => MEASURE[m]).join(', ')}`,
      p.body,
      `Ses över senast ${p.reviewOn}`,
    ),
  }),
  answer: (a: { readonly answer: SafetyAnswer; readonly body: string | null }): Words =>
    words(`Upplevd trygghet: ${ANSWER[a.answer]}`, a.body),
  step: (s: {
    readonly step: HousingStep;
    readonly fromOn: string;
    readonly address: string | null;
    readonly landlord: string | null;
    readonly rent: number | null;
    readonly nextPlan: string | null;
    readonly reviewOn: string | null;
  }): Words => {
    const short = `Boende från ${s.fromOn}: ${STEP[s.step]}`;
    return words(
      short,
      s.address && `Adress: ${s.address}`,
      s.landlord && `Hyresvärd: ${s.landlord}`,
      s.rent !== null && `Hyra: ${s.rent} kr i månaden`,
      s.nextPlan && `Nästa steg: ${s.nextPlan}`,
      s.reviewOn && `Ses över senast ${s.reviewOn}`,
    );
  },
  housingReview: (r: {
    readonly step: HousingStep;
    readonly body: string;
    readonly nextPlan: string;
    readonly reviewOn: string;
  }): Words =>
    words(
      `Boendet har setts över: ${STEP[r.step]}`,
      r.body,
      `Nästa steg: ${r.nextPlan}`,
      `Ses över senast ${r.reviewOn}`,
    ),
  leaving: (l: {
    readonly kind: LeavingStep;
    readonly basis: ConsentBasis | null;
    readonly outcome: LeavingOutcome | null;
    readonly body: string;
  }): Words =>
    words(
      `Stöd att lämna kriminalitet: ${l.outcome ? `${LEAVING[l.kind]}, ${LEFT[l.outcome]}` : LEAVING[l.kind]}`,
      l.body,
      l.basis && `Grund för samverkan: ${BASIS[l.basis]}`,
    ),
  relative: (r: {
    readonly relative: Relative;
    readonly offer: string;
    readonly answer: RelativeAnswer;
    readonly body: string | null;
  }): Words =>
    words(
      `Stöd till närstående (${RELATIVE[r.relative]}): ${OFFERED[r.answer]}`,
      `Erbjudet: ${r.offer}`,
      r.body,
    ),
} as const;
