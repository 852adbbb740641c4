/**
 * The mail that says that something waits: the same for everybody, every time. It goes over lines and lies in boxes that others can read, so it
 * names nobody, no case, no unit and no rule.
 */
export const mailSubject = 'Påminnelse från Samsyn';
export const mailText = (link: string, hours: number): string =>
  [
    'Hej!',
    'Det finns något som väntar på dig i Samsyn. Logga in och öppna Min dag:',
    link,
    `Vad det gäller står bara i systemet. Du får högst ett sådant här brev på ${hours} timmar. Det går inte att svara på det.`,
  ].join('\n\n');
