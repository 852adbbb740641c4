import type { NoticeKind } from '../../api/index.ts';

/** Words of reminders: the bell, the box on Min dag and the list of them. */

export const reminders = {
  title: 'Påminnelser',
  help: 'Du får en påminnelse när något du har närmar sig sista dagen. Chefen får veta när inget händer eller när tiden har gått ut, och därefter nästa nivå.',
  bell: (n: string) => `Påminnelser, ${n} olästa`,
  bellNone: 'Påminnelser, inga olästa',
  bellMany: '99+',
  unread: 'oläst',
  kinds: {
    warning: (rule: string) => `${rule} ska snart vara klar`,
    untouched: (rule: string) => `${rule} är nära och inget har hänt`,
    missed: (rule: string) => `${rule} blev inte klar i tid`,
    escalated: (rule: string) => `Till nästa nivå: ${rule} blev inte klar i tid`,
    acute: () => 'Akut behov av skydd för ett barn',
    report_joined: () => 'En ny anmälan har förts till ditt ärende',
    glass_broken: () => 'Ett ärende har nödöppnats',
    conflict_returned: () => 'Ett ärende har kommit till dig efter jäv',
    decision_proposed: () => 'Ett förslag väntar på ditt beslut',
    proposal_returned: () => 'Ditt förslag har skickats tillbaka',
    proposal_decided: () => 'Det är beslutat i ett ärende där du lämnade förslag',
    reopened_soon: () => 'En utredning inleddes strax efter att en annan om samma barn avslutades',
    commission_changed: () => 'Det som är beställt i ett uppdrag har ändrats',
  } satisfies Record<NoticeKind, (rule: string) => string>,
  /** What there is to do about what has no time limit. */
  what: {
    acute: 'Ta kontakt nu med den som har bedömt.',
    report_joined: 'Läs anmälan. Den kan behöva en egen skyddsbedömning.',
    glass_broken: 'Läs skälet i ärendets logg.',
    conflict_returned: 'Fördela det till någon annan, eller ha det själv.',
    decision_proposed: 'Fristen löper tills det är beslutat.',
    reopened_soon: 'Gå igenom varför i ärendet.',
    proposal_returned: 'Läs vad som behöver ändras.',
    commission_changed: 'Läs uppdraget, och se om planen behöver ändras.',
  } as Partial<Record<NoticeKind, string>>,
  whose: (fn: string, unit: string) => `${fn}, ${unit}`,
  nobodys: (unit: string) => `Ej fördelad, ${unit}`,
  due: (day: string) => `Sista dag ${day}`,
  told: (when: string) => `Påmind ${when}`,
  markRead: 'Markera som läst',
  markReadOf: (what: string) => `Markera som läst: ${what}`,
  markAll: (n: number) => (n === 1 ? 'Markera den som läst' : `Markera alla ${n} som lästa`),
  more: (n: number) => (n === 1 ? '1 till under klockan högst upp' : `${n} till under klockan högst upp`),
  emptyTitle: 'Inga påminnelser',
  empty: 'Här visas det du har fått veta de senaste två veckorna.',
};
