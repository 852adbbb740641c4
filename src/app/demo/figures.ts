import type { Runner } from '#core/operation';
import { type FileKind, takeImport } from '#modules/steering';
import { momentOf } from './moments.ts';
import type { DemoOrganisation } from './organisation.ts';
import { furtherSeats } from './staff.ts';

/** Published by a Swedish board: its annual report for 2022 and its investments for 2023, with what contradicts itself in them. */
const FILES: readonly (readonly [FileKind, string])[] = [
  ['measures', 'indicators-2022.csv'],
  ['counts', 'stated-counts-2022.csv'],
  ['economy', 'economy-2022.csv'],
  ['economy', 'budget-2023-investments.csv'],
];
const texts = import.meta.glob<string>('./figures/*.csv', { query: '?raw', eager: true, import: 'default' });

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (at: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
  /** The whole municipality has a controller; in the story who administers does it. */
  readonly isWhole: boolean;
}

/** The figures of a year that no case gives, imported as a controller would. */
export async function seedFigures({ runner, setTime, organisation, now, isWhole }: Seeding): Promise<void> {
  const controller = furtherSeats.find((s) => s.role === 'developer_quality');
  if (!controller) throw new Error('Nobody keeps the figures');
  const actor = organisation.actor(isWhole ? controller.key : 'elis');
  setTime(momentOf(now, 9, 14));
  for (const [kind, fileName] of FILES) {
    const content = texts[`./figures/${fileName}`];
    if (content === undefined) throw new Error(`${fileName} is not there`);
    await runner.run(takeImport, actor, { kind, fileName, content });
  }
}
