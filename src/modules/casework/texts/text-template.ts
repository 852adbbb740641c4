import type { DefaultHeading } from '../domain/investigation/template.ts';

/** The headings of a written investigation before the board has set its own: what each is called, and what to write there. */
export const textTemplateWords: Readonly<Record<DefaultHeading, readonly [title: string, help: string]>> = {
  reason: ['Varför utredningen inleddes', 'Vad som kom in, när, och vad nämnden beslutade.'],
  reason_told: ['Vad anmälaren uppgav', 'Återge det som uppgavs. Skriv inte vem en skyddad anmälare är.'],
  how: [
    'Så har utredningen gjorts',
    'Vilka som har träffats, vad som har hämtats in, och vad som inte gick att göra.',
  ],
  child_known: [
    'Barnet: det vi vet',
    'Hälsa, skola, känslor och beteende, relationer. Bara det som är känt.',
  ],
  child_told: ['Barnet: vad andra berättar', 'Skriv alltid vem som har sagt vad, och när.'],
  parents_known: [
    'Omsorgen: det vi vet',
    'Omsorg, vägledning, känslomässig tillgänglighet och säkerhet i hemmet.',
  ],
  parents_told: ['Omsorgen: vad andra berättar', 'Skriv alltid vem som har sagt vad, och när.'],
  family_known: [
    'Familj och omgivning: det vi vet',
    'Familjen nu och tidigare, boende, arbete, ekonomi och nätverk.',
  ],
  family_told: ['Familj och omgivning: vad andra berättar', 'Skriv alltid vem som har sagt vad, och när.'],
  child_view: ['Barnets egen syn', 'Med barnets ord så långt det går. Har ni inte talats vid: skriv varför.'],
  guardians_view: ['Vårdnadshavarnas egen syn', 'Var och en för sig. Har någon inte hörts: skriv varför.'],
  child_assessed: ['Bedömning: vad barnet behöver', 'Er bedömning, och vilka uppgifter den bygger på.'],
  parents_assessed: ['Bedömning: vad föräldrarna klarar', 'Styrkor och brister, och vad som kan ändras.'],
  risk_assessed: [
    'Bedömning: risk och skydd',
    'Vad som kan hända om inget görs, vad som skyddar, och hur säker bedömningen är.',
  ],
  proposal: ['Förslag', 'Insats eller ingen insats, varför, och hur den följs upp.'],
};
