/** With a hyphen as lists have it, with or without a century; a coordination number has sixty added to its day. */
const WITH_HYPHEN =
  /(?<!\d)(?:\d{2})?(\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01]))[-+](\d{4})(?!\d)/g;
/** Twelve digits in a row may be any code: somebody's only where the last is right for the nine before it. */
const IN_A_ROW = /(?<!\d)(?:19|20)(\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01]))(\d{4})(?!\d)/g;

/** Whether somebody's personal identity or coordination number stands in a text: nobody is in a ledger's codes and names. */
export const namesSomebody = (text: string): boolean =>
  text.search(WITH_HYPHEN) !== -1 ||
  [...text.matchAll(IN_A_ROW)].some(([, day = '', rest = '']) => hasRightCheckDigit(day + rest));

/** By the modulus 10 method, over ten digits. */
function hasRightCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((n, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return n + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}
