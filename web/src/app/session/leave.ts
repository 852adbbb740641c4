import type { QueryClient } from '@tanstack/react-query';
import { dropAllDrafts } from '../drafts/drafts.ts';

/** Forgets everything that belongs to the one who was here: what was read and what was written. */
export function forgetEverything(queryClient: QueryClient): void {
  dropAllDrafts();
  queryClient.clear();
}
