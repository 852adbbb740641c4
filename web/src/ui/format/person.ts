import { sv } from '../../app/sv.ts';

/** `Alva N., 14 år`; without an age the label stands alone, since it then says what is known ("Okänt barn, cirka 6 år"). */
export function labelAndAge(label: string, age: number | null): string {
  return age === null ? label : `${label}, ${sv.number.years(age)}`;
}
