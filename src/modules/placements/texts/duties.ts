import type {
  HealthNotNeeded,
  HealthStep,
  NotAlone,
  SchoolImpossible,
  SchoolOutcome,
  SchoolStanding,
  ShelterSchool,
  VisitPlace,
} from '../domain/duties/codes.ts';

const HEALTH: Readonly<Record<HealthStep, string>> = {
  notified: 'Regionen är underrättad om att vården har börjat, för hälsoundersökning',
  asked: 'Hälsoundersökning är begärd',
  done: 'Hälsoundersökning är gjord',
  not_needed: 'Hälsoundersökning behövs inte',
};

const NOT_NEEDED: Readonly<Record<HealthNotNeeded, string>> = {
  examined_recently: 'undersökt nyligen',
  no_benefit: 'undersökningen är obehövlig av annat skäl',
};

const STANDING: Readonly<Record<SchoolStanding, string>> = {
  well: 'Det går bra i skolan',
  partly: 'Det går delvis bra i skolan',
  poorly: 'Det går dåligt i skolan',
  no_school: 'Barnet går inte i skolan',
};

const IMPOSSIBLE: Readonly<Record<SchoolImpossible, string>> = {
  school_silent: 'skolan har inte svarat',
  child_away: 'barnet är inte på plats',
  no_consent: 'samtycke saknas',
  other: 'annat skäl',
};

const SHELTER: Readonly<Record<ShelterSchool, string>> = {
  kept: 'Barnet går kvar i sin skola',
  offered: 'Barnet är erbjudet skolgång på annat sätt',
  neither: 'Barnet har ingen skolgång',
};

const PLACE: Readonly<Record<VisitPlace, string>> = {
  home: 'Besök i hemmet där barnet bor',
  elsewhere: 'Möte med barnet på annan plats',
};

const NOT_ALONE: Readonly<Record<NotAlone, string>> = {
  child_declined: 'barnet ville inte',
  too_young: 'barnet är för litet',
  no_interpreter: 'tolk saknades',
  not_possible: 'det gick inte att ordna',
};

const sentence = (text: string): string => (/[.!?”]$/.test(text) ? text : `${text}.`);
const lines = (...parts: readonly (string | null | false)[]): string =>
  parts.flatMap((part) => (part ? [sentence(part)] : [])).join('\n');

/** How what is done of what is owed in a placement is written in the journal, where the file has it. */
export const dutyTexts = {
  health: (said: { step: HealthStep; why: HealthNotNeeded | null; body: string | null }): string =>
    lines(said.why ? `${HEALTH[said.step]}: ${NOT_NEEDED[said.why]}` : HEALTH[said.step], said.body),
  school: (said: {
    outcome: SchoolOutcome;
    standing: SchoolStanding | null;
    why: SchoolImpossible | null;
    body: string | null;
  }): string =>
    said.outcome === 'followed_up'
      ? lines('Uppföljning av skolgången', said.standing && STANDING[said.standing], said.body)
      : lines(`Skolgången gick inte att följa upp: ${said.why ? IMPOSSIBLE[said.why] : ''}`, said.body),
  shelter: (said: { outcome: ShelterSchool; body: string | null }): string =>
    lines('Skolgång i skyddat boende', SHELTER[said.outcome], said.body),
  visit: (said: {
    place: VisitPlace;
    visitor: string;
    alone: boolean;
    whyNotAlone: NotAlone | null;
    withCarer: boolean;
    body: string | null;
  }): string =>
    lines(
      `${PLACE[said.place]}. Av ${said.visitor}`,
      said.alone
        ? 'Samtal i enrum med barnet'
        : `Inget samtal i enrum: ${said.whyNotAlone ? NOT_ALONE[said.whyNotAlone] : ''}`,
      said.withCarer && 'Samtal med den som tar hand om barnet',
      said.body,
    ),
} as const;
