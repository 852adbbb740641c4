/** What open care of the many is told with: a few words each. */
export const careWords = {
  children_youth: {
    entries: [
      'Familjebehandling',
      'Familjebehandling',
      'Intensiv hemmabaserad familjebehandling',
      'Stöd till barn som har upplevt våld',
    ],
    teenEntries: ['Funktionell familjeterapi', 'Samtal för unga om cannabis', 'Återfallsprevention'],
    second: 'Stöd till barn som har upplevt våld',
    applied: 'Vi vill ha hjälp hemma. Vi orkar inte med vardagen längre.',
    assessment: 'Familjen behöver hjälp för att vardagen ska fungera för barnet.',
    granted: 'Barnet får öppenvård i familjen.',
    purpose: 'Barnet behöver vuxna som orkar med vardagen.',
    scope: 'Ett samtal i veckan och ett hembesök i månaden.',
    goals: [
      'Barnet kommer till skolan eller förskolan varje dag.',
      'De vuxna bråkar inte så att barnet hör.',
    ],
    how: 'Vi gör en plan för morgonen och kvällen tillsammans, och träffas varje vecka.',
  },
  adults: {
    entries: ['Återfallsprevention', 'Återfallsprevention', 'Kriminalitet som livsstil'],
    second: 'Kriminalitet som livsstil',
    applied: 'Jag vill ha hjälp att sluta. Jag klarar det inte själv.',
    assessment: 'Behovet av stöd för att bryta bruket är klarlagt och kan inte tillgodoses på annat sätt.',
    granted: 'Du får öppenvård.',
    purpose: 'Personen vill sluta och behöver stöd av någon utanför hemmet.',
    scope: 'Ett enskilt samtal i veckan och grupp varannan vecka.',
    goals: ['Är nykter eller drogfri i tre månader.', 'Har något att göra på dagarna.'],
    how: 'Samtal enligt programmet varje vecka. Vi går igenom risksituationer och vad som hjälpte.',
  },
  adults_housing_support: {
    entries: ['Boendestöd', 'Boendestöd', 'Träningslägenhet'],
    second: 'Boendestöd',
    applied: 'Jag behöver hjälp att klara mitt hem och mina räkningar.',
    assessment: 'Personen behöver stöd i hemmet för att kunna bo kvar.',
    granted: 'Du får stöd i ditt boende.',
    purpose: 'Personen vill bo kvar och behöver stöd med vardagen hemma.',
    scope: 'Två besök i veckan.',
    goals: ['Hyran är betald i tid varje månad.', 'Sköter hemmet med stöd en gång i veckan.'],
    how: 'Vi gör en veckoplan och går igenom posten tillsammans varje måndag.',
  },
} as const;

export const careReasons = {
  goals_met: 'Målen är uppnådda och stödet behövs inte längre.',
  goals_partly_met: 'Några av målen är uppnådda. Resten klaras utan insatsen.',
  none_of_these: 'Insatsen hjälpte inte, och något annat prövas.',
} as const;
