import type { Runner } from '#core/operation';
import { setDelegation, setOfficeHours } from '#modules/casework';
import type { Seat, SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';

/** What is decided by the head of the unit. */
const TO_OFFICIALS = [
  { decision: 'open_care', law: 'sol', section: '5.1' },
  { decision: 'contact_person', law: 'sol', section: '5.2' },
  { decision: 'contact_family', law: 'sol', section: '5.3' },
  { decision: 'sheltered_housing', law: 'sol', section: '5.4' },
  { decision: 'economic_assistance', law: 'sol', section: '5.5' },
  { decision: 'other_assistance', law: 'sol', section: '5.6' },
  { decision: 'housing', law: 'sol', section: '5.7' },
  { decision: 'lss_measure', law: 'lss', section: '5.8' },
] as const;

/** What the committee alone decides; the chair what can't wait. */
const TO_COMMITTEE = [
  { decision: 'family_home', law: 'sol', section: '6.1', chairUrgent: false },
  { decision: 'emergency_home', law: 'sol', section: '6.2', chairUrgent: true },
  { decision: 'residential_home', law: 'sol', section: '6.3', chairUrgent: false },
  { decision: 'care_application', law: 'lvu', section: '6.4', chairUrgent: false },
  { decision: 'immediate_custody', law: 'lvu', section: '6.5', chairUrgent: true },
  { decision: 'immediate_custody', law: 'lvm', section: '6.6', chairUrgent: true },
  { decision: 'removal_ban', law: 'lvu', section: '6.7', chairUrgent: true },
  { decision: 'exit_ban', law: 'lvu', section: '6.8', chairUrgent: true },
  { decision: 'supported_housing', law: 'sol', section: '6.9', chairUrgent: false },
  { decision: 'consideration', law: 'sol', section: '6.10', chairUrgent: false },
  { decision: 'consideration', law: 'lvu', section: '6.11', chairUrgent: false },
  { decision: 're_examination', law: 'lvu', section: '6.12', chairUrgent: false },
  { decision: 'custody_transfer_review', law: 'sol', section: '6.13', chairUrgent: false },
  { decision: 'custody_transfer_review', law: 'lvu', section: '6.14', chairUrgent: false },
  { decision: 'contact_limit', law: 'lvu', section: '6.15', chairUrgent: false },
  { decision: 'contact_limit_review', law: 'lvu', section: '6.16', chairUrgent: false },
] as const;

/** The board's delegation order and office hours. @param heads of units: who decide what is theirs to give */
export async function setIntakeRules(
  runner: Runner,
  { actor, functionOf }: DemoOrganisation,
  deciders: readonly SeatKey[],
  heads: readonly SeatKey[],
): Promise<void> {
  const order = {
    boardDecision: 'Socialnämnden § 112',
    reason: 'Delegationsordningen för mandatperioden.',
    seenVersions: 0,
  };
  const functionIds = deciders.map((key) => functionOf.get(key) ?? '');
  const managers = heads.map((key) => functionOf.get(key) ?? '');
  for (const [decision, section] of [
    ['open', '4.1'],
    ['not_open', '4.2'],
    ['extend', '4.3'],
  ] as const) {
    await runner.run(setDelegation, actor('elis'), {
      ...order,
      decision,
      functionIds,
      section,
    });
  }
  for (const line of TO_OFFICIALS) {
    await runner.run(setDelegation, actor('elis'), { ...order, ...line, functionIds: managers });
  }
  for (const line of TO_COMMITTEE) {
    await runner.run(setDelegation, actor('elis'), { ...order, ...line, level: 'committee' });
  }
  await runner.run(setOfficeHours, actor('elis'), {
    opens: '08:00',
    closes: '16:30',
    reason: 'Telefontid och bemanning enligt förvaltningens beslut.',
    seenVersions: 0,
  });
}

/** Who extends and concludes investigations: set last, so that what was done before was done as it was then. */
export async function setInvestigationRules(
  runner: Runner,
  { actor, functionOf }: DemoOrganisation,
  seats: readonly Seat[],
): Promise<void> {
  const held = (...roles: readonly Seat['role'][]) =>
    seats.filter((s) => roles.includes(s.role)).map((s) => functionOf.get(s.key) ?? '');
  for (const [decision, section, functionIds] of [
    ['extend_investigation', '4.4', held('unit_manager')],
    ['conclude_investigation', '4.5', held('unit_manager', 'caseworker')],
    ['dismiss_appeal', '4.6', held('unit_manager')],
  ] as const) {
    await runner.run(setDelegation, actor('elis'), {
      decision,
      functionIds,
      section,
      boardDecision: 'Socialnämnden 2026-11-17 § 104',
      reason: 'Delegationsordningen gäller också förlängning, avslut och avvisning.',
      seenVersions: 0,
    });
  }
}
