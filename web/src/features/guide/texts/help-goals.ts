import type { ScreenHelp } from './screen-help.ts';

export const goalsHelp: Readonly<Record<string, ScreenHelp>> = {
  '/overblick': {
    what: 'Hur det står till i nämnden ett tertial: målen, fristerna, åtagandena, det som har ändrats och det som ingen har mätt.',
    first: [
      'Välj tertial. Först visas det senaste som är slut.',
      'Tryck på en siffra för att se raderna bakom.',
      'Se efter om något mål inte är bedömt, och vad som väntar hos en funktion som ingen har.',
    ],
    words: ['mål', 'bedömning av mål', 'åtagande', 'frist'],
  },
  '/mal': {
    what: 'Fullmäktiges mål med nämndens mål under, och hur varje mål har bedömts tertial för tertial.',
    first: [
      'Välj år, och visa det som behöver ses på genom att välja en bedömning.',
      'Öppna ett mål för att se måtten, kommentarerna och åtagandena.',
      'Den som följer upp sätter nya mål eller för över dem från året före.',
    ],
    words: ['mål', 'bedömning av mål', 'målnivå'],
  },
  '/mal/$goalId': {
    what: 'Ett mål: vad måtten säger, hur det går i enheterna, hur målet är bedömt och vad som är lovat.',
    first: [
      'Välj tertial eller år.',
      'Läs måtten mot målvärdet. Det som inte är publicerat kan ändras tills det är det.',
      'Enhetschefen skriver hur det går i sin enhet.',
      'Bedöm målet. Säger bedömningen något annat än måtten skrivs skälet, som visas vid bedömningen.',
      'Gör ett [[åtagande]] om något ska göras.',
    ],
    words: ['mål', 'bedömning av mål', 'mått för ett mål', 'utfall mot målvärde', 'åtagande'],
  },
};
