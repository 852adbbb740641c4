import type { ScreenHelp } from './screen-help.ts';

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
  '/projekt': {
    what: 'Nämndens projekt: vad de är till för, vem som ger pengarna, hur mycket som är beslutat och när de ska redovisas.',
    first: [
      'Börja överst: försenade redovisningar och projekt som är slut utan resultat står först.',
      'Öppna ett projekt för att se villkor, redovisningar och resultat.',
    ],
    words: ['funktion'],
  },
  '/projekt/$projectId': {
    what: 'Ett projekt: syfte, pengar och villkor, redovisningar till den som betalar, och vad det ledde till.',
    first: [
      'Planera de redovisningar som beslutet kräver. Den som svarar för projektet blir påmind i tid.',
      'Tryck på Skickad när en redovisning är skickad, och skriv vilken dag.',
      'När projektet är slut skriver du vad det ledde till och vad som händer sedan.',
    ],
    words: ['funktion', 'vakant'],
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
