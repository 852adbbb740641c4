import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What every page needs stands in few files: a file per shared part costs more than it saves when it is packed. */
const shared = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/ },
  {
    name: 'aksel',
    test: /node_modules[\\/](@navikt[\\/](ds-react[\\/]esm[\\/](?!date)|aksel-icons)|@floating-ui)[\\/]?/,
    minShareCount: 2,
  },
  { name: 'parts', test: /web[\\/]src[\\/](api|app|ui)[\\/]/, minShareCount: 2 },
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
