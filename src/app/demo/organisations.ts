import type { z } from 'zod';
import type { Actor } from '#core/access';
import type { createRunner } from '#core/operation';
import type { ReporterCategory } from '#modules/casework';
import { addOrganisation, changeOrganisation, mergeOrganisations } from '#modules/casework';
import { newId } from '#platform/ids';

interface DemoEntry {
  readonly name: string;
  readonly category: Exclude<
    z.infer<typeof ReporterCategory>,
    'guardian' | 'child' | 'self' | 'relative' | 'private_person' | 'anonymous'
  >;
  readonly district?: string;
  readonly otherNames?: readonly string[];
}

/** The register of the invented municipality. Gläntans fritidshem and Rönnens fritidsgård, which have reported, are not in it yet. */
const entries: readonly DemoEntry[] = [
  {
    name: 'Norrängens skola',
    category: 'school',
    district: 'Norrängen',
    otherNames: ['Norrängsskolan'],
  },
  { name: 'Tallgårdsskolan', category: 'school', district: 'Tallgården' },
  { name: 'Kvarnbackens skola', category: 'school', district: 'Kvarnbacken', otherNames: ['Kvarnis'] },
  { name: 'Björkviks gymnasium', category: 'school', district: 'Centrum' },
  { name: 'Kvarnängens skola', category: 'school', district: 'Kvarnängen' },
  { name: 'Solrosens förskola', category: 'preschool', district: 'Norrängen' },
  { name: 'Barnhälsovården Björkvik', category: 'child_health', district: 'Centrum' },
  { name: 'Mödravården Björkvik', category: 'maternity_care', district: 'Centrum' },
  { name: 'Tandkliniken Björkvik', category: 'dental_care', district: 'Centrum' },
  { name: 'Polisen Björkvik', category: 'police', otherNames: ['Lokalpolisområde Björkvik'] },
  { name: 'Björkviks fotbollsförening', category: 'leisure' },
];

/** What has become a part of what, so many days ago. */
const merged = { from: 'Kvarnbackens skola', into: 'Norrängens skola' } as const;

/** Who keeps the register makes it, before the first report. @param mergedOn the first day of the merger */
export async function seedOrganisations(
  runner: ReturnType<typeof createRunner>,
  keeper: Actor,
  mergedOn: string,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const { name, category, district, otherNames } of entries) {
    const organisationId = newId();
    ids.set(name, organisationId);
    const entry = { organisationId, name, category, ...(district ? { district } : {}) };
    await runner.run(addOrganisation, keeper, entry);
    if (otherNames) {
      await runner.run(changeOrganisation, keeper, { ...entry, seenVersion: 1, otherNames: [...otherNames] });
    }
  }
  await runner.run(mergeOrganisations, keeper, {
    organisationId: ids.get(merged.from) ?? '',
    seenVersion: 2,
    intoId: ids.get(merged.into) ?? '',
    on: mergedOn,
  });
}
