import type { Asked, CountedGroup, CountSource } from '#core/measures';
import type { Context } from '#core/operation';
import { AgeGroup } from '../domain/age-group.ts';
import { Channel, ReporterCategory } from '../domain/codes.ts';
import { groupTexts } from '../texts/groups.ts';
import { NONE, SHIELDED, UNMATCHED } from './counting.ts';
import { type Register, readRegister } from './register.ts';

/**
 * The groups of a breakdown in a period, in the order in which they are shown. Every organisation that was there, though nothing came from
 * it; of kinds and ways in, those of which there was something; of ages, all up to 20.
 */
export async function groupsOf(
  ctx: Context,
  asked: Parameters<CountSource['groups']>[1],
): Promise<CountedGroup[]> {
  const counted = await asked.counted();
  if (asked.by === 'organisation') return organisations(await readRegister(ctx), asked, counted);
  const coded = <C extends string>(codes: readonly C[], texts: Readonly<Record<C, string>>, always?: C) =>
    codes
      .filter((code) => counted.has(code) || (always !== undefined && code !== always))
      .map((code): CountedGroup => ({ key: code, label: texts[code], note: null }));
  if (asked.by === 'age_group') return coded(AgeGroup.options, groupTexts.age_group, 'age_21');
  if (asked.by === 'channel') return coded(Channel.options, groupTexts.channel);
  return coded(ReporterCategory.options, groupTexts.category);
}

function organisations(
  register: Register,
  { from, to }: Asked,
  counted: ReadonlySet<string>,
): CountedGroup[] {
  const standing = register.standing(from, to).map((e) => e.id);
  const others = [...counted].filter((key) => register.entry(key) && !standing.includes(key));
  const group = (key: string): CountedGroup => ({
    key,
    label: register.nameOf(key),
    note: noteOf(register, key),
  });
  return [
    ...[...standing, ...others].map(group).sort((a, b) => a.label.localeCompare(b.label, 'sv')),
    ...(counted.has(UNMATCHED)
      ? [{ key: UNMATCHED, label: groupTexts.unmatched, note: groupTexts.unmatchedNote }]
      : []),
    ...(counted.has(SHIELDED)
      ? [{ key: SHIELDED, label: groupTexts.shielded, note: groupTexts.shieldedNote }]
      : []),
    ...(counted.has(NONE) ? [{ key: NONE, label: groupTexts.none, note: null }] : []),
  ];
}

function noteOf(register: Register, organisationId: string): string | null {
  const entry = register.entry(organisationId);
  if (entry?.merged_into && entry.merged_on) {
    return groupTexts.mergedInto(register.nameOf(entry.merged_into), entry.merged_on);
  }
  return entry?.active_to ? groupTexts.ended(entry.active_to) : null;
}
