import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The staff client. `npm run build` puts it in dist/web, which the server serves. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', sourcemap: false },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
