export { DocumentFault } from './compiler.ts';
export { printable } from './glyphs.ts';
export { type LetterBlock, type LetterDocument, letterPdf } from './letter.ts';
export {
  type RecordDocument,
  type RecordField,
  type RecordSection,
  type RecordSegment,
  recordPdf,
} from './record.ts';
