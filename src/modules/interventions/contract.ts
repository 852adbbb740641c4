import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';

/** Who gives it: the board itself, whom the person chooses among approved (LOV), or another that the board pays. */
export const Regime = z.enum(['own', 'choice', 'bought']);
export type Regime = z.infer<typeof Regime>;

/**
 * Whether those who are given it are documented: `kept`, they are; not, since it is `counselling` (SoL 14:4), or since the board has decided so
 * for special reasons, `exempted` (SoL 14:5).
 */
export const Identity = z.enum(['kept', 'counselling', 'exempted']);
export type Identity = z.infer<typeof Identity>;

/** In which published figure an intervention is told: open care, support in the home, or in figures of its own kind. */
export const ReportedAs = z.enum(['open_care', 'housing_support', 'elsewhere']);
export type ReportedAs = z.infer<typeof ReportedAs>;

/** What a version can say otherwise than the one before it. */
export const CatalogueField = z.enum([
  'name',
  'method',
  'evidence',
  'targetGroup',
  'ages',
  'regime',
  'assessed',
  'identity',
  'reportedAs',
  'training',
  'places',
  'evaluation',
  'days',
]);
export type CatalogueField = z.infer<typeof CatalogueField>;

const said = {
  name: z.string(),
  method: z.string().nullable(),
  evidence: z.string().nullable(),
  targetGroup: z.string().nullable(),
  /** In years, counted in; null: no bound. */
  ageFrom: z.number().int().nullable(),
  ageTo: z.number().int().nullable(),
  regime: Regime,
  /** After an individual assessment; false: given to whoever asks (SoL 11:5). */
  assessed: z.boolean(),
  identity: Identity,
  /** The board's decision, when it is exempted. */
  exemption: z.string().nullable(),
  /** Of what is given after an assessment. */
  reportedAs: ReportedAs,
  training: z.string().nullable(),
  /** Persons at a time; null: not counted. */
  places: z.number().int().nullable(),
  /** The address of the form in which those who got it say what they thought; null: none. */
  evaluation: z.string().nullable(),
  activeFrom: z.string(),
  /** The last day; null until further notice. */
  activeTo: z.string().nullable(),
};

const CatalogueEntry = z
  .object({
    entryId: z.string(),
    version: z.number().int(),
    ...said,
    /** As of the day of the list. */
    standing: z.enum(['coming', 'active', 'ended']),
    /** The last first. */
    versions: z.array(
      z.object({
        version: z.number().int(),
        reason: z.string(),
        setAt: z.string(),
        setBy: z.string(),
        /** What this version changed; empty for the first. */
        changed: z.array(CatalogueField),
        ...said,
      }),
    ),
  })
  .meta({ id: 'CatalogueEntry' });
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

export const Catalogue = z
  .object({
    today: z.string(),
    /** By name. All of the board's: some tens. */
    entries: z.array(CatalogueEntry),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'InterventionCatalogue' });

/** An entry as it is to be from now on; what was said before stays. */
export const SetCatalogueEntry = z.object({
  /** Made by the client for a new one, so that a second press of the button is the same entry. */
  entryId: id(),
  seenVersion: z.number().int().min(0),
  name: line(200, 1),
  method: line(200).optional(),
  evidence: text(2000).optional(),
  targetGroup: line(300).optional(),
  ageFrom: z.number().int().min(0).max(120).optional(),
  ageTo: z.number().int().min(0).max(120).optional(),
  regime: Regime,
  assessed: z.boolean(),
  identity: Identity.default('kept'),
  exemption: line(300).optional(),
  reportedAs: ReportedAs.default('open_care'),
  training: line(300).optional(),
  places: z.number().int().min(0).max(10_000).optional(),
  evaluation: line(500).optional(),
  activeFrom: calendarDate(),
  activeTo: calendarDate().optional(),
  reason: text(1000, 1),
});
