export { DocumentFault } from './compiler.ts';
export { type LetterBlock, type LetterDocument, letterPdf } from './letter.ts';
