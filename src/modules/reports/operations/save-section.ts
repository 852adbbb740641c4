import type { z } from 'zod';
import type { FigureSources } from '#core/figures';
import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { SavedSection, SaveSection } from '../contract.ts';
import type { Body } from '../domain/body.ts';
import { stepSection } from '../domain/section-state.ts';
import { WRITE } from '../policy.ts';
import { composedOf, knownOf } from '../read/known.ts';
import { othersWriting } from '../read/workspace.ts';
import {
  lockSection,
  partSection,
  stepTo,
  type UnreadSection,
  unreadSections,
  writeSection,
} from '../store/sections.ts';
import { signerOf } from '../store/signing.ts';
import type { SectionRow } from '../tables.ts';
import { writable } from './writable.ts';

type Input = z.output<typeof SaveSection>;
type Parted = z.input<typeof SavedSection>['parted'];

/**
 * Keeps what has been typed in a section so far. Those who write share the text; whoever saves says which version they began from, and when
 * somebody else has written there meanwhile, or handed it in, what comes now stands beside it, so that nobody's words are overwritten. The trail
 * holds who wrote in which section; each further save carries that on.
 */
export const saveSectionOf = (sources: FigureSources) =>
  defineOperation({
    name: 'reports.save-section',
    kind: 'command',
    permission: WRITE,
    audit: 'report-section.written',
    summary: 'Keep what has been typed in a section of a report so far',
    input: SaveSection,
    output: SavedSection,
    trailContent: ({ reportId, sectionId }) => ({ reportId, sectionId }),
    run: async (ctx, input) => {
      const { row } = await writable(ctx, input);
      const rows = await unreadSections(ctx, input.reportId);
      const main = rows.find((r) => r.id === row.parted_from) ?? row;
      const saved = await save(ctx, input, row, main, rows);
      const known = await knownOf(ctx, sources, [input.body]);
      return {
        ...composedOf(input.body, known),
        ...saved,
        savedAt: ctx.now.toISOString(),
        writers: othersWriting(ctx, rows),
      };
    },
  });

interface Saved {
  readonly sectionId: string;
  readonly version: number;
  readonly parted: Parted;
}

async function save(
  ctx: Context,
  input: Input,
  row: SectionRow,
  main: UnreadSection,
  rows: readonly UnreadSection[],
): Promise<Saved> {
  if (row.parted_from !== null) return await goOnOwn(ctx, row, input, null);
  const isSame = sameBody(row.body, input.body);
  const step = stepSection({ state: row.state, isEmpty: false }, 'begun');
  if (!step.ok) {
    if (isSame) return { sectionId: row.id, version: row.version, parted: null };
    return await part(ctx, input, main, rows, 'signed_elsewhere');
  }
  // A window's own save, also one whose answer it never got.
  const isOwnWindow = row.writer_id === input.writerId && isOwn(ctx, row);
  const mayGoOn = row.version === input.version || isOwnWindow || isSame;
  if (!mayGoOn) return await part(ctx, input, main, rows, 'written_elsewhere');
  const saved = await goOn(ctx, row, input, null, step.state);
  if (row.state === 'not_begun')
    await stepTo(
      ctx,
      { ...row, version: saved.version },
      { state: step.state, step: 'begun', words: null, owed: null },
      await signerOf(ctx),
    );
  return saved;
}

const sameBody = (a: Body, b: Body): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

/** The database gives the fields of an object in an order of its own. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => [key, inOrder(of)]);
};

const byWhom = async (ctx: Context, { writerId }: Input) => ({
  name: (await signerOf(ctx)).name,
  writerId,
});

/** Whose words they are, never which window says so: the window's id comes from whoever saves. */
const isOwn = (ctx: Context, row: SectionRow): boolean =>
  row.writer_employee !== null && row.writer_employee === ctx.actor.employeeId;

/** A text that stands beside is its writer's. @throws AppError CONFLICT CHANGED_MEANWHILE for another who has not seen what it says now */
async function goOnOwn(ctx: Context, row: SectionRow, input: Input, parted: Parted): Promise<Saved> {
  const isSeen = parted === null && row.version === input.version;
  if (!isOwn(ctx, row) && !isSeen && !sameBody(row.body, input.body)) throw conflict('CHANGED_MEANWHILE');
  return await goOn(ctx, row, input, parted);
}

async function goOn(
  ctx: Context,
  row: SectionRow,
  input: Input,
  parted: Parted,
  state = row.state,
): Promise<Saved> {
  // Whoever writes in a section after somebody else stands in the trail.
  if (row.writer_employee === ctx.actor.employeeId) ctx.carriesOn();
  const version = await writeSection(ctx, row, input.body, await byWhom(ctx, input), state);
  return { sectionId: row.id, version, parted };
}

/** As many texts as a section may have beside it: more are never put together by anybody. */
const MOST_BESIDE = 20;

/** The window's words become a text of their own with the window's id; asked again, it is the same one. */
async function part(
  ctx: Context,
  input: Input,
  main: UnreadSection,
  rows: readonly UnreadSection[],
  why: NonNullable<Parted>,
): Promise<Saved> {
  const beside = rows.filter((r) => r.parted_from === main.id);
  const known = beside.some((r) => r.id === input.writerId) && (await lockSection(ctx, input.writerId));
  if (known) return await goOnOwn(ctx, known, input, why);
  if (beside.length >= MOST_BESIDE) throw invalid('sectionId', 'too_many_beside');
  if (!(await partSection(ctx, main, input.body, await byWhom(ctx, input))))
    throw conflict('CHANGED_MEANWHILE');
  ctx.changed({ sectionId: input.writerId, partedFrom: main.id, why });
  return { sectionId: input.writerId, version: 1, parted: why };
}
