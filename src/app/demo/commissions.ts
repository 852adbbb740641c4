import type { z } from 'zod';
import type { Runner } from '#core/operation';
import { cases, decisions } from '#modules/casework';
import {
  agreePlan,
  holdHandover,
  readCatalogue,
  recordFirstContact,
  sendCommission,
  setPlan,
  startCommission,
} from '#modules/interventions';
import { addDays, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { momentOf } from './moments.ts';
import type { DemoOrganisation } from './organisation.ts';

interface Told {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
}

const GOALS = [
  'Alva sover hemma och vågar somna där.',
  'Alva är i skolan minst fyra dagar i veckan.',
  'Föräldrarna talar med varandra utan att bråka när Alva hör.',
];

/** What is done for the first two goals, and one that nobody has ordered; the third waits. */
const planned = (goalIds: readonly string[]): z.input<typeof setPlan.input>['goals'] => [
  {
    goalId: newId(),
    text: 'Jag kan somna hemma utan att vara rädd.',
    ...(goalIds[0] && { serves: goalIds[0] }),
    how: 'Alva, Petra och Agnes gör en kvällslista som gäller varje kväll. Håkan sover hos sin bror de två första veckorna.',
    who: 'Petra och Agnes',
    when: 'Samtal varje tisdag klockan 16',
  },
  {
    goalId: newId(),
    text: 'Jag går till skolan.',
    ...(goalIds[1] && { serves: goalIds[1] }),
    how: 'Agnes möter Alva vid skolan två morgnar i veckan. Kuratorn ringer Petra samma dag som Alva är borta.',
    who: 'Agnes och skolkuratorn',
    when: 'Måndagar och torsdagar',
  },
  {
    goalId: newId(),
    text: 'Jag får vara hos mormor på fredagar.',
    ownWhy: 'Alva säger att det är det viktigaste för henne.',
    how: 'Petra och mormor kommer överens om vem som hämtar.',
    when: 'Fredag till lördag',
  },
];

/** What has been granted Alva is ordered of open care, taken on at a handover, begun, planned and agreed. */
export async function seedCommissions({ runner, setTime, organisation, now }: Told): Promise<void> {
  const { actor, functionOf } = organisation;
  const [siv, peder, agnes] = [actor('siv'), actor('peder'), actor('agnes')];
  const today = swedishDayOf(now);
  const on = (daysAgo: number) => addDays(today, -daysAgo);
  const at = (daysAgo: number, hour: number): void => setTime(momentOf(now, daysAgo, hour));

  at(9, 10);
  const { rows } = await runner.run(cases, siv, { show: 'mine' });
  const caseId = rows.find(({ label }) => label.startsWith('Alva'))?.caseId ?? '';
  const granted = (await runner.run(decisions, siv, { caseId })).decisions.find(
    (d) => d.result === 'granted',
  );
  const { entries } = await runner.run(readCatalogue, siv, {});
  const entryOf = (wanted: string) => entries.find(({ name }) => name === wanted)?.entryId ?? '';
  const { commissionId, goals } = await runner.run(sendCommission, siv, {
    caseId,
    orderId: newId(),
    decisionId: granted?.decisionId ?? '',
    entryId: entryOf('Familjebehandling'),
    unitId: peder.unitId ?? '',
    plannedFrom: on(6),
    plannedTo: addDays(today, 170),
    purpose:
      'Alva sover dåligt, är rädd för att göra sin pappa arg och är borta från skolan. Familjen vill ha hjälp att få det lugnare hemma.',
    scope: 'Familjesamtal en gång i veckan och stöd till skolan två morgnar i veckan.',
    goals: GOALS,
  });
  const of = { caseId: commissionId };

  at(8, 9);
  await runner.run(holdHandover, peder, {
    meetingId: newId(),
    fromUnitId: siv.unitId ?? '',
    unitId: peder.unitId ?? '',
    day: on(8),
    present: 'Berit Sandmo, Peder Rösjö',
    items: [
      {
        commissionId,
        outcome: 'received',
        functionId: functionOf.get('agnes') ?? '',
        text: 'Agnes har tid från måndag.',
      },
    ],
  });
  at(7, 11);
  await runner.run(recordFirstContact, agnes, {
    ...of,
    stepId: newId(),
    on: on(7),
    text: 'Ringde Petra. Första samtalet bokat.',
  });
  at(6, 17);
  await runner.run(startCommission, agnes, { ...of, stepId: newId(), on: on(6) });

  at(4, 10);
  await runner.run(setPlan, agnes, {
    commissionId,
    seenVersion: 0,
    startsOn: on(3),
    goals: planned(goals.map(({ goalId }) => goalId)),
    left: goals.slice(2).map(({ goalId }) => ({
      goalId,
      why: 'Håkan vill vänta tills han har börjat i sin egen samtalskontakt.',
    })),
    others: 'Skolkuratorn träffar Alva en gång i veckan. BUP utreder hur hon mår.',
    contact: 'Agnes ringer Siv en gång i månaden och skickar planen till henne när den ändras.',
  });
  at(3, 16);
  await runner.run(agreePlan, agnes, {
    commissionId,
    version: 1,
    agreedOn: on(3),
    parties: [
      { party: 'person', name: 'Alva Norrgren' },
      { party: 'guardian', name: 'Petra Norrgren' },
    ],
    ownWords: 'Det är bra att någon kommer på morgonen. Jag vill inte prata om pappa varje gång.',
  });

  at(2, 10);
  const second = await runner.run(sendCommission, siv, {
    caseId,
    orderId: newId(),
    decisionId: granted?.decisionId ?? '',
    entryId: entryOf('Stöd till barn som har upplevt våld'),
    unitId: peder.unitId ?? '',
    plannedFrom: on(-3),
    purpose:
      'Alva är rädd när någon höjer rösten. Hon vill prata med någon utanför familjen om det som har hänt.',
    scope: 'Tio träffar, en i veckan.',
    goals: ['Alva vet vad hon kan göra när hon blir rädd.'],
  });
  at(1, 9);
  await runner.run(holdHandover, peder, {
    meetingId: newId(),
    fromUnitId: siv.unitId ?? '',
    unitId: peder.unitId ?? '',
    day: on(1),
    present: 'Berit Sandmo, Peder Rösjö',
    items: [
      {
        commissionId: second.commissionId,
        outcome: 'received',
        functionId: functionOf.get('agnes') ?? '',
        text: 'Agnes känner Alva redan.',
      },
    ],
  });
}
