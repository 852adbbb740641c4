import type { ScreenHelp } from './screen-help.ts';

export const auditsHelp: Readonly<Record<string, ScreenHelp>> = {
  '/revision': {
    what: 'Vad nämnden skulle svara om revisorerna kom i dag: varje fråga med läge, underlag och när det ändrades.',
    first: [
      'Anta mallens frågor om det inte är gjort.',
      'Visa det som inte håller, och öppna frågan för att se underlaget.',
      'Se till höger vad som har ändrats de senaste 30 dagarna och varför.',
    ],
    words: ['revisionsfråga', 'underlag', 'läge'],
  },
  '/revision/$questionId': {
    what: 'En revisionsfråga: vad den bedöms mot, underlaget med antal, och vad som ändrades och när.',
    first: [
      'Läs underlaget, och följ länken till måttet för att se mer.',
      'Ändra frågan eller dess gränser om de inte passar kommunen. Det som gällde förut står kvar.',
      'Den som är revisor kan skriva en egen bedömning som ingen annan ser.',
    ],
    words: ['revisionsfråga', 'underlag', 'arbetspapper'],
  },
  '/revision/stickprov/$sampleId': {
    what: 'De akter som är dragna för dig som revisor, efter ett beslut. Att du öppnar en akt loggas.',
    first: [
      'Öppna en akt i taget.',
      'Läs tiderna först, och sedan handlingarna i tidsordning.',
      'Skriv din bedömning på sidan för frågan. Ingen annan ser den.',
    ],
    words: ['revisionsfråga', 'stickprov'],
  },
  '/revision/granskningar': {
    what: 'De granskningar som revisorerna har gjort: när svaret ska lämnas, och hur många rekommendationer som är åtgärdade.',
    first: ['Registrera en granskning när den kommer in.', 'Öppna den för att svara.'],
    words: ['granskning', 'anstånd'],
  },
  '/revision/granskningar/$auditId': {
    what: 'En granskning: rekommendationer med nämndens svar, åtgärderna, anstånd och svaret till revisorerna.',
    first: [
      'Svara på varje rekommendation. Skriv inga tal: hänvisa till ett publicerat mått.',
      'Gör ett [[åtagande]] för det som ska göras. När alla är bekräftade är rekommendationen åtgärdad.',
      'Lämna svaret när alla rekommendationer är besvarade, och hämta det som PDF eller Word.',
    ],
    words: ['granskning', 'åtagande', 'anstånd'],
  },
};
