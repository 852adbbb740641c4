// @ts-check
// Finds personal and coordination numbers in the project's files. Only those with birth number 980–989 may be there:
// the range that Skatteverket keeps for tests, which no living person has.
import { pathToFileURL } from 'node:url';
import { report } from './lib/exceptions.mjs';
import { projectFiles, textOf } from './lib/files.mjs';

// Ten or twelve digits, as people write them: with or without hyphen, plus sign (over 100 years), dash or space.
// Not inside a longer row of digits, and not the decimals of a number.
const CANDIDATE =
  /(?<!\d)(?<!\d[.,])(?:18|19|20)?(\d{2})[-\u2013\u2011 ]?(\d{2})[-\u2013\u2011 ]?(\d{2})[-+\u2013\u2011 ]?(\d{3})(\d)(?!\d)/g;

/** The last digit that makes nine digits a valid number (Luhn). @param {string} nine */
export function checkDigit(nine) {
  let sum = 0;
  for (let i = 0; i < nine.length; i++) {
    const product = Number(nine[i]) * (i % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}

/** @param {number} month @param {number} day a coordination number has 60 added to its day */
function isDay(month, day) {
  const born = day > 60 ? day - 60 : day;
  return (
    month >= 1 &&
    month <= 12 &&
    born >= 1 &&
    born <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)
  );
}

/**
 * The identity numbers in a text that could be a living person's.
 * @param {string} text
 * @returns {{ line: number, number: string }[]} line from 1; the number as written
 */
export function identityNumbersIn(text) {
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const [written, year = '', month = '', day = '', birth = '', last = ''] = match;
    const number = Number(birth);
    if (number === 0 || (number >= 980 && number <= 989)) return [];
    if (!isDay(Number(month), Number(day)) || checkDigit(year + month + day + birth) !== Number(last))
      return [];
    return [{ line: text.slice(0, match.index).split('\n').length, number: written }];
  });
}

/** Checksums of packages are random text that can hold any row of digits. @param {string} file @param {string} text */
const readable = (file, text) =>
  file === 'package-lock.json' ? text.replace(/"integrity": "[^"]*"/g, '') : text;

/** @param {string} [root] */
export function scanProject(root) {
  const files = projectFiles(root);
  let unread = 0;
  const findings = files.flatMap((file) => {
    const text = textOf(file, root);
    if (text === null) {
      unread++;
      return [];
    }
    return identityNumbersIn(readable(file, text)).map((found) => ({ file, ...found }));
  });
  return { files: files.length, unread, findings };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, unread, findings } = scanProject();
  report({
    section: 'identityNumbers',
    findings,
    matches: ({ file, number }, match) => match === `${file} ${number}`,
    // Not the number itself: this line ends in the log of a build server.
    show: ({ file, line, number }) =>
      `${file}:${line} holds what could be a person's identity number (${number.slice(0, 2)}…)`,
    clean: `${files - unread} files read, ${unread} without text left out`,
  });
}
