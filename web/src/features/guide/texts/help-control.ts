import type { ScreenHelp } from './screen-help.ts';

/** Help for the pages of risks and internal control. */
export const controlHelp: Readonly<Record<string, ScreenHelp>> = {
  '/internkontroll': {
    what: 'Årets risker: vad som kan gå fel, hur sannolikt det är, vad det skulle betyda och vad som görs åt det.',
    first: [
      'Börja överst: den högsta risken står först. Numret är detsamma i matrisen och i listan.',
      'Beskriv en risk och bedöm den. En ny bedömning står bredvid den gamla, med skälet.',
      'Bestäm om risken accepteras, åtgärdas eller kontrolleras. En åtgärd är ett [[åtagande]] av en funktion.',
    ],
    words: ['riskanalys', 'åtagande'],
  },
  '/internkontroll/plan': {
    what: 'Årets [[internkontrollplan]]: vad som kontrolleras, hur ofta och av vilken funktion, och vad varje tillfälle visade.',
    first: [
      'Lägg till kontroller och anteckna nämndens beslut. Då får varje kontroll sina tillfällen, med en frist för vart och ett.',
      'Skriv resultatet när kontrollen är utförd. En anmärkning ska ha en åtgärd inom 30 dagar.',
      'Görs kontrollen med [[stickprov]] dras ärendena först, och chefen för varje enhet kontrollerar sina.',
    ],
    words: ['internkontrollplan', 'stickprov', 'anmärkning'],
  },
  '/internkontroll/uppfoljning': {
    what: 'Vad som blev av året: planerade och utförda kontroller, anmärkningar, åtgärder, och det som föreslås gå vidare.',
    first: [
      'Läs hur mycket av planen som är utfört, och vad som är försenat.',
      'Välj vad som ska föras vidare till nästa års förslag. Nämnden beslutar om det.',
    ],
    words: ['internkontrollplan', 'anmärkning'],
  },
  '/internkontroll/stickprov/$sampleId': {
    what: 'De ärenden i ett [[stickprov]] som du får öppna. Andra ser bara antalen.',
    first: [
      'Öppna ett ärende och svara på varje kontrollpunkt. I loggen står att du läste det för internkontroll.',
      'Du kan ändra svaren så länge stickprovet är öppet. De tidigare svaren finns kvar.',
    ],
    words: ['stickprov'],
  },
};
