import type { ScreenHelp } from './screen-help.ts';

export const reportsHelp: Readonly<Record<string, ScreenHelp>> = {
  '/rapporter': {
    what: 'Nämndens verksamhetsplaner, tertialrapporter och årsredovisningar: de som skrivs och de som är fastställda.',
    first: [
      'Öppna en rapport som skrivs för att se vem som skriver vad och till när.',
      'Öppna en fastställd rapport för att läsa den eller hämta den som PDF eller Word.',
      'Den som följer upp påbörjar en ny rapport och väljer vilka enheter som skriver.',
    ],
    words: [],
  },
  '/rapporter/$reportId': {
    what: 'En rapport: avsnitten med vem som skriver och senaste dag, eller texten som nämnden fastställde den.',
    first: [
      'Tryck på Skriv vid ditt avsnitt.',
      'Den som följer upp godkänner ett inlämnat avsnitt, eller lämnar tillbaka det med ord och en ny dag.',
      'När allt är godkänt och alla uppgifter är publicerade antecknas nämndens beslut. Ändras en uppgift senare görs en ny utgåva.',
    ],
    words: [],
  },
  '/rapporter/$reportId/$sectionId': {
    what: 'Ett avsnitt som skrivs, med förhandsvisning bredvid. Det sparas av sig självt.',
    first: [
      'Lägg till en text, och infoga tal ur det som är publicerat.',
      'Titta i förhandsvisningen hur talen skrivs ut.',
      'Se efter om något tal står utan hänvisning, och lämna in avsnittet.',
    ],
    words: [],
  },
};
