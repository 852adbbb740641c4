import { type CalendarDate, parseCalendarDate } from '#platform/calendar';

/** A personal number (personnummer) or coordination number (samordningsnummer), folkbokföringslagen 18 and 18 a §§. */
export interface IdentityNumber {
  /** Twelve digits, no hyphen: the form in which it is kept and compared. */
  readonly digits: string;
  readonly kind: 'personal' | 'coordination';
  /** Null for coordination numbers whose day or month is not known. */
  readonly birthDate: CalendarDate | null;
}

/**
 * Reads a number as people write it: ten or twelve digits, with hyphen, plus sign (over a hundred years old) or blanks.
 * The check digit (modulus 10 over the last ten) must be right. Null for anything else.
 * @param today the day on which a ten-digit number's century is settled: the latest that does not lie in the future
 */
export function parseIdentityNumber(written: string, today: CalendarDate): IdentityNumber | null {
  const match = /^(\d{2})?(\d{6})([-+]?)(\d{4})$/.exec(written.replace(/\s/g, '').replace('–', '-'));
  const [, century, six, sign, four] = match ?? [];
  if (six === undefined || four === undefined) return null;
  if (!checkDigitFits(six + four)) return null;
  const year = century === undefined ? centuryOf(six, sign === '+', today) : century + six.slice(0, 2);
  const month = six.slice(2, 4);
  const day = Number(six.slice(4, 6));
  const coordination = day >= 60;
  const birthDay = String(coordination ? day - 60 : day).padStart(2, '0');
  const birthDate = parseCalendarDate(`${year}-${month}-${birthDay}`);
  const unknownDay = coordination && (birthDay === '00' || month === '00');
  if ((!birthDate && !unknownDay) || (birthDate && birthDate > today)) return null;
  return {
    digits: `${year}${six.slice(2)}${four}`,
    kind: coordination ? 'coordination' : 'personal',
    birthDate,
  };
}

/** `20120304-9805`, as it is shown. */
export const formatIdentityNumber = (digits: string): string => `${digits.slice(0, 8)}-${digits.slice(8)}`;

function centuryOf(six: string, overHundred: boolean, today: CalendarDate): string {
  const thisYear = Number(today.slice(0, 4));
  let year = Math.floor(thisYear / 100) * 100 + Number(six.slice(0, 2));
  const monthAndDay = `${six.slice(2, 4)}-${String(Number(six.slice(4, 6)) % 60).padStart(2, '0')}`;
  if (year > thisYear || (year === thisYear && monthAndDay > today.slice(5))) year -= 100;
  return String(overHundred ? year - 100 : year);
}

function checkDigitFits(ten: string): boolean {
  let sum = 0;
  for (let i = 0; i < ten.length; i++) {
    const weighted = Number(ten[i]) * (i % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
