import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
  },
  server: { proxy: { '/api': process.env.SAMSYN_API ?? 'http://127.0.0.1:3000' } },
});
