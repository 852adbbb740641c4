import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { CaseState } from './domain/codes.ts';
import { RelationKind } from './domain/person-codes.ts';

const FamilyCase = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  label: z.string(),
  age: z.number().int().nullable(),
  state: CaseState,
  unitName: z.string(),
  holderName: z.string().nullable(),
  investigationOpenedOn: z.string().nullable(),
  /** Those that run, the most pressing first. */
  clocks: z.array(ClockView),
  /** What the person is to the one of the case that is looked from; empty of another child of the same report. */
  relations: z.array(RelationKind),
  isOfSameReport: z.boolean(),
});

/** Cases of one family that the reader may open. Whether there are others is not told. */
export const FamilyView = z
  .object({
    today: z.string(),
    caseId: z.string(),
    cases: z.array(FamilyCase),
  })
  .meta({ id: 'Family' });
