/** A sum as it is typed: whole kronor, with or without spaces. Undefined for nothing, null for what is no such sum. */
export function kronorIn(typed: string): number | null | undefined {
  const text = typed.replace(/\s|kr$/g, '');
  if (text === '') return undefined;
  return /^\d{1,12}$/.test(text) ? Number(text) : null;
}
