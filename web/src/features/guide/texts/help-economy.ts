import type { ScreenHelp } from './screen-help.ts';

export const economyHelp: Readonly<Record<string, ScreenHelp>> = {
  '/ekonomi': {
    what: 'Nämndens budget, utfall, prognos och avvikelse per område och del, med det som inte stämmer i summorna.',
    first: [
      'Välj år, månad och om du vill se netto, kostnader eller intäkter.',
      'Läs Det som inte stämmer: varje summa som inte går ihop står där med rad och vad du kan göra.',
      'Du som ansvarar för ett område öppnar kontona bakom och lämnar prognos efter varje tertial.',
    ],
    words: ['prognos', 'avvikelse'],
  },
  '/ekonomi/konton/$area': {
    what: 'Kontoraderna bakom ett område, som de står i den importerade bokföringen.',
    first: ['Se filen och raden som varje belopp kommer från.', 'Störst belopp står först.'],
    words: ['avvikelse'],
  },
  '/ekonomi/import': {
    what: 'Här tas bokföringen in, som SIE 4 eller som tabell.',
    first: [
      'Välj en fil och förhandsgranska den. De första raderna visas, och inget sparas då.',
      'Rätta det som hindrar, eller läs vad som inte stämmer.',
      'Ta emot filen. Den gäller för sitt år tills en senare tas emot.',
    ],
    words: ['avvikelse'],
  },
  '/ekonomi/bidrag': {
    what: 'Bidrag från andra och investeringar: vad som är beslutat och hur mycket som är använt.',
    first: [
      'Se om något är använt mer än beslutat, eller om tiden har gått ut med pengar kvar.',
      'Du som håller i ekonomin antecknar nya beslut och anger hur mycket som är använt.',
    ],
    words: ['prognos'],
  },
  '/ekonomi/indelning': {
    what: 'Här står vilka konton som hör till varje del, och vilka ansvar och verksamheter som hör till varje område.',
    first: [
      'Se efter vad som är utan plats i bokföringen.',
      'Ändra indelningen och skriv varför. Den gamla finns kvar i historiken.',
      'Ange vilka enheters chefer som ansvarar för ett område.',
    ],
    words: ['avvikelse'],
  },
};
