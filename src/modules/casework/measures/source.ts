import { z } from 'zod';
import { CountDefinition, type CountSource } from '#core/measures';
import { countClosedReports, countReports, firstReportOn, reportReads } from './counting.ts';
import definitions from './definitions.json';
import { reportEvidence } from './evidence.ts';
import { groupsOf } from './groups.ts';
import { rowsOf } from './rows.ts';

/** Concern reports, counted as reports and as the children whom they are about. */
export const reportCounts: CountSource = {
  definitions: z.array(CountDefinition).parse(definitions),
  began: firstReportOn,
  count: countReports,
  countClosed: countClosedReports,
  reads: reportReads,
  groups: groupsOf,
  evidence: reportEvidence,
  evidenceQuery: () => null,
  tellsThen: () => false,
  rows: rowsOf,
};
