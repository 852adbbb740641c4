// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * @typedef {{ match: string, reason: string }} Exception
 * @typedef {'identityNumbers' | 'swedishInCode' | 'systemTime' | 'testsNotRun' | 'licences' | 'lock' | 'audit'} Section
 */

/**
 * The findings that are left when the exceptions are taken out, and the exceptions that no finding needs any more:
 * both fail a check, so that the list can only hold what is true today.
 * @template T
 * @param {readonly T[]} findings
 * @param {readonly Exception[]} exceptions
 * @param {(finding: T, match: string) => boolean} matches
 */
export function withoutExceptions(findings, exceptions, matches) {
  const left = findings.filter((finding) => !exceptions.some(({ match }) => matches(finding, match)));
  const unused = exceptions.filter(({ match }) => !findings.some((finding) => matches(finding, match)));
  const unexplained = exceptions.filter(({ reason }) => reason.trim().length < 10);
  return { left, unused, unexplained };
}

/** @param {Section} section @returns {Exception[]} */
export const exceptionsOf = (section) =>
  JSON.parse(readFileSync(join(ROOT, 'scripts/exceptions.json'), 'utf8'))[section];

/**
 * Prints what a scan found and sets the exit code: 1 when anything is left, or an exception is stale or unexplained.
 * @template T
 * @param {{ section: Section, findings: readonly T[], matches: (finding: T, match: string) => boolean,
 *   show: (finding: T) => string, clean: string }} scan `clean`: the line when nothing is found
 */
export function report({ section, findings, matches, show, clean }) {
  const { left, unused, unexplained } = withoutExceptions(findings, exceptionsOf(section), matches);
  for (const finding of left) console.log(show(finding));
  for (const { match } of unused)
    console.log(`scripts/exceptions.json: ${section}: nothing needs "${match}" any more`);
  for (const { match } of unexplained)
    console.log(`scripts/exceptions.json: ${section}: "${match}" has no reason`);
  if (left.length + unused.length + unexplained.length > 0) process.exitCode = 1;
  else console.log(clean);
}
