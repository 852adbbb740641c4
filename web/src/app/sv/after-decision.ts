import type { CaseClosing, LegalForceState } from '../../api/index.ts';

/** Words of what comes after a decision: its legal force, and that a case is closed. Fetched by the pages of decisions, and of what is printed. */
export const afterDecision = {
  printed: { beside: 'Utredning och beslut' },
  closing: {
    act: 'Avsluta ärendet',
    title: 'Avsluta ärendet',
    lead: 'Ingen insats följer på beslutet, eller insatsen är slut. Ärendet stängs. Ett beslut kan fortfarande överklagas inom sin tid.',
    reason: 'Varför?',
    reasonMissing: 'Välj varför ärendet avslutas',
    text: 'Vad ligger bakom?',
    textMissing: 'Skriv vad som ligger bakom',
    submit: 'Avsluta ärendet',
    fixTo: 'avsluta ärendet',
    not: (why: string) => `Ärendet kan inte avslutas än. ${why}`,
    closed: (reason: string, by: string, title: string, day: string) =>
      `Ärendet avslutades ${day}: ${reason.toLocaleLowerCase('sv')}. ${by}, ${title}`,
    reasons: {
      refused: 'Ansökan avslogs',
      no_consent: 'Samtycke saknas',
      no_need: 'Inget behov längre',
      withdrawn: 'Ansökan togs tillbaka',
      moved: 'Flyttat till annan kommun',
      died: 'Avliden',
      ended: 'Insatsen är slut',
      other: 'Annat',
    } satisfies Record<CaseClosing, string>,
  },
  legalForce: {
    states: {
      unknown: () => 'Laga kraft: inte känt.',
      running: (on: string) => `Kan få laga kraft ${on}.`,
      appealed: () => 'Inte laga kraft: överklagat.',
      tried: () => 'Prövat av domstolen.',
      gained: (on: string) => `Laga kraft ${on}.`,
    } satisfies Record<LegalForceState, (on: string) => string>,
    why: {
      unknown: 'Ingen är antecknad som underrättad.',
      running: 'Om ingen av dem som är underrättade överklagar.',
      appealed: 'Överklagandet är inte avgjort.',
      tried: 'Domen får laga kraft för sig.',
      gained: 'Tiden har gått ut för alla som är underrättade.',
    } satisfies Record<LegalForceState, string>,
  },
};
