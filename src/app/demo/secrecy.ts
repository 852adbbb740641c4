import type { Runner } from '#core/operation';
import {
  breakGlass,
  judgeAlarm,
  type LegalBasis,
  logAlarms,
  recordDisclosure,
  setProtection,
  testReporterSecrecy,
} from '#modules/casework';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';

/** What the story tells of the secrecy of one case. Days and hours are counted as those of its report. */
export interface StorySecrecy {
  readonly daysAgo: number;
  readonly hour: number;
  readonly by: SeatKey;
  /** The reporter is shielded, for this reason. */
  readonly shielded?: string;
  readonly protection?: {
    readonly kind: 'secrecy_marking' | 'protected_registration';
    readonly source: string;
    readonly against: { name: string; relation: string }[];
  };
  readonly disclosure?: {
    readonly recipientKind: 'health_care' | 'police';
    readonly recipient: string;
    readonly what: string;
    readonly legalBasis: LegalBasis;
    readonly ground: string;
  };
  /** Somebody opens the case in an emergency, some hours later. */
  readonly glass?: { readonly by: SeatKey; readonly reason: string };
}

/** Does in a case what the story tells, by the same operations as everybody's work. */
export async function seedSecrecy(
  run: Runner['run'],
  organisation: DemoOrganisation,
  of: {
    readonly caseId: string;
    readonly reportId: string;
    readonly caseNumber: string;
    readonly today: string;
  },
  { by, shielded, protection, disclosure, glass }: StorySecrecy,
): Promise<void> {
  const { caseId, reportId, caseNumber, today } = of;
  const actor = organisation.actor(by);
  if (shielded) {
    await run(testReporterSecrecy, actor, { caseId, reportId, outcome: 'protected', reasons: shielded });
  }
  if (protection) await run(setProtection, actor, { caseId, ...protection, fromOn: today });
  if (disclosure) await run(recordDisclosure, actor, { caseId, ...disclosure });
  if (glass)
    await run(breakGlass, organisation.actor(glass.by), { number: caseNumber, reason: glass.reason });
}

/** The log reviewer has asked about one of the week's alarms; the others wait. */
export async function judgeOneAlarm(run: Runner['run'], organisation: DemoOrganisation): Promise<void> {
  const reviewer = organisation.actor('nour');
  const { alarms } = await run(logAlarms, reviewer, {});
  const alarm = alarms.find((a) => a.kind === 'protected_person');
  if (!alarm) return;
  await run(judgeAlarm, reviewer, {
    alarmId: alarm.alarmId,
    on: alarm.on,
    verdict: 'in_order',
    reason: 'Chefen läste inför fördelningen: ärendet saknar handläggare.',
  });
}
