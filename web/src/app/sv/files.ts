/** Words of files: choosing, sending, listing, saving. */

import type { Attachment } from '../../api/index.ts';

const mediaType: Readonly<Record<Attachment['mediaType'], string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'Bild',
  'image/png': 'Bild',
  'image/heic': 'Bild',
  'text/plain': 'Text',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'audio/mpeg': 'Ljud',
  'audio/mp4': 'Ljud',
  'video/mp4': 'Film',
  'video/quicktime': 'Film',
  'text/csv': 'CSV',
  'application/json': 'JSON',
  'application/xml': 'Formulär (XML)',
};

export const files = {
  mediaType,
  choose: 'Bifoga filer',
  help: 'PDF, bild, Word, Excel, OpenDocument, text, ljud eller film. Högst 15 MB per fil.',
  tooLarge: (name: string) => `${name} är för stor. En fil får vara högst 15 MB.`,
  empty: (name: string) => `${name} är tom. Välj en annan fil.`,
  notInDraft: 'Filerna sparas inte i utkastet. De skickas när du registrerar.',
  fromReport: (reference: string) => `Kom med anmälan ${reference}`,
  addedBy: (by: string) => `Tillagd av ${by}`,
  fromOutside: 'Kom utifrån',
  columns: { name: 'Handling', type: 'Slag', origin: 'Hur den kom hit', received: 'Kom in' },
  save: (name: string) => `Spara ${name} på datorn`,
  saving: 'Hämtar …',
  checksum: (sum: string) => `Kontrollsumma (SHA-256) ${sum}`,
  notSaved: (name: string) => `${name} gick inte att hämta.`,
};

export const documents = {
  title: 'Handlingar',
  add: 'Lägg till handlingar',
  addHelp: 'Filen sparas oförändrad i ärendet. Den kan inte tas bort eller bytas ut.',
  adding: (n: number, of: number, name: string) => `Skickar ${n} av ${of}: ${name}`,
  addButton: (n: number) => (n === 1 ? 'Lägg till handlingen' : `Lägg till ${n} handlingar`),
  addTo: 'lägga till handlingarna',
  added: (n: number) => (n === 1 ? 'Handlingen är tillagd' : `${n} handlingar är tillagda`),
  emptyTitle: 'Inga handlingar än',
  empty:
    'Här visas filer som kom med anmälan och sådant som ni lägger till: brev, intyg, bilder. De visas aldrig i webbläsaren, utan sparas på datorn när du öppnar dem.',
  closed: 'Ärendet är avslutat. Nya handlingar läggs i det ärende de hör till.',
};
