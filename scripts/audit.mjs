// @ts-check
// Known weaknesses in the packages, by the registry's list. Not every registry has one: then it is said, not passed.
import { LEFT_OUT } from './lib/checks.mjs';
import { report } from './lib/exceptions.mjs';
import { runNpm } from './lib/run.mjs';

const { output } = await runNpm(['audit', '--json', '--loglevel=silent'], { capture: true });
const start = output.indexOf('{');
/** @type {any} */
const answer = start < 0 ? {} : JSON.parse(output.slice(start));

if (!answer.vulnerabilities) {
  console.log('not audited: the registry in use does not answer npm audit');
  process.exitCode = LEFT_OUT;
} else {
  /** @type {{ name: string, id: string, title: string, severity: string }[]} */
  const findings = Object.values(answer.vulnerabilities).flatMap(({ via }) =>
    via
      .filter((/** @type {unknown} */ v) => typeof v === 'object')
      .map((/** @type {any} */ { name, url, title, severity }) => ({
        name,
        id: url.split('/').at(-1),
        title,
        severity,
      })),
  );
  report({
    section: 'audit',
    findings,
    matches: ({ id }, match) => id === match,
    show: ({ name, id, title, severity }) => `${name}: ${severity}: ${title} (${id})`,
    clean: `${answer.metadata?.dependencies?.total ?? '?'} packages`,
  });
}
