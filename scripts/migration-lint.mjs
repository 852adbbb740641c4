// @ts-check
// Judges all migrations by the rules of scripts/lib/migration-rules.mjs.
import { projectFiles, textOf } from './lib/files.mjs';
import { lintMigrations } from './lib/migration-rules.mjs';

const files = projectFiles()
  .filter((file) => /^src\/.*\/migrations\/[^/]+\.sql$/.test(file))
  .map((file) => ({ file, text: textOf(file) ?? '' }));
const findings = lintMigrations(files);

for (const { file, line, rule, message } of findings) console.log(`${file}:${line} ${rule}: ${message}`);
if (files.length === 0) console.log('no migrations seen: is the lint blind?');
if (findings.length > 0 || files.length === 0) process.exitCode = 1;
else console.log(`${files.length} files`);
