import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Catalogues of words that their pages fetch. */
const FETCHED_WORDS = [
  'delegation',
  'fate',
  'preliminary',
  'unit',
  'forms',
  'statements',
  'standpoints',
  'counts',
  'measures',
  'persons',
  'competences',
  'adult-situation',
  'after-decision',
  'assessments',
  'assistance',
  'audits',
  'catalogue',
  'committee',
  'custody',
  'editions',
  'execution',
  'follow-ups',
  'groups',
  'handover',
  'implementation-plan',
  'interventions',
  'letters',
  'log',
  'open-service',
  'organisations',
  'placements',
  'placement-duties',
  'published',
  'releases',
  'secrecy',
  'series',
  'shift',
  'steering',
  'text',
  'youth',
  'transitions',
  'promises',
  'reports',
  'goals',
  'economy',
  'control',
  'action-plans',
  'projects',
  'reviews',
  'investigation',
];

/** What every page needs stands in few files: a file per shared part costs more than it saves when it is packed. */
const shared = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/ },
  {
    name: 'aksel',
    test: /node_modules[\\/]@navikt[\\/](ds-react[\\/]esm[\\/](button|loader|provider|theme|typography|link|utils-external|utils[\\/](hooks|helpers|components[\\/]slot|i18n|types))|aksel-icons)[\\/]?/,
    minShareCount: 2,
  },
  {
    name: 'parts',
    test: new RegExp(
      `web[\\\\/]src[\\\\/](api|app[\\\\/](?!frame|search|session|sv[\\\\/](${FETCHED_WORDS.join('|')}))|ui[\\\\/](?!form|files|list|dialog|due[\\\\/]DuePanel|words[\\\\/]WordPanel))[\\\\/]?`,
    ),
    minShareCount: 2,
  },
  // What stands in the address of each page: the router asks all of them, and small files pack badly.
  { name: 'addresses', test: /web[\\/]src[\\/](ui[\\/]list[\\/]search-values|features[\\/].*-search)\.ts$/ },
  // Menus, panels and dialogs: nothing that the first page waits for.
  {
    name: 'layers',
    includeDependenciesRecursively: false,
    test: /node_modules[\\/](@navikt[\\/]ds-react[\\/]esm[\\/](modal|popover|action-menu|portal|utils[\\/]components[\\/](floating|dismissable|focus-boundary|focus-guards))|@floating-ui)[\\/]?|web[\\/]src[\\/]ui[\\/]dialog[\\/]/,
    minShareCount: 2,
  },
];

/**
 * The staff client. `npm run build` puts it in dist/web, which the server serves.
 * Nothing is inlined: the content security policy allows neither inline scripts nor data: URLs.
 */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: shared } } },
  },
  server: { proxy: { '/api': process.env.SAMSYN_API ?? 'http://127.0.0.1:3000' } },
});
