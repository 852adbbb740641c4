import { defineConfig } from 'vite';

/** The bench, built beside the packages; it measures the server in dist. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'node_modules/.cache/samsyn/bench',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: { input: { bench: 'bench/run.ts', measures: 'bench/measures/run.ts' } },
  },
});
