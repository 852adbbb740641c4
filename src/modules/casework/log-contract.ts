import { z } from 'zod';
import { ClockUnit } from '#core/clocks';
import { TrailRow } from '#core/log-review';
import { id, line, text, timedDay } from '#platform/schema';
import { AlarmVerdict, LogAlarmKind } from './domain/secrecy-codes.ts';

/** At most a month of alarms at a time; without days the last week. Both days are included. */
export const LogAlarmsQuery = z.object({
  from: timedDay().optional(),
  to: timedDay().optional(),
});

/** How long an emergency opening may wait to be judged: the municipality's own target. */
const JudgeWithin = z.object({
  length: z.number().int(),
  unit: ClockUnit,
});

export const AlarmJudgement = z.object({
  verdict: AlarmVerdict,
  reason: z.string(),
  judgedAt: z.string(),
  judgedBy: z.string(),
});

export const LogAlarm = z
  .object({
    /** The same each time that the alarm is made. */
    alarmId: z.string(),
    kind: LogAlarmKind,
    on: z.string(),
    employeeName: z.string(),
    unitName: z.string().nullable(),
    /** The other, of two who have appointed each other. */
    withName: z.string().nullable(),
    /** How many cases and events gave the alarm. */
    caseCount: z.number().int(),
    eventCount: z.number().int(),
    /** The first of the events, at most fifty. */
    rows: z.array(TrailRow),
    /** For an emergency opening: nobody has judged it within the board's target. */
    isLate: z.boolean(),
    /** Own readings are judged by somebody else. */
    mayJudge: z.boolean(),
    /** Newest first: a finding may be followed up later. */
    judgements: z.array(AlarmJudgement),
  })
  .meta({ id: 'LogAlarm' });

export const LogAlarms = z
  .object({
    from: z.string(),
    to: z.string(),
    judgeWithin: JudgeWithin,
    /** How many alarms the days gave; at most two hundred are shown, those that nobody has judged first. */
    total: z.number().int(),
    alarms: z.array(LogAlarm),
  })
  .meta({ id: 'LogAlarms' });

export const JudgeAlarm = z.object({
  alarmId: line(64, 64),
  /** The day of the alarm. */
  on: timedDay(),
  verdict: AlarmVerdict,
  reason: text(2_000, 1),
});
export const JudgedAlarm = z.object({ alarm: LogAlarm }).meta({ id: 'JudgedAlarm' });

export const EndOpening = z.object({ caseId: id(), openingId: id() });

/** Emergency openings of a unit's cases that are the manager's to watch. */
export const UnitOpenings = z
  .object({
    today: z.string(),
    judgeWithin: JudgeWithin,
    openings: z.array(
      z.object({
        openingId: z.string(),
        caseId: z.string(),
        caseNumber: z.string(),
        employeeName: z.string(),
        reason: z.string(),
        brokenAt: z.string(),
        endsAt: z.string(),
        isOpen: z.boolean(),
        /** The log reviewer has not judged it within the target. */
        isLate: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'UnitOpenings' });
