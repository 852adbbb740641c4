import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import {
  noteViolence,
  recordContact,
  recordRelativeSupport,
  recordSafetyAnswer,
  reviewHousing,
  seeToChildren,
  setSafetyPlan,
  takeHousingStep,
} from '#modules/adults';
import { cases } from '#modules/casework';
import { readCatalogue } from '#modules/interventions';
import { addDays, type CalendarDate, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
  /** How many days ago the cases about adults came in that something is given in, and who has them. */
  readonly applied: ReadonlyMap<string, { readonly daysAgo: number; readonly holder: SeatKey }>;
}

/** So many of the many have a home through the municipality, and so many tell of violence. */
const HOUSED = 18;
const EXPOSED = 12;
/** A step is looked at a while before its three months are over. */
const REVIEW_EVERY = 80;
const PLANNED = 'Om hyran betalas och grannarna har det lugnt går vi vidare till nästa steg.';

/** What is known and done about the two adults whom the municipality's story tells of, and some of the many. */
export async function seedAdults(seeding: Seeding): Promise<void> {
  const { runner, organisation, applied } = seeding;
  const frida = organisation.actor('frida');
  const { rows } = await runner.run(cases, frida, { sort: 'newest' });
  const named = (label: string): string | undefined => rows.find((r) => r.label === label)?.caseId;
  const maj = named('Maj T.');
  if (maj) await aboutMaj(seeding, frida, maj);
  const sten = named('Sten H.');
  if (sten) await aboutSten(seeding, frida, sten);
  const open: { caseId: string; daysAgo: number; by: Actor }[] = [];
  for (const holder of new Set([...applied.values()].map((a) => a.holder))) {
    const by = organisation.actor(holder);
    for (const { caseId } of (await runner.run(cases, by, { sort: 'newest' })).rows) {
      const known = applied.get(caseId);
      if (known && known.daysAgo > 10) open.push({ caseId, daysAgo: known.daysAgo - 3, by });
    }
  }
  open.sort((a, b) => b.daysAgo - a.daysAgo);
  for (const [i, one] of spread(open, HOUSED).entries()) await housed(seeding, one, i);
  for (const [i, one] of spread(open.toReversed(), EXPOSED).entries()) await exposed(seeding, one, i);
}

/** So many of a list, with as much between them everywhere. */
const spread = <T>(all: readonly T[], n: number): T[] =>
  all
    .filter((_, i) => Math.floor((i * n) / all.length) !== Math.floor(((i - 1) * n) / all.length))
    .slice(0, n);

const dayAgo = ({ now }: Seeding, days: number): CalendarDate => addDays(swedishDayOf(now), -days);

/** Reached the day after, by the telephone of her work. */
async function aboutMaj(seeding: Seeding, by: Actor, caseId: string): Promise<void> {
  const { runner, setTime, now } = seeding;
  const tried = async (
    daysAgo: number,
    hour: number,
    outcome: 'reached' | 'not_reached',
    reason?: string,
  ) => {
    const at = momentOf(now, daysAgo, hour);
    setTime(at);
    await runner.run(recordContact, by, {
      caseId,
      recordId: newId(),
      at: at.toISOString(),
      outcome,
      way: 'phone',
      safeWay: 'Telefonen på Majs arbete, som vårdcentralen har frågat om.',
      ...(reason && { reason }),
    });
  };
  await tried(12, 15, 'not_reached');
  await tried(11, 10, 'reached', 'Maj vill ses på vårdcentralen. Hon är hemma själv till torsdag.');
  setTime(momentOf(now, 11, 11));
  await runner.run(seeToChildren, by, {
    caseId,
    recordId: newId(),
    on: dayAgo(seeding, 11),
    outcome: 'none',
  });
  setTime(momentOf(now, 9, 14));
  await runner.run(setSafetyPlan, by, {
    caseId,
    recordId: newId(),
    measures: ['police_report', 'alarm', 'support_talk'],
    body: 'Maj har en väska hos sin syster och vet vart hon kan ringa dygnet runt. Vi hörs varje måndag på arbetets telefon.',
    reviewOn: addDays(dayAgo(seeding, 0), 5),
  });
}

/** His sister, who drove him, is offered support of her own; he has lost his flat. */
async function aboutSten(seeding: Seeding, by: Actor, caseId: string): Promise<void> {
  const { runner, setTime, now } = seeding;
  setTime(momentOf(now, 35, 15));
  const { entries } = await runner.run(readCatalogue, by, {});
  const service = entries.find(({ name }) => name === 'Stöd till anhöriga');
  if (!service) throw new Error('Relatives are given nothing');
  await runner.run(recordRelativeSupport, by, {
    caseId,
    recordId: newId(),
    offeredOn: dayAgo(seeding, 35),
    relative: 'sibling',
    entryId: service.entryId,
    answer: 'accepted',
  });
  setTime(momentOf(now, 20, 10));
  await runner.run(takeHousingStep, by, {
    caseId,
    recordId: newId(),
    step: 'shelter',
    fromOn: dayAgo(seeding, 20),
    nextPlan: 'Träningslägenhet när behandlingen har kommit i gång.',
    reviewOn: addDays(dayAgo(seeding, 0), 40),
  });
}

type One = { readonly caseId: string; readonly daysAgo: number; readonly by: Actor };

/** Step by step as time goes, each looked at on the way; every third has come to a home of their own, and one in six is overdue. */
async function housed(seeding: Seeding, { caseId, daysAgo, by }: One, i: number): Promise<void> {
  const { runner, setTime, now } = seeding;
  const steps = (['training_flat', 'social_lease', 'own_lease'] as const).slice(0, 1 + (i % 3));
  const length = Math.max(4, Math.floor(daysAgo / (steps.length + (i % 3 === 2 ? 0.2 : 1))));
  let from = daysAgo;
  for (const [n, step] of steps.entries()) {
    setTime(momentOf(now, from, 10));
    const ends = step === 'own_lease';
    await runner.run(takeHousingStep, by, {
      caseId,
      recordId: newId(),
      step,
      fromOn: dayAgo(seeding, from),
      ...(ends
        ? {}
        : { rent: 5200 + 300 * (i % 5), nextPlan: PLANNED, reviewOn: dayAgo(seeding, from - 85) }),
    });
    const next = n === steps.length - 1 ? 0 : from - length;
    for (
      let on = from - REVIEW_EVERY;
      !ends && on > Math.max(next, i % 6 === 0 ? 30 : 0);
      on -= REVIEW_EVERY
    ) {
      setTime(momentOf(now, on, 13));
      await runner.run(reviewHousing, by, {
        caseId,
        recordId: newId(),
        reviewedOn: dayAgo(seeding, on),
        body: 'Hyran är betald och det är lugnt i huset.',
        nextPlan: PLANNED,
        reviewOn: dayAgo(seeding, on - 85),
      });
    }
    from = Math.max(1, next);
  }
}

/** Most are reached within two days; one in six after, one has no safe way. Those of some time ago have answered. */
async function exposed(seeding: Seeding, { caseId, daysAgo, by }: One, i: number): Promise<void> {
  const { runner, setTime, now } = seeding;
  const knownAt = momentOf(now, daysAgo, 9);
  setTime(momentOf(now, daysAgo, 10));
  await runner.run(noteViolence, by, { caseId, knownAt: knownAt.toISOString() });
  const hours = i % 6 === 5 ? 60 : 5 + 3 * (i % 8);
  const at = new Date(knownAt.getTime() + hours * 3_600_000);
  setTime(at);
  const unsafe = i === 7;
  await runner.run(recordContact, by, {
    caseId,
    recordId: newId(),
    at: at.toISOString(),
    ...(unsafe
      ? {
          outcome: 'no_safe_way' as const,
          reason: 'Den som slår har hand om telefonen och är med på besöken.',
        }
      : { outcome: 'reached' as const, way: 'visit' as const, safeWay: 'Ett besök som redan var bokat.' }),
  });
  setTime(new Date(at.getTime() + 3_600_000));
  await runner.run(seeToChildren, by, {
    caseId,
    recordId: newId(),
    on: swedishDayOf(at),
    ...(i % 3 === 0
      ? { outcome: 'reported' as const, children: 'Två barn i skolåldern.' }
      : { outcome: 'none' as const }),
  });
  if (daysAgo < 90 || unsafe) return;
  setTime(momentOf(now, daysAgo - 80, 11));
  await runner.run(recordSafetyAnswer, by, {
    caseId,
    recordId: newId(),
    askedOn: dayAgo(seeding, daysAgo - 80),
    answer: (['increased', 'increased', 'same', 'increased', 'not_answered'] as const)[i % 5] ?? 'same',
  });
}
