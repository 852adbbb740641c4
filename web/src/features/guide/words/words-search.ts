/** What stands in the address of the word list. */
export interface WordsSearch {
  sok?: string;
  del?: string;
}

const LONGEST = 100;

export function readWordsSearch({ sok, del }: Record<string, unknown>): WordsSearch {
  const text = typeof sok === 'number' ? String(sok) : sok;
  return {
    ...(typeof text === 'string' && text.trim() !== '' && { sok: text.slice(0, LONGEST) }),
    ...(typeof del === 'string' && del !== '' && { del: del.slice(0, LONGEST) }),
  };
}
