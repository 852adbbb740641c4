import type { z } from 'zod';
import type { Extract, Paper } from '../../committee-contract.ts';
import type { StoredPresent } from '../../committee-tables.ts';
import type { ConflictRow, PaperRow, TreatmentRow } from '../../store/committee/items.ts';
import type { Meeting } from '../../store/committee/meetings.ts';
import { signedBy } from '../investigation/signed-by.ts';

/** A meeting as every page of it says when and whose it is. */
export const whenOf = (meeting: Meeting) => ({
  meetingId: meeting.id,
  committeeId: meeting.committee_id,
  committeeName: meeting.committee.name,
  kind: meeting.committee.kind,
  day: meeting.day,
  startsAt: meeting.starts_at,
  place: meeting.place,
});

/** Somebody at a meeting, as the pages call them. */
export const presentView = ({ functionId, title, name }: StoredPresent) => ({ functionId, title, name });

/** The extract of the minutes for one item: a member with a conflict of interest in it took no part in it. */
export function extractOf(
  treatment: TreatmentRow,
  meetings: readonly Meeting[],
  conflicts: readonly ConflictRow[],
): z.input<typeof Extract> | null {
  const meeting = meetings.find((m) => m.id === treatment.meeting_id);
  if (!meeting) return null;
  const closed = conflicts.filter((c) => c.item_id === treatment.item_id);
  const out = new Set(closed.map((c) => c.recorded_by_employee));
  return {
    ...whenOf(meeting),
    present: meeting.present.filter((p) => !out.has(p.employeeId)).map(presentView),
    chair: meeting.present.find((p) => p.functionId === meeting.chair_function)?.name ?? null,
    conflicts: closed.map((c) => ({ name: c.recorded_by, title: c.recorded_by_function_title })),
    number: treatment.number,
    year: Number(meeting.day.slice(0, 4)),
    outcome: treatment.outcome,
    result: treatment.result,
    section: treatment.section,
    wording: treatment.wording,
    reasons: treatment.reasons,
    fromOn: treatment.from_on,
    untilOn: treatment.until_on,
    reservations: treatment.reservations,
    decisionId: treatment.decision_id,
    nextDay: meetings.find((m) => m.id === treatment.next_meeting_id)?.day ?? null,
    adjusted: meeting.adjusted.map((a) => ({ ...presentView(a), at: a.at })),
    adjustedAt: meeting.adjusted_at?.toISOString() ?? null,
    ...signedBy(treatment),
  };
}

export const paperView = (row: PaperRow): z.input<typeof Paper> => ({
  version: row.version,
  personName: row.person_name,
  birthDate: row.birth_date,
  kind: row.kind,
  law: row.law,
  result: row.result,
  section: row.section,
  wording: row.wording,
  reasons: row.reasons,
  fromOn: row.from_on,
  untilOn: row.until_on,
  appealable: row.appealable,
  investigation: row.investigation && {
    ...row.investigation,
    sections: row.investigation.sections.map((s) => ({ ...s })),
  },
  ...signedBy(row),
});
