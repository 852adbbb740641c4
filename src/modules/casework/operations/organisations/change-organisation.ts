import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { ChangeOrganisation, KeptOrganisation } from '../../organisation-register-contract.ts';
import { giveName, keyOf, namesAlike, takeName, updateName } from '../../store/organisations/names.ts';
import {
  addOrganisationEvents,
  lockOrganisation,
  namesOf,
  type Organisation,
  type OrganisationName,
  updateOrganisation,
} from '../../store/organisations/register.ts';

type Wanted = z.output<typeof ChangeOrganisation>;
type Events = Parameters<typeof addOrganisationEvents>[2][number][];

/** An entry as it is to be from now on. A name that it no longer has is kept as a former one; what came under it stays its own. */
export const changeOrganisation = defineOperation({
  name: 'casework.change-organisation',
  kind: 'command',
  permission: 'casework:organisation:edit',
  audit: 'organisation.changed',
  summary: 'Change an organisation of the register: its names, kind, district and days',
  input: ChangeOrganisation,
  output: KeptOrganisation,
  run: async (ctx, wanted) => {
    const { organisationId, activeFrom, activeTo } = wanted;
    if (activeFrom && activeTo && activeTo < activeFrom) throw invalid('activeTo', 'before_first_day');
    const entry = await lockOrganisation(ctx, organisationId, wanted.seenVersion);
    const events = [
      ...(await changeCategory(ctx, entry, wanted)),
      ...(await changeNames(ctx, wanted)),
      ...changedFacts(entry, wanted),
    ];
    await updateOrganisation(ctx, entry, {
      category: wanted.category,
      district: wanted.district || null,
      active_from: activeFrom ? calendarDate(activeFrom) : null,
      active_to: activeTo ? calendarDate(activeTo) : null,
    });
    await addOrganisationEvents(ctx, organisationId, events);
    return { organisationId };
  },
});

/** The names that were of the old kind are of the new one: a report from "school" finds the organisation by them. */
async function changeCategory(ctx: Context, entry: Organisation, { category }: Wanted): Promise<Events> {
  if (entry.category === category) return [];
  for (const name of await namesOf(ctx, entry.id)) {
    if (name.category !== entry.category) continue;
    const taken = (await namesAlike(ctx, name.name)).some((n) => n.category === category);
    if (taken) throw invalid('category', 'name_taken');
    await updateName(ctx, name.id, { category });
  }
  return [{ kind: 'category_changed', text: entry.category }];
}

async function changeNames(ctx: Context, wanted: Wanted): Promise<Events> {
  const { organisationId, category, name } = wanted;
  const before = await namesOf(ctx, organisationId);
  const current = before.find((n) => n.kind === 'current');
  const isKept = ({ name_key }: OrganisationName) =>
    [name, ...wanted.otherNames].some((w) => keyOf(w) === name_key);
  const events: Events = [];
  for (const gone of before.filter((n) => n.kind !== 'current' && !isKept(n))) {
    await takeName(ctx, gone);
    events.push({ kind: 'name_removed', text: gone.name });
  }
  if (current && current.name !== name) {
    if (current.name_key !== keyOf(name)) await updateName(ctx, current.id, { kind: 'former' });
    events.push({ kind: 'renamed', text: current.name });
  }
  await giveName(ctx, { organisationId, category, name, kind: 'current' }, 'name');
  const known = new Set([keyOf(name), ...before.map((n) => n.name_key)]);
  for (const other of wanted.otherNames) {
    if (known.has(keyOf(other))) continue;
    known.add(keyOf(other));
    await giveName(ctx, { organisationId, category, name: other, kind: 'also' }, 'otherNames');
    events.push({ kind: 'name_added', text: other });
  }
  return events;
}

const changedFacts = (entry: Organisation, { district, activeFrom, activeTo }: Wanted): Events => [
  ...((entry.district ?? '') === (district ?? '')
    ? []
    : [{ kind: 'district_changed' as const, text: entry.district }]),
  ...(entry.active_from === (activeFrom ?? null) && entry.active_to === (activeTo ?? null)
    ? []
    : [
        {
          kind: 'days_changed' as const,
          text: `${entry.active_from ?? ''}–${entry.active_to ?? ''}`,
        },
      ]),
];
