import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { lineOfForm, linesOf, registerJobCommands } from './jobs.ts';

const at = new Date('2026-12-04T08:00:00Z');

describe('jobs list', () => {
  it('says when each job last succeeded, what waits, and what has failed', () => {
    const lines = linesOf({
      periodic: [
        {
          name: 'trail.seal',
          nextAt: at,
          lastOk: at,
          running: false,
          failures: 0,
          failedAt: null,
          lastError: null,
        },
        {
          name: 'reminders.mail',
          nextAt: at,
          lastOk: null,
          running: true,
          failures: 3,
          failedAt: at,
          lastError: 'Error ECONNREFUSED',
        },
      ],
      waiting: [{ name: 'mail.send', count: 2, nextAt: at }],
      failed: [
        {
          id: 'a',
          name: 'mail.send',
          attempts: 2,
          lastError: 'Error ETIMEDOUT',
          givenUpAt: null,
          nextAt: at,
        },
        { id: 'b', name: 'mail.send', attempts: 1, lastError: 'GiveUp SMTP 550', givenUpAt: at, nextAt: at },
      ],
    });
    expect(lines).toEqual([
      'trail.seal\tlyckades 2026-12-04 09:00\tn\u00e4sta 2026-12-04 09:00',
      'reminders.mail\thar inte lyckats \u00e4n\tp\u00e5g\u00e5r\tmisslyckat 3 g\u00e5nger i f\u00f6ljd: Error ECONNREFUSED',
      'mail.send\t2 v\u00e4ntar, tidigast 2026-12-04 09:00',
      'mail.send\t2 f\u00f6rs\u00f6k, n\u00e4sta 2026-12-04 09:00\tError ETIMEDOUT\ta',
      'mail.send\tuppgett 2026-12-04 09:00 efter 1 f\u00f6rs\u00f6k\tGiveUp SMTP 550\tb',
    ]);
  });

  it('is on the command line, with a way to start a given-up job anew', () => {
    const program = new Command();
    registerJobCommands(program);
    const [jobs] = program.commands;
    expect(jobs?.commands.map((c) => c.name())).toEqual(['list', 'retry']);
  });
});

describe('a form that can not be fetched', () => {
  it('is told of with its municipality, its failures in a row and what went wrong', () => {
    const form = { municipality: 'exempelkommun', familyId: 126, failures: 3, fault: 'timeout', lastOk: at };
    expect(lineOfForm(form)).toBe(
      'formulär 126, exempelkommun\tlyckades 2026-12-04 09:00\tmisslyckat 3 gånger i följd: timeout',
    );
    expect(lineOfForm({ ...form, lastOk: null })).toContain('har inte lyckats än');
  });
});
