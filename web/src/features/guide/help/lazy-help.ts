import { lazy } from 'react';

/** Brought when somebody asks for help. */
export const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }));
