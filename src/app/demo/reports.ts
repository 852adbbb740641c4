import type { Actor } from '#core/access';
import { periodOf, previousPeriod } from '#core/measures';
import type { Runner } from '#core/operation';
import { addDays, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { decideReport, handIn, reviewSection, saveSection, startReport } from '../modules.ts';
import { momentOf } from './moments.ts';
import type { DemoOrganisation } from './organisation.ts';
import { furtherSeats } from './staff.ts';

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
}

const INTAKE = 'preliminary-assessments-due';
const INVESTIGATIONS = 'investigations-due';

/** The controller's, and those of two units. */
const PARTS = ['summary', 'family', 'care'] as const;
type Part = (typeof PARTS)[number];
const TITLES: Readonly<Record<Part, string>> = {
  summary: 'Sammanfattning',
  family: 'Barn och familj',
  care: 'Öppenvård',
};
const HELP = 'Vad som hände i perioden, vad måtten visar och varför, och vad enheten gör åt det.';

const words = (kind: 'heading' | 'text' | 'list', text: string) => ({ kind, id: newId(), text });

/** What is written, with the figures of the period by reference. @param hasMoney whether the period's money is in a ledger */
function bodyOf(part: Part, period: string, hasMoney: boolean) {
  const figure = (number: number, id: string) => ({
    number,
    ref: { kind: 'measure', id, period, unitId: null, part: null },
  });
  const money = (number: number, id: string, of: string) => ({
    number,
    ref: { kind: 'economy', id, period, unitId: null, part: of },
  });
  const figures = [figure(1, INTAKE), figure(2, INVESTIGATIONS)];
  if (part === 'summary')
    return {
      figures: [
        ...figures,
        ...(hasMoney
          ? [
              money(3, '*', 'outcome'),
              money(4, '*', 'deviation'),
              money(5, '*', 'forecast_deviation'),
              money(6, 'barn', 'deviation'),
              money(7, 'barn/kopt-vard', 'deviation'),
            ]
          : []),
      ],
      blocks: [
        words(
          'text',
          'Av förhandsbedömningarna fattades {1} i tid, och av utredningarna avslutades {2} i tid.',
        ),
        {
          kind: 'table' as const,
          id: newId(),
          caption: 'Frister i perioden',
          figures: [1, 2],
          across: null,
        },
        ...(hasMoney
          ? [
              words('heading', 'Ekonomi'),
              words(
                'text',
                'Avvikelsen mot budgeten är {4}, mest för köpt vård till barn och unga. För hela året väntas {5}.',
              ),
              {
                kind: 'table' as const,
                id: newId(),
                caption: 'Utfall och avvikelse',
                figures: [3, 4, 5, 6, 7],
                across: null,
              },
            ]
          : []),
      ],
    };
  if (part === 'family')
    return {
      figures,
      blocks: [
        words('heading', 'Vad som hände'),
        words(
          'text',
          'Enheten har fyllt en vakans och ändrat hur anmälningar fördelas. {2} av utredningarna avslutades i tid.',
        ),
        {
          kind: 'chart' as const,
          id: newId(),
          caption: 'Utredningar i tid',
          figure: 2,
          across: 'units' as const,
        },
        words('heading', 'Vad enheten gör'),
        words(
          'list',
          'Fördelning sker två gånger i veckan.\nÄrenden som närmar sig sista dagen gås igenom varje måndag.',
        ),
      ],
    };
  return {
    figures: [],
    blocks: [
      words(
        'text',
        'Uppdragen har ökat sedan i våras. Enheten har bytt lokal och tar emot grupper på kvällarna.',
      ),
    ],
  };
}

/** The report of the tertial that is over has been decided; that of the tertial that goes on is partly written. */
export async function seedReports({ runner, setTime, organisation, now }: Seeding): Promise<void> {
  const seat = furtherSeats.find((s) => s.role === 'developer_quality');
  if (!seat) return;
  const controller = organisation.actor(seat.key);
  const today = swedishDayOf(now);
  const current = periodOf('tertial', today);
  const writers: Readonly<Record<Part, Actor>> = {
    summary: controller,
    family: organisation.actor('berit'),
    care: organisation.actor('peder'),
  };
  const start = async (period: string, due: number, title: string) => {
    const reportId = newId();
    const ids: Record<Part, string> = { summary: newId(), family: newId(), care: newId() };
    await runner.run(startReport, controller, {
      reportId,
      kind: 'tertial_report',
      period,
      title,
      sections: PARTS.map((part) => ({
        sectionId: ids[part],
        key: part === 'summary' ? 'summary' : 'unit',
        title: TITLES[part],
        help: HELP,
        functionId: writers[part].functionId ?? '',
        dueOn: addDays(today, part === 'summary' ? due + 7 : due),
      })),
    });
    const write = async (part: Part) => {
      await runner.run(saveSection, writers[part], {
        reportId,
        sectionId: ids[part],
        version: 0,
        writerId: newId(),
        body: bodyOf(part, period, period.startsWith(today.slice(0, 4)) && period < current.key),
      });
    };
    const deliver = async (part: Part) => {
      await write(part);
      await runner.run(handIn, writers[part], { reportId, sectionId: ids[part], version: 1 });
    };
    const approve = async (part: Part) => {
      const input = { reportId, sectionId: ids[part], version: 1, step: 'approved' as const };
      await runner.run(reviewSection, controller, input);
    };
    return { reportId, write, deliver, approve };
  };
  const titleOf = (period: string) => `Tertialrapport ${period.slice(6)} ${period.slice(0, 4)}`;

  const last = previousPeriod(current).key;
  setTime(momentOf(now, 1, 10));
  const decided = await start(last, 0, titleOf(last));
  setTime(momentOf(now, 1, 13));
  for (const part of PARTS) await decided.deliver(part);
  setTime(momentOf(now, 1, 14));
  for (const part of PARTS) await decided.approve(part);
  setTime(momentOf(now, 1, 16));
  await runner.run(decideReport, organisation.actor('annika'), {
    reportId: decided.reportId,
    editionId: newId(),
    decidedOn: swedishDayOf(momentOf(now, 1, 16)),
    reference: 'SN § 118',
    seenEditions: 0,
  });

  const written = await start(current.key, 30, titleOf(current.key));
  await written.deliver('care');
  await written.write('family');
}
