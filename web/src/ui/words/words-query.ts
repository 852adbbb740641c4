import { queryOptions } from '@tanstack/react-query';
import { parseWords } from './parse-words.ts';

/** The project's own word list, as it was when the client was built. A chunk of its own, brought when a word is asked for. */
const source = import.meta.glob<string>('../../../../docs/ordlista.md', { query: '?raw', import: 'default' });

export const wordsQuery = queryOptions({
  queryKey: ['guide/words'],
  queryFn: async () => parseWords((await Promise.all(Object.values(source).map((load) => load()))).join('')),
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
});
