import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { FigureChecks } from '../contract.ts';
import { findingsIn } from '../domain/checks/all.ts';
import { inForce } from '../domain/in-force.ts';
import { figuresOf, findingsFor, IMPORT } from './checked.ts';

/** What does not add up in the figures that are typed in or imported, each in a sentence and with what to do. */
export const figureChecks = defineOperation({
  name: 'steering.figure-checks',
  kind: 'query',
  permission: 'steering:figures:read',
  audit: 'figures.checked',
  summary: 'What does not add up in figures that are typed in or imported',
  input: z.object({}),
  output: FigureChecks,
  untraced: true,
  run: async (ctx) => {
    const { kept, figures } = await figuresOf(ctx);
    const findings = findingsIn(figures);
    const graded = (severity: string) => findings.filter((f) => f.severity === severity).length;
    return {
      findings: findings.map(findingsFor(ctx, figures)),
      count: { error: graded('error'), warning: graded('warning'), note: graded('note') },
      looked: {
        files: kept.batches.length,
        measures: inForce(figures.measures, figures.byHand).length,
        counts: figures.counts.length,
        economyRows: figures.economy.reduce((n, table) => n + table.rows.length, 0),
        setByHand: figures.byHand.length,
      },
      mayImport: ctx.may(IMPORT).allowed,
    };
  },
});
