import type { CommitmentState } from '#core/commitments';
import type { Stance, Standing } from '../domain/codes.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export const letterWords = {
  day: (day: string): string => DAY.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)),
  title: (audit: string): string => `Svar på granskning: ${audit}`,
  fileName: (audit: string, number: number): string => `Svar på granskning, ${audit}, ${number}`,
  facts: {
    to: 'Till',
    received: 'Granskningen kom in',
    sent: 'Svaret lämnat',
    answeredBy: 'Svarar för svaret',
  },
  recommendation: (number: number): string => `Rekommendation ${number}`,
  stance: {
    agree: 'Nämnden delar rekommendationen.',
    partly: 'Nämnden delar rekommendationen till en del.',
    disagree: 'Nämnden delar inte rekommendationen.',
    other_board: 'Rekommendationen hör till en annan nämnd.',
  } satisfies Record<Stance, string>,
  otherBoard: (board: string): string => `Den hör till: ${board}.`,
  actions: 'Åtgärder',
  columns: { action: 'Åtgärd', function: 'Funktion', due: 'Klart senast', state: 'Läge' },
  state: {
    planned: 'Planerat',
    under_way: 'Pågår',
    done: 'Gjort, ska bekräftas',
    confirmed: 'Bekräftat',
    dropped: 'Avskrivet',
  } satisfies Record<CommitmentState, string>,
  sources: 'Uppgifterna i svaret',
  sourcesNote: 'Varje uppgift är hämtad ur det som är publicerat eller undertecknat.',
  sourceColumns: { figure: 'Uppgift', value: 'Värde', counts: 'Antal', edition: 'Källa' },
  noEdition: 'Inte publicerad',
};

export const paperWords = {
  title: 'Revisionsunderlag: förvaltningens egen bedömning',
  fileName: 'Revisionsunderlag',
  lead: 'Läget är räknat ur verksamhetens uppgifter när underlaget togs ut. Det är förvaltningens egen bedömning och inte revisorernas. Underlaget visar antal och aldrig enskilda ärenden. Antal under fem visas inte.',
  facts: { taken: 'Uttaget', counts: 'Läget' },
  standing: {
    holds: 'Håller',
    partly: 'Delvis',
    does_not_hold: 'Håller inte',
    no_evidence: 'Underlag saknas',
  } satisfies Record<Standing, string>,
  counts: (c: Record<Standing, number>): string =>
    `${c.holds} håller, ${c.partly} delvis, ${c.does_not_hold} håller inte, ${c.no_evidence} saknar underlag`,
  standingNow: (standing: Standing, since: string | null): string =>
    `${paperWords.standing[standing]}${since ? `, sedan ${letterWords.day(since)}` : ''}.`,
  criteria: (words: string): string => `Bedöms mot: ${words}`,
  missing: (words: string): string => `Saknas: ${words}`,
  columns: { evidence: 'Underlag', counts: 'Antal', shows: 'Vad det visar' },
  caption: (text: string): string => `Underlag för frågan ${text}`,
  counted: (c: { numerator: number; denominator: number } | null): string =>
    c ? `${c.numerator} av ${c.denominator}` : '–',
  own: 'Revisorns egen bedömning',
  judgement: { yes: 'Ja', partly: 'Delvis', no: 'Nej' },
};
