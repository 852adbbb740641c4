import { z } from 'zod';
import { calendarDate, id, line } from '#platform/schema';
import { ReporterCategory } from './domain/codes.ts';

/** What kind of organisation reports: every category of reporter but those of a private person. */
export const OrganisationCategory = ReporterCategory.exclude([
  'guardian',
  'child',
  'self',
  'relative',
  'private_person',
  'anonymous',
]);

const OrganisationRow = z
  .object({
    organisationId: z.string(),
    name: z.string(),
    category: ReporterCategory,
    /** Where in the municipality, or which other one. */
    district: z.string().nullable(),
    activeFrom: z.string().nullable(),
    /** The last day; null until further notice. */
    activeTo: z.string().nullable(),
    /** Where it is found now; `on` null: the two have always been the same one, entered twice. */
    mergedInto: z
      .object({ organisationId: z.string(), name: z.string(), on: z.string().nullable() })
      .nullable(),
    otherNames: z.array(z.string()),
  })
  .meta({ id: 'Organisation' });
export type OrganisationRow = z.infer<typeof OrganisationRow>;

/** A name that somebody who reported has written, and that is no organisation's yet. It may be the name of a person. */
const WrittenName = z
  .object({
    nameId: z.string(),
    name: z.string(),
    category: ReporterCategory,
    writtenOn: z.string().nullable(),
  })
  .meta({ id: 'WrittenOrganisationName' });

export const OrganisationList = z
  .object({
    today: z.string(),
    organisations: z.array(OrganisationRow),
    unmatchedCount: z.number().int(),
    /** Latest written first. Null for whoever may not place them: what was written is not for them to read. */
    unmatched: z.array(WrittenName).nullable(),
  })
  .meta({ id: 'Organisations' });

export const OrganisationDetail = z
  .object({
    today: z.string(),
    organisation: OrganisationRow,
    version: z.number().int(),
    names: z.array(
      z.object({
        nameId: z.string(),
        name: z.string(),
        kind: z.enum(['current', 'former', 'also']),
        /** The last day on which a report came under this name. */
        writtenOn: z.string().nullable(),
      }),
    ),
    /** What has been taken up in it. */
    tookOver: z.array(z.object({ organisationId: z.string(), name: z.string(), on: z.string().nullable() })),
    /** Latest first. */
    history: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        kind: z.enum([
          'added',
          'renamed',
          'category_changed',
          'district_changed',
          'days_changed',
          'name_added',
          'name_removed',
          'merged',
          'merge_undone',
        ]),
        /** What the kind is about: the name it had, the other organisation. */
        text: z.string().nullable(),
        by: z.string(),
      }),
    ),
  })
  .meta({ id: 'OrganisationDetail' });

/** What is offered while the name of an organisation is typed. */
export const FoundOrganisations = z
  .object({
    organisations: z.array(
      z.object({
        organisationId: z.string(),
        name: z.string(),
        category: ReporterCategory,
        district: z.string().nullable(),
        /** The name that was searched for, when it is another than the one that it has now. */
        foundAs: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'FoundOrganisations' });

const organisationFields = {
  name: line(200, 1),
  category: OrganisationCategory,
  district: line(100).optional(),
  activeFrom: calendarDate().optional(),
};

export const AddOrganisation = z.object({
  ...organisationFields,
  /** Made by the client, so that a second press of the button is the same entry. */
  organisationId: id(),
});

/** The whole entry as it is to be. What it was called before is kept as a former name. */
export const ChangeOrganisation = z.object({
  ...organisationFields,
  organisationId: id(),
  seenVersion: z.number().int().min(1),
  activeTo: calendarDate().optional(),
  /** All other names: former ones, short ones, as people write it. One that is left out is its name no longer. */
  otherNames: z.array(line(200, 1)).max(50),
});

export const MergeOrganisations = z.object({
  organisationId: id(),
  seenVersion: z.number().int().min(1),
  intoId: id(),
  /** The first day on which it is a part of the other. Without it the two are the same one, entered twice. */
  on: calendarDate().optional(),
});

export const UndoMerge = z.object({ organisationId: id(), seenVersion: z.number().int().min(1) });

export const MatchOrganisation = z.object({ nameId: id(), organisationId: id() });

export const KeptOrganisation = z.object({ organisationId: z.string() }).meta({ id: 'KeptOrganisation' });
