import type { CalendarDate } from '#platform/calendar';

/** A personal number of twelve digits with a birth number 980–989, which Skatteverket keeps for tests. */
export function testNumber(birthDate: CalendarDate, birthNumber: number): string {
  const nine = `${birthDate.slice(2).replaceAll('-', '')}${birthNumber}`;
  let sum = 0;
  for (const [i, digit] of [...nine].entries()) {
    const weighted = Number(digit) * (i % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return `${birthDate.slice(0, 2)}${nine}${(10 - (sum % 10)) % 10}`;
}
