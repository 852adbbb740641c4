import type { ErrorCode } from '#platform/errors';

/** Words of the server's answers, for people. */
export const problemTitles: Readonly<Record<ErrorCode, string>> = {
  INVALID_INPUT: 'Några uppgifter behöver rättas',
  MALFORMED_REQUEST: 'Begäran gick inte att läsa',
  PAYLOAD_TOO_LARGE: 'Innehållet är för stort',
  UNSUPPORTED_MEDIA_TYPE: 'Innehållets format kan inte tas emot',
  NOT_FOUND: 'Det du söker finns inte, eller så har du inte tillgång till det',
  NOT_LOGGED_IN: 'Du behöver logga in',
  FORBIDDEN: 'Din funktion får inte göra detta',
  CONFLICT: 'Det går inte att göra just nu',
  WRONG_CREDENTIALS: 'Fel användarnamn eller lösenord',
  TOO_MANY_REQUESTS: 'För många försök. Vänta en stund och försök igen',
  UNAVAILABLE: 'Systemet är tillfälligt otillgängligt. Försök igen om en liten stund',
  INTERNAL: 'Något gick fel hos oss. Det är anmält till driften',
};

/** `{limit}` and other names in braces are filled from the fault. */
export const fieldMessages: Readonly<Record<string, string>> = {
  required: 'Fyll i den här uppgiften',
  wrong_type: 'Uppgiften har fel slag',
  wrong_format: 'Uppgiften har fel form',
  too_short: 'Skriv minst {limit} tecken',
  too_long: 'Skriv högst {limit} tecken',
  too_few: 'Ange minst {limit}',
  too_many: 'Ange högst {limit}',
  too_small: 'Talet får inte vara mindre än {limit}',
  too_large: 'Talet får inte vara större än {limit}',
  not_in_list: 'Välj ett av alternativen',
  unknown_field: 'Uppgiften känns inte igen',
  forbidden_characters: 'Texten innehåller tecken som inte kan sparas. Ta bort dem och försök igen',
  calendar_date: 'Skriv datum som ÅÅÅÅ-MM-DD, till exempel 2026-12-04',
  period: 'Skriv perioden som 2026-T2, 2026-05, 2026-Q2, 2026-H1 eller 2026',
  period_not_told:
    'Välj månad, tertial eller år. Kvartal och halvår visas inte, för att små tal inte ska gå att räkna fram',
  identity_number: 'Skriv person- eller samordningsnummer med tolv siffror, till exempel ÅÅÅÅMMDD-NNNN',
  identity_or_name_needed: 'Skriv personnummer, eller både förnamn och efternamn',
  in_the_future: 'Tiden kan inte ligga i framtiden',
  too_long_ago: 'Dagen ligger för långt tillbaka',
  unknown_employee: 'Välj en medarbetare i listan',
  before_first_day: 'Sista dagen kan inte ligga före den första',
  already_appointed: 'Medarbetaren har redan funktionen under den tiden',
  not_appointed: 'Medarbetaren har inte funktionen',
  unknown_unit: 'Det finns ingen enhet med det namnet',
  until_before_decision: 'Dagen har redan passerat',
  until_beyond_max: 'Så lång förlängning tillåter inte regeln',
  reason_missing: 'Skriv skälen',
  unknown_function: 'Välj en funktion i listan',
  reason_needed: 'Välj en orsak',
  function_needed: 'Välj vem som ska utreda',
  measures_needed: 'Skriv vad ni har gjort för att skydda barnet',
  until_not_after_due: 'Dagen måste ligga efter den dag då fristen går ut nu',
  username_taken: 'Användarnamnet finns redan',
  password_too_short: 'Lösenordet måste ha minst {limit} tecken',
};

/** Why an operation can't be done with this record now. */
export const conflictDetails: Readonly<Record<string, string>> = {
  ALREADY_ASSESSED: 'Skyddsbedömningen är redan gjord.',
  ALREADY_DECIDED: 'Förhandsbedömningen är redan beslutad.',
  PROTECTION_NOT_ASSESSED: 'Gör skyddsbedömningen först.',
  CASE_CLOSED: 'Ärendet är avslutat.',
  CHANGED_MEANWHILE: 'Någon annan har ändrat här under tiden. Läs in sidan igen; det du skrev finns kvar.',
  LAST_MANAGER:
    'Ingen annan leder enheten från den dagen. Utse en efterträdare först, så att inget blir utan innehavare.',
  NO_RUNNING_CLOCK: 'Det finns ingen frist som löper.',
  ALREADY_STOPPED: 'Fristen är redan avslutad.',
  ALREADY_CANCELLED: 'Fristen har redan fallit bort.',
  BEFORE_START: 'Tiden ligger före den dag då fristen började.',
  IN_THE_FUTURE: 'Tiden kan inte ligga i framtiden.',
  OUTCOME_SETTLED: 'Fristen har gått ut och är bedömd. Den kan bara ändras genom en rättelse.',
  NOT_EXTENDABLE: 'Fristen kan inte förlängas.',
  DECIDER_MISSING: 'Ange vem som har beslutat.',
  NOTHING_TO_CORRECT: 'Rättelsen ändrar ingenting.',
  STOPPED_AND_CANCELLED: 'En frist kan inte både vara gjord och ha fallit bort.',
  NEXT_CYCLE_SETTLED:
    'Nästa omgång bygger på den här och är redan avslutad eller har gått ut. Rätta den först.',
  NO_INTAKE_UNIT: 'Kommunen har ingen mottagning som kan ta emot anmälan.',
  SAME_SUBMISSION_OTHER_CONTENT: 'Samma id har redan använts för en annan anmälan.',
};
