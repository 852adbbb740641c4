import type { Pool } from 'pg';
import { createJobs, faultOf, type PeriodicJob } from '#platform/jobs';
import { createMailer, emptyOutbox, mailSender, SEND_MAIL } from '#platform/mail';
import { systemNow } from '#platform/time';
import { applyRulesInEach } from './applying-rules.ts';
import type { Config } from './config.ts';
import { pollAll, rereadAll } from './polling.ts';
import { recheckInEach } from './rechecking.ts';
import { mailAll, remindAll } from './reminding.ts';
import { createSealer } from './sealer.ts';
import { createTallies } from './tallying.ts';
import { beginTransitionsInEach, turn18InEach } from './turning-18.ts';

// The trail is at most 60 seconds behind. Every server seals, so that its own file outside the database has every head.
const SEAL_EVERY_MS = 20_000;
const REMIND_EVERY_MS = 60_000;
const MAIL_EVERY_MS = 60_000;
// How soon "fetch now" is heard; each form has its own time for the next fetch.
const POLL_EVERY_MS = 5_000;
const REREAD_EVERY_MS = 5_000;
// A rule comes into force with a day; four times in one leaves nobody waiting long after midnight.
const APPLY_RULES_EVERY_MS = 6 * 3_600_000;
// Who turns 18 is seen in the list at once; a minute later somebody owns it.
const BEGIN_TRANSITIONS_EVERY_MS = 60_000;
// Nothing that is owed to a child alone is late on the morning of the birthday.
const TURN_18_EVERY_MS = 15 * 60_000;
// Until then what has changed is counted from its rows.
const TALLY_EVERY_MS = 30_000;
const FIRST_TALLY_AFTER_MS = 60_000;
// A figure that falls shows the same hour that a promise is not kept.
const RECHECK_EVERY_MS = 15 * 60_000;

export interface Worker {
  /** Ends after what is under way and a last sealing, so that nothing waits unsealed while the server is away. */
  stop(): Promise<void>;
}

/**
 * What is done again and again beside the requests: the trail is sealed, people are reminded, rules that have come into force
 * are applied, transitions begin, what is owed to children alone ends at 18, what has changed is counted anew, promises are looked at anew, forms
 * are fetched and read, mail is sent.
 * Without a mail server nothing is put in the outbox either.
 * @param now the domain's time
 */
export function startWorker(
  pool: Pool,
  config: Pick<Config, 'headsFile' | 'mail' | 'platforms'>,
  now: () => Date,
  onFault: (job: string, fault: string) => void,
): Worker {
  const { headsFile, mail, platforms } = config;
  const tallies = createTallies(pool, now, FIRST_TALLY_AFTER_MS);
  const sealer = createSealer(pool, headsFile, now);
  const periodic: PeriodicJob[] = [
    {
      name: 'trail.seal',
      everyMs: SEAL_EVERY_MS,
      everywhere: true,
      run: async () => {
        await sealer.seal();
      },
    },
    {
      name: 'reminders.remind',
      everyMs: REMIND_EVERY_MS,
      run: (signal) => remindAll(pool, { now: now(), signal }),
    },
    {
      name: 'clocks.apply-rules',
      everyMs: APPLY_RULES_EVERY_MS,
      run: () => applyRulesInEach(pool, now),
    },
    {
      name: 'transitions.begin',
      everyMs: BEGIN_TRANSITIONS_EVERY_MS,
      run: () => beginTransitionsInEach(pool, now),
    },
    {
      name: 'casework.turn-18',
      everyMs: TURN_18_EVERY_MS,
      run: () => turn18InEach(pool, now),
    },
    {
      name: 'measures.tally',
      everyMs: TALLY_EVERY_MS,
      run: (signal) => tallies.keep(signal),
    },
    {
      name: 'commitments.recheck',
      everyMs: RECHECK_EVERY_MS,
      run: () => recheckInEach(pool, now),
    },
    {
      name: 'eservices.poll',
      everyMs: POLL_EVERY_MS,
      run: (signal) => pollAll(pool, platforms, now, signal),
    },
    {
      name: 'eservices.reread',
      everyMs: REREAD_EVERY_MS,
      run: (signal) => rereadAll(pool, now, signal),
    },
  ];
  if (mail) {
    periodic.push({
      name: 'reminders.mail',
      everyMs: MAIL_EVERY_MS,
      run: async (signal) => {
        await emptyOutbox(pool, systemNow());
        await mailAll(pool, { domainNow: now(), now: systemNow(), link: mail.publicUrl }, signal);
      },
    });
  }
  const jobs = createJobs({
    pool,
    periodic,
    queued: mail ? { [SEND_MAIL]: mailSender(pool, createMailer(mail.smtp), systemNow) } : {},
    onFault,
  });
  jobs.start();
  return {
    stop: async () => {
      await jobs.stop();
      await sealer.seal().catch((error: unknown) => onFault('trail.seal', faultOf(error)));
    },
  };
}
