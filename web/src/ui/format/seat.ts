import { sv } from '../../app/sv.ts';

/** `Socialsekreterare, Barn och unga`; a title that names the unit already stands alone. */
export function seatInWords(title: string, unitName: string): string {
  const isNamed = title.toLocaleLowerCase('sv').includes(unitName.toLocaleLowerCase('sv'));
  return isNamed ? title : sv.frame.seat(title, unitName);
}
