/** Words that stand in what is kept of a form from an e-service platform. */

export const filesLeftOut = (n: number): string =>
  n === 1
    ? '[En bifogad fil i e-tjänsten kunde inte tas emot.]'
    : `[${n} bifogade filer i e-tjänsten kunde inte tas emot.]`;

/** Why who reports is shielded from the start (OSL 26:5). */
export const shieldedInSameForm =
  'Samma formulär har kommit förut, och den som anmälde i det är skyddad. Prövningen gäller tills en ny görs.';

/** The name of the form's own file. */
export const formFileName = (number: string): string => `Formulär ${number}.pdf`;
