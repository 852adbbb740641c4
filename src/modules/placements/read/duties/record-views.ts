import type { z } from 'zod';
import {
  HealthNotNeeded,
  HealthStep,
  NotAlone,
  SchoolImpossible,
  SchoolOutcome,
  SchoolStanding,
  ShelterSchool,
  VisitPlace,
} from '../../domain/duties/codes.ts';
import { termOf } from '../../domain/duties/terms.ts';
import type { PlacementDuties } from '../../duty-contract.ts';
import type { DutyRow } from '../../store/duties/records.ts';

type View = NonNullable<z.input<typeof PlacementDuties>['duties']>;

const recorded = (row: DutyRow, all: readonly DutyRow[]) => ({
  recordId: row.id,
  onDay: row.on_day,
  body: row.body,
  by: row.recorded_by,
  byFunction: row.recorded_by_function_title,
  recordedAt: row.recorded_at.toISOString(),
  corrects: row.corrects,
  correctionReason: row.correction_reason,
  corrected: all.some(({ corrects }) => corrects === row.id),
});

export const healthView = (row: DutyRow, all: readonly DutyRow[]): View['health']['records'][number] => ({
  ...recorded(row, all),
  step: HealthStep.parse(row.outcome),
  why: row.code === null ? null : HealthNotNeeded.parse(row.code),
});

export const schoolView = (row: DutyRow, all: readonly DutyRow[]): View['school']['records'][number] => {
  const outcome = SchoolOutcome.parse(row.outcome);
  return {
    ...recorded(row, all),
    term: termOf(row.on_day).key,
    outcome,
    standing: outcome === 'followed_up' ? SchoolStanding.parse(row.code) : null,
    why: outcome === 'impossible' ? SchoolImpossible.parse(row.code) : null,
  };
};

export const shelterView = (
  row: DutyRow,
  all: readonly DutyRow[],
): View['shelter'][number]['records'][number] => ({
  ...recorded(row, all),
  stayId: row.stay_id ?? '',
  outcome: ShelterSchool.parse(row.outcome),
});

export const visitView = (row: DutyRow, all: readonly DutyRow[]): View['visits']['records'][number] => ({
  ...recorded(row, all),
  place: VisitPlace.parse(row.outcome),
  visitor: row.by_whom ?? row.recorded_by,
  alone: row.alone === true,
  whyNotAlone: row.code === null ? null : NotAlone.parse(row.code),
  withCarer: row.with_carer === true,
});
