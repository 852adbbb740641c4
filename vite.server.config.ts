import { defineConfig } from 'vite';

/** The server, the command line, and the embedded database's and the documents' own processes, one entry each. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: {
        samsyn: 'src/cli/main.ts',
        'embedded-database': 'src/platform/db/embedded/child.ts',
        'document-compiler': 'src/platform/documents/child.mjs',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
