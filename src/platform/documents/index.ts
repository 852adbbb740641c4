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
export { reportPdf } from './report.ts';
export { ReportBlock, type ReportChart, ReportDocument, type ReportPiece } from './report-document.ts';
export { reportWord } from './report-word.ts';
