import type { Command } from 'commander';
import { listTenants } from '#app/tenants';
import { failingForms } from '#modules/eservices';
import { asWorker, type JobsList, listJobs, retryJob } from '#platform/jobs';
import { systemNow } from '#platform/time';
import { CliError, withInstallation } from './installation.ts';
import { words } from './sv.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Swedish wall time to the minute; the programs that read it ask for JSON. */
const time = (at: Date): string =>
  at.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' });

/** `jobs list`: what runs beside the requests, and what has failed. `jobs retry`: another round for a job that was given up. */
export function registerJobCommands(program: Command): void {
  const jobs = program.command('jobs').description(words.jobs.title);
  jobs
    .command('list')
    .description(words.jobs.list)
    .option('--json')
    .action(async (options: { json?: boolean }) => {
      const { list, forms } = await withInstallation(async ({ database: { pool } }) => {
        const found = await asWorker(pool, (db) => listJobs(db, systemNow()));
        const failing = (await listTenants(pool)).map(async ({ id, slug }) =>
          (await failingForms(pool, id)).map((form) => ({
            municipality: slug,
            familyId: form.family_id,
            failures: form.failures,
            fault: form.fault,
            lastOk: form.succeeded_at,
          })),
        );
        return { list: found, forms: (await Promise.all(failing)).flat() };
      });
      if (options.json) say(JSON.stringify({ ...list, failingForms: forms }, null, 2));
      else for (const line of [...linesOf(list), ...forms.map(lineOfForm)]) say(line);
    });
  jobs
    .command('retry <id>')
    .description(words.jobs.retry)
    .action(async (id: string) => {
      const found = await withInstallation(({ database }) =>
        asWorker(database.pool, (db) => retryJob(db, id, systemNow())),
      );
      if (!found) throw new CliError(words.jobs.notGivenUp);
      say(words.jobs.retried);
    });
}

interface FailingForm {
  readonly municipality: string;
  readonly familyId: number;
  /** In a row. */
  readonly failures: number;
  readonly fault: string | null;
  readonly lastOk: Date | null;
}

/** A form that can't be fetched from the e-service platform now. */
export const lineOfForm = (form: FailingForm): string =>
  [
    words.jobs.form(form.familyId, form.municipality),
    form.lastOk ? words.jobs.lastOk(time(form.lastOk)) : words.jobs.neverOk,
    words.jobs.failedInRow(form.failures, form.fault ?? ''),
  ].join('\t');

export function linesOf(list: JobsList): string[] {
  const periodic = list.periodic.map((job) =>
    [
      job.name,
      job.lastOk ? words.jobs.lastOk(time(job.lastOk)) : words.jobs.neverOk,
      job.running ? words.jobs.running : words.jobs.next(time(job.nextAt)),
      job.lastError === null ? '' : words.jobs.failedInRow(job.failures, job.lastError),
    ].filter((part) => part !== ''),
  );
  const waiting = list.waiting.map((job) => [job.name, words.jobs.waiting(job.count, time(job.nextAt))]);
  const failed = list.failed.map((job) => [
    job.name,
    job.givenUpAt
      ? words.jobs.givenUp(time(job.givenUpAt), job.attempts)
      : words.jobs.tried(job.attempts, time(job.nextAt)),
    job.lastError ?? '',
    job.id,
  ]);
  return [...periodic, ...waiting, ...failed].map((parts) => parts.join('\t'));
}
