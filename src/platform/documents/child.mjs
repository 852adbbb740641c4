// @ts-check
/*
 * The process that sets documents. It has no network and reads no files but its fonts; layout and data come from its parent. A document that
 * does not end is ended with the process, by the parent.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const FONTS = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'];
const packages = createRequire(import.meta.url);

const compiler = NodeCompiler.create({
  fontArgs: [
    {
      fontBlobs: FONTS.map((font) =>
        readFileSync(packages.resolve(`@expo-google-fonts/source-sans-3/${font}`)),
      ),
    },
  ],
});

/** A character that no font has: named in the message of the compiler. */
const UNPRINTABLE = /could not be displayed/;

process.on('message', (/** @type {{ layout: string, data: string }} */ { layout, data }) => {
  try {
    const pdf = compiler.pdf({ mainFileContent: layout, inputs: { data } }, { pdfStandard: 'ua-1' });
    process.send?.({ pdf });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.send?.({ fault: UNPRINTABLE.test(message) ? 'unprintable' : 'failed', message });
  } finally {
    compiler.evictCache(10);
  }
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C in a terminal reaches the whole process group; when to stop is the parent's to say.
process.on('SIGINT', () => undefined);
