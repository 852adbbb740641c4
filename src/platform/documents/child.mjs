// @ts-check
/*
 * The process that sets documents. It has no network and reads no files but its fonts; layout and data come from its parent. A document that
 * does not end is ended with the process, by the parent.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';

const FONTS = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'];
const packages = createRequire(import.meta.url);
const fontFiles = FONTS.map((font) => packages.resolve(`@expo-google-fonts/source-sans-3/${font}`));

const compiler = NodeCompiler.create({
  fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
});

/** A character that no font has: named in the message of the compiler. */
const UNPRINTABLE = /could not be displayed/;

/** @param {{ layout: string, data: string }} job */
const pdf = ({ layout, data }) =>
  compiler.pdf({ mainFileContent: layout, inputs: { data } }, { pdfStandard: 'ua-1' });

/** @param {{ svg: string, width: number }} job */
const png = ({ svg, width }) =>
  new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'width', value: width },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  })
    .render()
    .asPng();

process.on(
  'message',
  (
    /** @type {{ kind: 'pdf', layout: string, data: string } | { kind: 'png', svg: string, width: number }} */ job,
  ) => {
    try {
      process.send?.({ bytes: job.kind === 'pdf' ? pdf(job) : png(job) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      process.send?.({ fault: UNPRINTABLE.test(message) ? 'unprintable' : 'failed', message });
    } finally {
      if (job.kind === 'pdf') compiler.evictCache(10);
    }
  },
);
process.on('disconnect', () => process.exit(0));
// Ctrl-C in a terminal reaches the whole process group; when to stop is the parent's to say.
process.on('SIGINT', () => undefined);
