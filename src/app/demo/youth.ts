import type { z } from 'zod';
import type { Actor } from '#core/access';
import { setLocalRule } from '#core/clocks';
import type { Runner } from '#core/operation';
import { cases, readCase } from '#modules/casework';
import {
  answerOffer,
  identifyRiskChild,
  offerSupport,
  offerTalk,
  recordNotice,
  recordReceived,
  recordTalk,
} from '#modules/youth';
import { addDays, type CalendarDate, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';
import { type Draw, drawFrom } from './random.ts';
import { furtherSeats } from './staff.ts';

interface Told {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
}

/** The board's own times for young people: a talk within 48 hours, and an offer within 14 days. */
export async function setYouthTargets(runner: Runner, by: Actor, validFrom: CalendarDate): Promise<void> {
  for (const [ruleId, length, unit, reason] of [
    ['UN-015', 48, 'hours', 'Nämndens mål: samtal inom 48 timmar efter ett brott, även på helger.'],
    ['LOK-045', 14, 'calendar_days', 'Nämndens mål: barn i riskzonen erbjuds stöd inom 14 dagar.'],
  ] as const)
    await runner.run(setLocalRule, by, {
      ruleId,
      validFrom,
      target: { length, unit },
      appliesToPending: false,
      reason,
      seenVersions: 0,
    });
}

/**
 * Two of the story's: a boy of fifteen of whom the police told last night, with the talk still to come; and one of eleven who has been offered
 * support, and whose parents have said yes.
 */
export async function seedYouthStory({ runner, setTime, organisation, now }: Told): Promise<void> {
  const mira = organisation.actor('mira');
  const today = swedishDayOf(now);
  setTime(momentOf(now, 0, 0.5));
  const { rows } = await runner.run(cases, mira, { show: 'mine' });
  const caseOf = (name: string): string => rows.find(({ label }) => label.startsWith(name))?.caseId ?? '';
  await runner.run(recordNotice, mira, {
    caseId: caseOf('Nils-Erik'),
    recordId: newId(),
    receivedAt: momentOf(now, 0, 1).toISOString(),
    source: 'police',
    offenceOn: addDays(today, -1),
    offence: 'damage',
    suspicion: 'suspected',
    firstOffence: 'yes',
    text: 'Polisen har talat med Nils-Erik och hans mamma på platsen. De är beredda att komma på ett samtal.',
  });
  const of = { caseId: caseOf('Melker') };
  const riskId = newId();
  setTime(momentOf(now, 10, 10));
  await runner.run(identifyRiskChild, mira, {
    ...of,
    recordId: riskId,
    identifiedOn: addDays(today, -10),
    knownBy: 'school',
    text: 'Melker är på torget på kvällarna med pojkar som är 16 och 17 år. De ger honom pengar för att hämta saker.',
  });
  const offerId = newId();
  setTime(momentOf(now, 7, 14));
  await runner.run(offerSupport, mira, {
    ...of,
    riskId,
    recordId: offerId,
    offeredOn: addDays(today, -7),
    offered: 'Samtal för barn och föräldrar hos fältgruppen',
  });
  setTime(momentOf(now, 4, 9));
  await runner.run(answerOffer, mira, {
    ...of,
    offerId,
    recordId: newId(),
    answeredOn: addDays(today, -4),
    answer: 'accepted',
    answeredBy: 'both',
    text: 'Melker vill att hans storebror är med första gången.',
  });
}

/** Drawn by itself, so that it changes nothing of the others. */
const SEED = 4801;
/** So many of a holder's young people, at the most, and of the children. */
const PER_HOLDER = 3;

type Row = z.infer<typeof cases.output>['rows'][number];

/** Of the whole municipality's investigations: talks held in time and too late, with and without the police, and children at risk at every stage. */
export async function seedYouth({ runner, setTime, organisation, now }: Told): Promise<void> {
  const draw = drawFrom(SEED);
  const holders: SeatKey[] = [
    'lova',
    ...furtherSeats
      .filter(
        (s) => (s.unit === 'youth' || s.unit === 'investigation') && s.role === 'caseworker' && s.holder,
      )
      .map((s) => s.key),
  ];
  for (const key of holders) {
    const by = organisation.actor(key);
    setTime(momentOf(now, 0, 7));
    const { rows } = await runner.run(cases, by, { show: 'mine' });
    const open = rows.filter((r) => r.state === 'investigation' && r.age !== null);
    const young = open.filter((r) => (r.age ?? 0) >= 12 && (r.age ?? 0) <= 17).slice(0, PER_HOLDER);
    const children = open.filter((r) => (r.age ?? 0) >= 10 && (r.age ?? 0) <= 13).slice(-PER_HOLDER);
    for (const row of young) await talkOf({ runner, setTime, now }, by, row, draw);
    for (const row of children) await riskOf({ runner, setTime, now }, by, row, draw);
  }
}

type At = Pick<Told, 'runner' | 'setTime' | 'now'>;

/** How many days ago something could have become known: since the investigation began. */
async function daysSince({ runner, now }: At, by: Actor, { caseId }: Row): Promise<number> {
  const { investigationOpenedOn } = await runner.run(readCase, by, { caseId });
  if (!investigationOpenedOn) return 0;
  return Math.floor((now.getTime() - new Date(`${investigationOpenedOn}T12:00:00Z`).getTime()) / 86_400_000);
}

async function talkOf(at: At, by: Actor, row: Row, draw: Draw): Promise<void> {
  const { runner, setTime, now } = at;
  const since = await daysSince(at, by, row);
  const daysAgo = draw.int(0, Math.max(0, since - 1));
  if (since < 2) return;
  const receivedAt = momentOf(now, daysAgo + 1, draw.int(8, 20));
  const after = (hours: number): Date => new Date(receivedAt.getTime() + hours * 3_600_000);
  const noticeId = newId();
  setTime(after(0.5));
  await runner.run(recordNotice, by, {
    caseId: row.caseId,
    recordId: noticeId,
    receivedAt: receivedAt.toISOString(),
    source: draw.chance(0.8) ? 'police' : 'school',
    offence: draw.pick(['theft', 'theft', 'damage', 'violence', 'drugs', 'traffic', 'robbery'] as const),
    suspicion: draw.chance(0.7) ? 'suspected' : 'committed',
    firstOffence: draw.chance(0.75) ? 'yes' : 'no',
  });
  const of = { caseId: row.caseId, noticeId };
  const hours = draw.int(3, 30);
  // One in ten has not been reached, and one in ten says no.
  const fate = draw.int(1, 10);
  if (fate === 1 || after(hours) > now) return;
  setTime(after(hours));
  await runner.run(offerTalk, by, {
    ...of,
    recordId: newId(),
    offeredAt: after(hours).toISOString(),
    offeredTo: 'both',
    way: draw.pick(['phone', 'phone', 'visit', 'message'] as const),
    ...(fate === 2
      ? {
          answer: 'declined' as const,
          declinedWhy: draw.pick(['denies', 'other_support', 'not_wanted'] as const),
        }
      : { answer: 'accepted' as const }),
  });
  const heldAt = after(hours + (draw.chance(0.85) ? draw.int(2, 17) : draw.int(60, 120)));
  if (fate === 2 || heldAt > now) return;
  const police = draw.chance(0.55);
  setTime(new Date(Math.min(heldAt.getTime() + 3_600_000, now.getTime())));
  await runner.run(recordTalk, by, {
    ...of,
    recordId: newId(),
    heldAt: heldAt.toISOString(),
    guardians: draw.chance(0.8) ? 'all' : 'some',
    guardiansWhyNot: 'Den ena vårdnadshavaren kunde inte komma.',
    police,
    ...(police
      ? {}
      : { policeWhyNot: draw.pick(['not_available', 'family_declined', 'not_asked'] as const) }),
    outcome: draw.pick([
      'nothing_more',
      'nothing_more',
      'support_offered',
      'support_accepted',
      'assessed',
    ] as const),
    text: 'Vi gick igenom vad som hände, vad det kan leda till och vilket stöd som finns.',
  });
}

async function riskOf(at: At, by: Actor, row: Row, draw: Draw): Promise<void> {
  const { runner, setTime, now } = at;
  const since = await daysSince(at, by, row);
  if (since < 2) return;
  const today = swedishDayOf(now);
  let daysAgo = draw.int(1, since - 1);
  const step = async (days: number, run: (on: CalendarDate) => Promise<unknown>): Promise<boolean> => {
    daysAgo -= days;
    if (daysAgo < 1) return false;
    setTime(momentOf(now, daysAgo, 10));
    await run(addDays(today, -daysAgo));
    return true;
  };
  const of = { caseId: row.caseId };
  const [riskId, offerId] = [newId(), newId()];
  await step(0, (identifiedOn) =>
    runner.run(identifyRiskChild, by, {
      ...of,
      recordId: riskId,
      identifiedOn,
      knownBy: draw.pick(['school', 'school', 'police', 'report', 'own_work', 'leisure'] as const),
      text: 'Är ofta ute sent med äldre ungdomar som är kända av polisen.',
    }),
  );
  const offered = await step(draw.int(1, 16), (offeredOn) =>
    runner.run(offerSupport, by, {
      ...of,
      riskId,
      recordId: offerId,
      offeredOn,
      offered: draw.pick(['Samtal hos fältgruppen', 'Kontaktperson', 'Föräldrastöd']),
    }),
  );
  if (!offered) return;
  const declines = draw.chance(0.2);
  const answered = await step(draw.int(1, 7), (answeredOn) =>
    runner.run(answerOffer, by, {
      ...of,
      offerId,
      recordId: newId(),
      answeredOn,
      answeredBy: 'guardians',
      ...(declines
        ? {
            answer: 'declined' as const,
            declinedWhy: draw.pick(['not_needed', 'other_support', 'child_unwilling'] as const),
          }
        : { answer: 'accepted' as const }),
    }),
  );
  if (!answered || declines) return;
  await step(draw.int(3, 14), (receivedOn) =>
    runner.run(recordReceived, by, { ...of, offerId, recordId: newId(), receivedOn }),
  );
}
