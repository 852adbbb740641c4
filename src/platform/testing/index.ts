export { aDocx, aJpeg, aPdf, aPng } from './files.ts';
export { type FormPart, multipart } from './multipart.ts';
export { everythingIn, readPdf, tagsOf, wordsOf } from './pdf.ts';
export { type ReceivedMail, type SmtpOptions, startSmtp, type TestSmtp } from './smtp.ts';
export { embeddedTemplate, type TestDatabase, useTestDatabase } from './use-test-database.ts';
