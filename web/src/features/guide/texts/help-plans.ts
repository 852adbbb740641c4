import type { ScreenHelp } from './help.ts';

/** Help for action plans and projects. */
export const plansHelp: Readonly<Record<string, ScreenHelp>> = {
  '/handlingsplaner': {
    what: 'Nämndens handlingsplaner: vad som ska uppnås, vad som görs för det och hur det går. Varje plan följs upp efter varje tertial och år.',
    first: [
      'Börja överst: det som har gått ut, går snart ut eller är försenat står först.',
      'Öppna en plan för att se mål, aktiviteter och uppföljningar.',
      'En aktivitet är ett [[åtagande]]: en [[funktion]] har lovat att göra den till en dag.',
    ],
    words: ['åtagande', 'funktion', 'mått'],
  },
  '/handlingsplaner/$planId': {
    what: 'En handlingsplan med mål och vad måtten visar i dag, aktiviteter med den som svarar och dagen, och hur det gick tertial för tertial.',
    first: [
      'Läs det röda först: försenade aktiviteter, funktioner som ingen har och uppföljningar som saknas.',
      'Tryck på Öppna vid en aktivitet för att säga att den är påbörjad eller gjord, eller för att avgöra den.',
      'Tryck på Följ upp när en period är slut. Säg hur det gick med varje mål och aktivitet, och i sin helhet. Uppföljningen undertecknas och ändras inte.',
      'En beslutad plan ändras genom en ny version: föreslå ändringen, och anteckna nämndens beslut när det finns.',
    ],
    words: ['åtagande', 'funktion', 'mått', 'vakant'],
  },
};
