import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { FileContent, fileContent } from '#platform/files';
import { id } from '#platform/schema';
import { type Cell, csv, xlsx } from '#platform/tables';
import type { Count } from '../contract.ts';
import { PeriodKey } from '../contract.ts';
import type { CountSources } from '../counted/source.ts';
import { READ_EDITION } from '../editions/show.ts';
import { scopeOf } from '../scope.ts';
import { groupTexts as words } from '../texts/groups.ts';
import type { CrossAnswer } from './contract.ts';
import { askedOf, groupAnswer, viewOf } from './groups.ts';
import { GroupAnswer, type GroupFigure } from './groups-contract.ts';
import { crossAnswer } from './show.ts';
import type { GroupView } from './views.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Told = z.output<typeof Count>;

interface Sheet {
  readonly title: string;
  readonly by: string;
  readonly head: readonly string[];
  readonly lines: readonly Cell[][];
  readonly about: readonly Cell[][];
}

/** Figures by group as a file, as the reader is told them: all measures, or one of them divided in two ways. An event in the trail. */
export const groupsExportOf = (sources: CountSources, views: readonly GroupView[]) =>
  defineOperation({
    name: 'measures.groups-export',
    kind: 'query',
    permission: READ_EDITION,
    audit: 'groups.taken-out',
    summary: 'Figures by group as CSV or Excel',
    files: 'gives-one',
    input: z.object({
      form: z.enum(['csv', 'xlsx']),
      viewId: z.string().max(40),
      period: PeriodKey,
      by: z.string().max(40).optional(),
      unitId: id().optional(),
      /** With `columns`: one measure divided in two ways. */
      measureId: z.string().max(100).optional(),
      columns: z.string().max(40).optional(),
    }),
    output: fileContent(['text/csv', XLSX]),
    run: async (ctx, input) => {
      const view = viewOf(views, input.viewId);
      const scope = await scopeOf(ctx);
      const asked = askedOf(view, scope, input);
      const { measureId, columns } = input;
      if ((measureId === undefined) !== (columns === undefined)) throw invalid('columns', 'required');
      const way = view.rows.find((r) => r.by === asked.by)?.label_sv ?? asked.by;
      const sheet =
        measureId !== undefined && columns !== undefined
          ? crossSheet(
              await crossAnswer(ctx, sources, [view.crosses], measureId, scope, {
                ...asked,
                rows: asked.by,
                columns,
              }),
              way,
            )
          : groupSheet(GroupAnswer.parse(await groupAnswer(ctx, sources, view, scope, asked)), way);
      const name = words.fileName(sheet.title, sheet.by, asked.period.key);
      if (input.form === 'csv') {
        return FileContent.made(`${name}.csv`, 'text/csv', Buffer.from(csv([sheet.head, ...sheet.lines])));
      }
      return FileContent.made(
        `${name}.xlsx`,
        XLSX,
        await xlsx([
          { name: words.figures, head: sheet.head, rows: sheet.lines },
          { name: words.about, head: words.aboutHead, rows: sheet.about },
        ]),
      );
    },
  });

/** What is withheld is said to be: an empty cell would be read as nothing. */
const cellOf = (told: Told | null): Cell =>
  told === null ? null : told.hidden === null ? told.n : words.withheld[told.hidden];

function groupSheet(answer: GroupAnswer, by: string): Sheet {
  const { measures, persons, groups } = answer;
  const shown = measures.filter((m) => m.divided);
  const head = [
    words.group,
    persons.label,
    ...shown.flatMap(({ label, value }) =>
      value === 'share'
        ? [label, words.of(label), words.share(label)]
        : value === 'duration'
          ? [words.median(label)]
          : [label],
    ),
  ];
  const line = (name: string, who: Told, figures: readonly (GroupFigure | undefined)[]): Cell[] => [
    name,
    cellOf(who),
    ...measures.flatMap((m, i): Cell[] => {
      const figure = figures[i];
      if (!m.divided || !figure) return [];
      if (m.state === 'not_measured')
        return m.value === 'share' ? [words.notMeasured, null, null] : [words.notMeasured];
      if (m.value === 'duration') return [figure.median];
      const exact = figure.share && figure.share.from === figure.share.to ? figure.share.from * 100 : null;
      const rounded = exact === null ? null : Math.round(exact * 10_000) / 10_000;
      return m.value === 'share' ? [cellOf(figure.n), cellOf(figure.of), rounded] : [cellOf(figure.n)];
    }),
  ];
  return {
    title: answer.title,
    by,
    head,
    lines: [
      ...groups.map((g) => line(g.label, g.persons, g.figures)),
      line(
        words.whole,
        persons.total,
        measures.map((m) => m.total),
      ),
    ],
    about: [
      ...periodLine(answer),
      [persons.label, persons.counted],
      ...shown.map((m) => [m.label, m.counted]),
      ...(answer.disclosure.protected ? [[null, words.protectedNote]] : []),
    ],
  };
}

function crossSheet(answer: z.input<typeof CrossAnswer>, by: string): Sheet {
  const { columns, groups, measure, total } = answer;
  return {
    title: measure.title,
    by,
    head: [words.group, ...columns.map((c) => c.label), words.whole_column],
    lines: [
      ...groups.map((g): Cell[] => [g.label, ...g.cells.map(cellOf), cellOf(g.total)]),
      [words.whole, ...columns.map((c) => cellOf(c.total)), cellOf(total)],
    ],
    about: [
      ...periodLine(answer),
      [measure.title, measure.counted],
      ...(answer.disclosure.protected ? [[null, words.protectedNote]] : []),
    ],
  };
}

const periodLine = ({
  period,
  through,
}: {
  readonly period: { readonly key: string };
  readonly through: string | null;
}): Cell[][] => [[words.period, through === null ? period.key : `${period.key}, ${words.through(through)}`]];
