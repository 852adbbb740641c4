/** What stands around a file that is let out, and in a decision not to let out. The screen says the same. */

export const released = {
  title: (caseNumber: string) => `Utlämnad akt, ärende ${caseNumber}`,
  fileName: (caseNumber: string, day: string) => `Utlämnad akt ${caseNumber} ${day}.pdf`,
  caseMark: (caseNumber: string) => `Ärende ${caseNumber}`,
  pageOf: ['Sida ', ' av '],
  facts: {
    person: 'Gäller',
    recipient: 'Utlämnad till',
    basis: 'Grund',
    askedOn: 'Begäran kom',
    decided: 'Beslut att lämna ut',
    reviewed: 'Maskeringen granskad',
  },
  to: (name: string, kind: string) => `${name}, ${kind.toLocaleLowerCase('sv')}`,
  by: (day: string, by: string) => `${day}, ${by}`,
  signed: (by: string, title: string, day: string) => [by, title, day].filter(Boolean).join(', '),
  masked: (ground: string) => `maskerat, ${ground}`,
  foot: (grounds: readonly string[]) =>
    `Där det står [maskerat] har vi tagit bort text, enligt ${grounds.join(', ')}. Vill du ha ett beslut om det, som du kan överklaga, säg till oss.`,
  /** In place of characters that no font of ours has. */
  missing: '[tecken saknas]',
  missingFoot:
    'Där det står [tecken saknas] finns bilder eller skrivtecken som inte går att visa här. Säg till oss, så får du dem på annat sätt.',
  file: 'Akten',
  empty: 'Inget har lämnats ut.',
  partOf: (kind: string, when: string) => `${kind} ${when}`,
  digest: (sha: string) => `Aktens kontrollsumma (SHA-256): ${sha}`,
} as const;

export const reservation = {
  title: 'Förbehåll',
  lead: 'Uppgifterna lämnas ut med förbehåll enligt 10 kap. 14 § offentlighets- och sekretesslagen.',
  terms: 'Förbehåll',
  reasons: 'Skäl',
  by: 'Beslutat av',
} as const;

export const refusal = {
  title: 'Beslut om utlämnande av akt',
  fileName: (caseNumber: string, day: string) => `Beslut om utlämnande ${caseNumber} ${day}.pdf`,
  whole: 'Vi avslår din begäran att få ta del av akten.',
  part: 'Vi avslår din begäran att få ta del av det som är maskerat eller inte lämnat ut.',
  request: 'Du bad om',
  reasons: 'Skäl',
  grounds: 'Lagrum',
  /** `OSL 26:1` as the one who asked reads it. */
  law: (grounds: readonly string[]) =>
    `${grounds.map((g) => g.replace(/^OSL (\d+):(\d+)$/, '$1 kap. $2 §')).join(', ')} offentlighets- och sekretesslagen`,
  appealTitle: 'Så överklagar du',
  /** OSL 6:7-8. */
  appeal: [
    'Du kan överklaga beslutet hos kammarrätten (6 kap. 7 och 8 §§ offentlighets- och sekretesslagen).',
    'Skriv vilket beslut du överklagar, hur du vill att det ska ändras och varför. Skriv också namn, personnummer, adress och telefonnummer.',
    'Ställ överklagandet till kammarrätten, men lämna eller skicka det till socialnämnden. Det ska ha kommit in till oss inom tre veckor från den dag du fick del av beslutet.',
    'Har det kommit in i tid och vi inte ändrar beslutet som du vill, skickar vi det vidare till kammarrätten.',
  ],
} as const;
