import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { catalogueFigureTexts as texts } from '../../texts/catalogue-figures.ts';
import { figureTexts } from '../../texts/figures.ts';
import { groupTexts } from '../../texts/groups.ts';
import { coded, type Facts } from '../facts/facts.ts';
import definitions from './definitions.json';

const [BY_E_SERVICE, APPLICATIONS, LED, LENGTH, RETURNED, TALKS, OLDER] = z
  .tuple([
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
  ])
  .parse(definitions);

const always = { always: true } as const;
const caseId = sql<string>`f.case_id`;
const unit = sql<string>`f.unit_id`;
const area = coded(sql<string>`f.area`, figureTexts.area);
const age_group = coded(sql<string>`f.age_group`, groupTexts.age_group);
const category = coded(sql<string>`f.reporter_category`, groupTexts.category);
const channel = coded(sql<string>`f.channel`, groupTexts.channel);
const outcome = coded(sql<string>`f.outcome`, texts.outcome, always);

const of = { table: sql`casework.intake_figure`, unit } as const;
const ended = {
  ...of,
  when: { kind: 'on', day: sql<string>`f.ended_on` },
  // That none has been decided is known from the day on which the first came in.
  since: sql<string>`f.received_on`,
  row: { id: caseId, caseId, title: texts.decided },
} as const;

/** A report is in its first child's case, where whoever may see the rows finds it. */
const firstCase = sql<string>`(select k.case_id from casework.report_case k
  where k.tenant_id = f.tenant_id and k.report_id = f.report_id and k.position = f.position order by k.case_id limit 1)`;

/** The board's own form, and a platform that hands its forms in. */
const way = sql<string>`case when f.channel in ('e_service', 'e_platform') then 'e_service' else 'other' end`;

/** Opened after the day on which it ended, within twelve months, about the same person in the same area. */
const returned = sql<string>`case when exists (select from casework.investigation_span g
    where g.tenant_id = f.tenant_id and g.authority_id = f.authority_id and g.individual = f.individual and g.area = f.area
      and g.opened_on > f.ended_on and g.opened_on <= f.due_on)
  then 'returned' else 'not' end`;

const reviewed = sql<string>`case
  when f.reviewed_during @> d.at then 'within'
  when lower(f.reviewed_during) <= d.at then 'earlier'
  else 'never' end`;
const openCase = sql<string>`f.id`;

/** What came in and what became of it, and who returns; talks with children, and older cases gone through. */
export const intakeFacts: readonly Facts[] = [
  {
    definition: BY_E_SERVICE,
    table: sql`casework.report_child`,
    unit,
    when: { kind: 'on', day: sql<string>`f.received_on` },
    only: sql`f.position = 0`,
    breakdowns: { way: coded(way, texts.way, always), channel, category },
    row: { id: sql`f.report_id`, caseId: firstCase, title: texts.received },
  },
  {
    ...of,
    definition: APPLICATIONS,
    when: { kind: 'on', day: sql<string>`f.received_on` },
    breakdowns: { kind: coded(sql<string>`f.kind`, texts.kind, always), area, age_group, channel },
    row: { id: caseId, caseId, title: texts.received },
  },
  {
    ...ended,
    definition: LED,
    only: sql`f.kind = 'concern_report' and f.young`,
    breakdowns: { outcome, category, age_group, channel },
  },
  {
    ...ended,
    definition: LENGTH,
    only: sql`f.kind = 'concern_report' and f.outcome is distinct from 'joined'`,
    breakdowns: { outcome: coded(sql<string>`f.outcome`, texts.outcome), area, category },
    days: sql<number>`f.ended_on - f.received_on`,
  },
  {
    definition: RETURNED,
    table: sql`casework.return_figure`,
    unit,
    when: { kind: 'on', day: sql<string>`f.due_on` },
    since: sql<string>`f.ended_on`,
    breakdowns: {
      returned: coded(returned, texts.returned, always),
      ended_as: coded(sql<string>`f.ended_as`, texts.endedAs),
      area,
    },
    row: { id: caseId, caseId, title: texts.twelveMonths },
  },
  {
    definition: TALKS,
    table: sql`casework.investigation_span`,
    unit,
    when: { kind: 'on', day: sql<string>`f.concluded_on` },
    since: sql<string>`f.opened_on`,
    // Of those from before it was kept nothing is known.
    only: sql`(f.concluded_on is null or f.child_talk is not null)`,
    breakdowns: { talk: coded(sql<string>`f.child_talk`, texts.talk, always), area },
    row: { id: caseId, caseId, title: figureTexts.concluded },
  },
  {
    definition: OLDER,
    table: sql`casework.case_head`,
    unit,
    when: { kind: 'standing', from: sql<string>`f.opened_on + 57`, until: sql<string | null>`f.closed_on` },
    since: sql<string>`f.opened_on`,
    breakdowns: { reviewed: coded(reviewed, figureTexts.reviewed, always), area },
    row: { id: openCase, caseId: openCase, title: figureTexts.caseOpened },
  },
];
