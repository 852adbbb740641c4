import { ASKABLE_YEARS } from '#core/measures';
import type { FaultCode, LineFault } from '../domain/sie/fault.ts';

/* What keeps a ledger from being taken, in a sentence that says where and what to do. */

const texts: Readonly<Record<FaultCode, (written: string) => string>> = {
  empty_file: () => 'Filen är tom.',
  too_large: () => 'Filen är större än 20 MB uppackad. Exportera ett år i taget.',
  not_a_ledger: () => 'Filen är varken en SIE-fil eller en tabell med rubriker.',
  open_quote: (w) => `Ett citattecken öppnas men stängs inte: ${w}`,
  open_object_list: (w) => `Objektlistan öppnas med { men stängs inte: ${w}`,
  unbalanced_object_list: (w) => `Objektlistan ska vara par av dimension och objekt inom { }: ${w}`,
  field_missing: (w) => `Ett fält saknas i ${w}.`,
  not_amount: (w) => `”${w}” är inget belopp. Skriv till exempel -1234.50.`,
  amount_too_large: (w) => `Beloppet ”${w}” är för stort.`,
  not_period: (w) => `”${w}” är ingen månad. Skriv till exempel 202603.`,
  period_outside_year: (w) => `Månaden ${w} ligger utanför filens räkenskapsår.`,
  not_day: (w) => `”${w}” är ingen dag. Skriv till exempel 20260331.`,
  not_number: (w) => `”${w}” är inget heltal.`,
  voucher_file: () => 'Filen har bara verifikationer. Exportera SIE typ 3, med periodsaldon per objekt.',
  checksum_missing: () =>
    'Kontrollsumman (#KSUMMA) inleds men avslutas inte: filen kan vara avkortad. Exportera den på nytt.',
  checksum_differs: () =>
    'Kontrollsumman (#KSUMMA) stämmer inte: filen har ändrats efter exporten. Exportera den på nytt.',
  year_missing: () => 'Filen säger inte vilket räkenskapsår den gäller (#RAR 0).',
  not_calendar_year: (w) => `Räkenskapsåret är ${w}. Det ska vara ett kalenderår.`,
  year_outside: (w) =>
    `Räkenskapsåret är ${w}. Det ska ligga mellan ${ASKABLE_YEARS.first} och ${ASKABLE_YEARS.last}.`,
  nothing_of_the_year: () => 'Filen har inga månadsbelopp för räkenskapsåret (#PSALDO, #PBUDGET).',
  identity_number: () => 'Filen innehåller ett personnummer. I ekonomin ska ingen person finnas med.',
  text_too_long: () => 'En kod eller ett namn är för långt.',
  too_many_rows: () =>
    'Filen har fler än 500 000 rader, eller 50 000 olika konton och objekt. Exportera bara nämndens.',
  wrong_columns: (w) =>
    `Kolumnerna stämmer inte: ${w}. De ska vara period;konto;ansvar;verksamhet;budget;utfall.`,
  not_table: () => 'Filen går inte att läsa som tabell. Spara den som ”CSV UTF-8 (semikolonavgränsad)”.',
  forbidden_characters: () => 'Raden innehåller tecken som inte kan sparas. Ta bort dem.',
};

export const faultInWords = ({ line, code, written }: LineFault): string =>
  `Rad ${line}: ${texts[code](written)}`;
