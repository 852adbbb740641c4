import type {
  ConcernedAs,
  NoticeWay,
  QuestionedParty,
  QuestionOutcome,
  QuestionSubject,
  SafetySign,
} from '../../api/index.ts';

/** The Swedish words of the investigation's codes. */

export const safetySign: Record<SafetySign, string> = {
  violence: 'Våld eller hot i familjen',
  honour: 'Hedersrelaterat våld eller förtryck',
  protected_person: 'Någon har skyddade personuppgifter',
  taken_abroad: 'Risk att barnet förs bort eller ut ur landet',
  pressure_on_child: 'Risk att barnet pressas att tiga',
};

export const concernedAs: Record<ConcernedAs, string> = {
  guardian: 'Vårdnadshavare',
  parent: 'Förälder utan vårdnad',
  child: 'Barnet själv',
  other: 'Annan som berörs',
};

export const noticeWay: Record<NoticeWay, string> = {
  meeting: 'Möte',
  phone: 'Telefon',
  home_visit: 'Hembesök',
  digital_meeting: 'Videosamtal',
  letter: 'Brev',
};

export const questionSubject: Record<QuestionSubject, string> = {
  violence: 'Våld',
  honour: 'Heder',
};

export const questionedParty: Record<QuestionedParty, string> = {
  child: 'Barnet',
  guardian: 'Vårdnadshavare',
  other_adult: 'Annan vuxen i hemmet',
};

export const questionOutcome: Record<QuestionOutcome, string> = {
  nothing_told: 'Berättade inget sådant',
  told: 'Berättade',
  declined: 'Ville inte svara',
  not_asked: 'Frågades inte',
};
