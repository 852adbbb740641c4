import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { plainJpeg } from './plain-photo.ts';

/** What a PDF says of itself and not on its pages: of whom, when and by what it was made, what lies in it beside them, what it wants to run. */
const DROPPED = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'Info',
  'AF',
  'EF',
  'EmbeddedFiles',
  'JavaScript',
  'JS',
  'OpenAction',
  'AA',
  'Thumb',
  'SpiderInfo',
  'Perms',
  'DSS',
  'Collection',
  'CreatorInfo',
].map((name) => PDFName.of(name));
/** Of a remark in the margin: who wrote it, and when. A field of a form keeps its name, which is called the same. */
const OF_A_REMARK = ['T', 'M', 'CreationDate', 'NM'].map((name) => PDFName.of(name));

class NotToBeCleaned extends Error {}

/** A PDF as its pages show it; null for what can't be read, is encrypted or signed, or holds pictures that can't be looked into. */
export async function plainPdf(bytes: Buffer): Promise<Buffer | null> {
  try {
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    const { context } = doc;
    const { Root } = context.trailerInfo;
    if (!(Root instanceof PDFRef)) return null;
    const seen = new Set<PDFObject>();
    clean(Root);
    // Earlier versions of the file, and what nothing points at any more, would be written out too.
    for (const [ref] of context.enumerateIndirectObjects()) if (!seen.has(ref)) context.delete(ref);
    context.trailerInfo = { Root };
    return Buffer.from(
      await doc.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }),
    );

    /** Cleans all that can be reached, each once; by a list of its own, for a file may be deeper than the stack. */
    function clean(from: PDFObject): void {
      const todo = [from];
      for (let at = todo.pop(); at; at = todo.pop()) {
        if (seen.has(at)) continue;
        seen.add(at);
        if (at instanceof PDFRef) {
          const found = context.lookup(at);
          if (found instanceof PDFRawStream) context.assign(at, withPlainPicture(found));
          const to = context.lookup(at);
          if (to) todo.push(to);
        } else if (at instanceof PDFArray) todo.push(...at.asArray());
        else {
          const dict = at instanceof PDFStream ? at.dict : at;
          if (!(dict instanceof PDFDict)) continue;
          cleanDict(dict);
          todo.push(...dict.values());
        }
      }
    }
  } catch {
    return null;
  }
}

function cleanDict(dict: PDFDict): void {
  const is = (key: string, value: string) => dict.lookup(PDFName.of(key)) === PDFName.of(value);
  // A signature is a name with a certificate; a form of XML has a document of its own inside.
  if (is('Type', 'Sig') || is('FT', 'Sig') || dict.has(PDFName.of('XFA'))) throw new NotToBeCleaned();
  for (const key of DROPPED) dict.delete(key);
  const isRemark = (is('Type', 'Annot') || dict.has(PDFName.of('Rect'))) && !is('Subtype', 'Widget');
  if (isRemark) for (const key of OF_A_REMARK) dict.delete(key);
  const action = dict.lookup(PDFName.of('A'));
  if (action instanceof PDFDict && !staysInside(action)) dict.delete(PDFName.of('A'));
}

/** A place in the file or on the web. Others name files and folders on somebody's computer. */
function staysInside(action: PDFDict): boolean {
  const kind = action.lookup(PDFName.of('S'));
  if (kind === PDFName.of('GoTo')) return true;
  const uri = action.lookup(PDFName.of('URI'));
  if (kind !== PDFName.of('URI') || !(uri instanceof PDFString || uri instanceof PDFHexString)) return false;
  return /^https?:/i.test(uri.decodeText());
}

const FILTER = PDFName.of('Filter');
const LENGTH = PDFName.of('Length');

/** Photos lie in a PDF as the camera made them. */
function withPlainPicture(stream: PDFRawStream): PDFRawStream {
  const filter = stream.dict.lookup(FILTER);
  const filters = filter instanceof PDFArray ? filter.asArray() : filter ? [filter] : [];
  const names = filters.map(String);
  if (names.includes('/JPXDecode')) throw new NotToBeCleaned();
  if (!names.some((name) => name === '/DCTDecode' || name === '/DCT')) return stream;
  if (names.length > 1) throw new NotToBeCleaned();
  const picture = plainJpeg(Buffer.from(stream.contents));
  if (!picture) throw new NotToBeCleaned();
  stream.dict.delete(LENGTH);
  return PDFRawStream.of(stream.dict, picture);
}
