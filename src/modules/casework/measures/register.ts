import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { type Entry, organisationOn } from '../domain/organisation.ts';
import {
  allNames,
  allOrganisations,
  type Organisation,
  type OrganisationName,
} from '../store/organisations/register.ts';
import { currentNames } from '../store/organisations/views.ts';

/** The register as counts are read by it: whose a report is, by what was chosen or by the name that was written. */
export class Register {
  readonly #entries: ReadonlyMap<string, Organisation>;
  readonly #merged: ReadonlyMap<string, Entry>;
  readonly #ownerOf: ReadonlyMap<string, string | null>;
  readonly #nameOf: ReadonlyMap<string, string>;

  constructor(entries: readonly Organisation[], names: readonly OrganisationName[]) {
    this.#entries = new Map(entries.map((e) => [e.id, e]));
    this.#merged = new Map(
      entries.map((e) => [e.id, { id: e.id, mergedInto: e.merged_into, mergedOn: e.merged_on }]),
    );
    this.#ownerOf = new Map(names.map((n) => [n.id, n.organisation_id]));
    this.#nameOf = currentNames(names);
  }

  /** The organisation that a report was from on its day; null when the name is no organisation's. */
  organisationOf(
    { organisationId, nameId }: { organisationId: string | null; nameId: string | null },
    day: CalendarDate,
  ): string | null {
    const id = organisationId ?? (nameId === null ? null : (this.#ownerOf.get(nameId) ?? null));
    return organisationOn(this.#merged, id, day);
  }

  nameOf(organisationId: string): string {
    return this.#nameOf.get(organisationId) ?? '';
  }

  /** Entries for which the day decides, and their names. */
  movingIds(): string[] {
    const moving = new Set([...this.#entries.values()].filter((e) => this.#moves(e)).map((e) => e.id));
    const names = [...this.#ownerOf].flatMap(([id, owner]) => (owner && moving.has(owner) ? [id] : []));
    return [...moving, ...names];
  }

  /** Those that stood for themselves on some day between the two, by name. */
  standing(from: CalendarDate, to: CalendarDate): Organisation[] {
    return [...this.#entries.values()]
      .filter((e) => !e.merged_into || (e.merged_on !== null && e.merged_on > from))
      .filter((e) => (e.active_from ?? from) <= to && (e.active_to ?? to) >= from)
      .sort((a, b) => this.#byName(a.id, b.id));
  }

  entry(organisationId: string): Organisation | undefined {
    return this.#entries.get(organisationId);
  }

  #byName(a: string, b: string): number {
    return this.nameOf(a).localeCompare(this.nameOf(b), 'sv');
  }

  /** Whether it leads, at once or by way of others, to one that it is a part of from a day on. */
  #moves(entry: Organisation): boolean {
    if (!entry.merged_into) return false;
    const into = this.#entries.get(entry.merged_into);
    return entry.merged_on !== null || (into !== undefined && this.#moves(into));
  }
}

export const readRegister = async (ctx: Context): Promise<Register> =>
  new Register(await allOrganisations(ctx), await allNames(ctx));
