import type { Runner } from '#core/operation';
import {
  assessProtection,
  closeShift,
  noteInShift,
  openShift,
  recordCustodyStep,
  recordDecision,
  registerReport,
} from '#modules/casework';
import { swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { later, momentOf } from './moments.ts';
import type { DemoOrganisation } from './organisation.ts';

const HOUR = 3_600_000;

/** Open cases that the night leaves. */
export const NIGHT_OPEN = 1;

interface Told {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
}

/**
 * The night before: the social emergency unit takes in a report, assesses it as acute, records what the chair has decided, follows the custody and
 * hands over. In the morning it waits for intake to take it over, and the court's days run.
 */
export async function seedNight({ runner, setTime, organisation, now }: Told): Promise<void> {
  const karin = organisation.actor('karin');
  const opened = momentOf(now, 1, 20.5);
  let at = opened;
  /** @param hours since the shift was opened */
  const wanted = (hours: number): Date => new Date(opened.getTime() + hours * HOUR);
  const after = (hours: number): void => {
    at = later(wanted(hours), at, now);
    setTime(at);
  };
  setTime(opened);
  const shiftId = newId();
  await runner.run(openShift, karin, { shiftId, endsAt: wanted(11).toISOString() });
  after(0.5);
  const note = { entryId: newId(), text: 'Polisen ringer. Bråk i en lägenhet på Alvägen, ett barn är där.' };
  await runner.run(noteInShift, karin, note);
  after(0.75);
  const reportId = newId();
  const { caseIds } = await runner.run(registerReport, karin, {
    reportId,
    channel: 'phone',
    children: [{ givenName: 'Majken', familyName: 'Tornlöv', birthDate: '2017-03-14' }],
    guardians: [{ name: 'Sirkka Tornlöv' }],
    worries: ['physical_violence'],
    freeText:
      'Polisen är på plats. Majken har ett sår i pannan och säger att det gör ont. Mamman är påverkad och går inte att tala med.',
    guardiansInformed: 'yes',
    reporter: {
      kind: 'professional',
      category: 'police',
      name: 'Ture Granbacka',
      title: 'Yttre befäl',
      organisation: 'Polisen Björkvik',
    },
  });
  const [caseId = ''] = caseIds;
  after(1);
  await runner.run(assessProtection, karin, {
    caseId,
    reportId,
    outcome: 'acute',
    reasons: 'Majken är skadad och kan inte vara hemma i natt.',
    measures: 'Hon följer med polisen till akuten. Socialjouren möter där.',
  });
  after(2);
  const decisionId = newId();
  await runner.run(recordDecision, karin, {
    caseId,
    decisionId,
    result: 'granted',
    kind: 'immediate_custody',
    law: 'lvu',
    section: '6 § LVU',
    wording: 'Majken omhändertas omedelbart.',
    reasons: 'Det är sannolikt att Majken behöver vård. Rättens beslut kan inte avvaktas.',
    level: 'chair',
    minutes: 'Ordförandebeslut 14',
    urgentReason: 'Natten kan inte avvaktas.',
    appealable: true,
  });
  after(3);
  await runner.run(recordCustodyStep, karin, {
    caseId,
    decisionId,
    step: 'enforced',
    on: swedishDayOf(at),
  });
  after(3.25);
  await runner.run(noteInShift, karin, {
    entryId: newId(),
    text: 'Majken är framme i jourhemmet och sover. Såret är omlagt på akuten.',
    caseId,
  });
  after(10);
  await runner.run(closeShift, karin, { shiftId });
}
