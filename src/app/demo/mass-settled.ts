import { addDays, type CalendarDate } from '#platform/calendar';
import type { StoryDecision } from './decisions.ts';
import type { SeatKey } from './names.ts';
import type { Draw } from './random.ts';
import type { Settled } from './settled.ts';
import type { StoryText } from './text.ts';

type Kind = Pick<StoryDecision, 'kind' | 'law' | 'section'> & { readonly what: string };

const BY_OFFICIAL: readonly [Kind, ...Kind[]] = [
  { kind: 'open_care', law: 'sol', section: '11 kap. 1 §', what: 'öppenvård i familjen' },
  { kind: 'contact_person', law: 'sol', section: '11 kap. 1 §', what: 'en kontaktperson' },
  { kind: 'contact_family', law: 'sol', section: '11 kap. 1 §', what: 'en kontaktfamilj' },
];
const BY_COMMITTEE: readonly [Kind, ...Kind[]] = [
  { kind: 'family_home', law: 'sol', section: '11 kap. 1 §', what: 'vård i familjehem' },
  { kind: 'residential_home', law: 'sol', section: '11 kap. 1 §', what: 'vård på HVB' },
];
const PARENTS = ['Petra Alm', 'Jan Dahl', 'Sara Ek', 'Nils Fors', 'Karin Gran', 'Leif Holm'] as const;

/** Days that it takes at most from the decision until a case with an appeal that the court has answered can be closed. */
const WITH_COURT = 110;

/** What was decided after an investigation that ended so many days ago, and closed again: granted and over, refused and left so, or appealed. */
export function settledAfter(
  draw: Draw,
  { by, since, today, manager }: { by: SeatKey; since: number; today: CalendarDate; manager: SeatKey | null },
): Settled {
  const daysAgo = since - draw.int(1, 30);
  const official = manager !== null && draw.chance(0.7);
  const { what, ...kind } = draw.pick(official ? BY_OFFICIAL : BY_COMMITTEE);
  const isRefused = draw.chance(0.45);
  const result = isRefused
    ? draw.pick(['refused', 'refused', 'partly_refused', 'no_consent', 'withdrawn'])
    : ('granted' as const);
  const grants = result === 'granted' || result === 'partly_refused';
  const until = addDays(today, -draw.int(2, Math.max(3, Math.floor(daysAgo / 3))));
  const toldOn = daysAgo - draw.pick([0, 0, 1, 3, 5, 9]);
  const isAppealed = isRefused && daysAgo > WITH_COURT && draw.chance(0.5);
  const isLate = draw.chance(0.25);
  const appealOn = toldOn - (isLate ? draw.int(25, 30) : draw.int(5, 19));
  const appeal = { text: 'Vi begär att beslutet ändras.', daysAgo: appealOn };
  const told = {
    party: 'guardian' as const,
    personName: draw.pick(PARENTS),
    told: draw.pick(['letter', 'meeting', 'digital_mail']),
    by,
    daysAgo: toldOn,
  };
  const steps = isLate
    ? [{ step: 'dismissed' as const, text: 'Kom in för sent.', daysAgo: appealOn - 2 }]
    : [
        {
          step: 'forwarded' as const,
          text: 'Inget nytt i överklagandet.',
          daysAgo: appealOn - draw.int(1, 6),
        },
        {
          step: 'answered' as const,
          text: 'Förvaltningsrättens dom.',
          courtAnswer: draw.pick(['rejected', 'rejected', 'partly_granted', 'granted', 'written_off']),
          daysAgo: appealOn - draw.int(30, 45),
        },
      ];
  return {
    decision: {
      ...kind,
      result,
      by: official ? manager : by,
      daysAgo,
      wording: grants ? `Barnet får ${what}.` : `Ansökan om ${what} bifalls inte.`,
      reasons: grants
        ? 'Behovet är utrett och kan inte tillgodoses på annat sätt.'
        : 'Behovet kan tillgodoses på annat sätt.',
      appealable: true,
      ...(official ? {} : { level: 'committee' as const, minutes: 'Individutskottet § 14' }),
      ...(grants ? { fromOn: addDays(today, -daysAgo), untilOn: until } : {}),
      ...(grants ? { executed: { by, daysAgo: executedAgo(daysAgo) } } : {}),
      told: [{ ...told, ...(isAppealed ? { appeal } : {}) }],
    },
    steps: isAppealed ? steps : [],
    closed: {
      by,
      daysAgo: 1,
      ...(grants
        ? { reason: 'ended' as const, text: 'Den beviljade tiden har gått ut och behovet finns inte kvar.' }
        : {
            reason: result,
            text: 'Ingen insats följer på beslutet.',
          }),
    },
  };
}

/** When what was granted some days ago began: within some weeks as a rule, and now and then after the law's three months. Before the case is closed. */
const executedAgo = (daysAgo: number): number =>
  Math.max(2, daysAgo - (daysAgo % 11 === 0 ? 104 : 3 + ((daysAgo * 7) % 50)));

/** The written investigation that the decision rests on, signed some days before it was concluded. */
export const writtenBefore = (by: SeatKey, since: number): StoryText => ({
  by,
  daysAgo: since + 2,
  hour: 9,
  under: Object.fromEntries(
    [
      'reason',
      'how',
      'child_known',
      'parents_known',
      'family_known',
      'child_view',
      'guardians_view',
      'child_assessed',
      'parents_assessed',
      'risk_assessed',
      'proposal',
    ].map((heading) => [heading, { text: 'Se journalen; sammanfattat med familjen vid mötet.' }]),
  ),
  signed: { daysAgo: since + 1, hour: 10 },
});
