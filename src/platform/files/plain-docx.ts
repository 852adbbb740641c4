import { posix } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { plainJpeg, plainPng } from './plain-photo.ts';

/** Unpacked, in bytes: a packed file can say that it is larger than any memory. */
const LARGEST = 60 * 1024 * 1024;
const MOST_PARTS = 1_000;

/** Parts that are the document. What else there is (properties, thumbnails, the people, other programs' data) stays out. */
const PART = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/.+)$/;
const OF_PEOPLE = /^word\/(people|commentsExtensible|commentsIds)\.xml$|^word\/.*printerSettings/i;
const XML = /\.(xml|rels)$/;
const MEDIA = /^word\/media\//;
const FONT = /^word\/fonts\/.+\.odttf$/;

class NotToBeCleaned extends Error {}

/**
 * A document of a word processor with its words and pictures, and without who wrote, commented or changed it, when, on which computer. Null for
 * what can't be read, or holds parts that can't be looked into.
 */
export function plainDocx(bytes: Buffer): Buffer | null {
  try {
    const parts = unpacked(bytes);
    const names = new Set(Object.keys(parts));
    if (!names.has('word/document.xml') || !names.has('[Content_Types].xml')) return null;
    const packed: Zippable = {};
    for (const [name, content] of Object.entries(parts)) packed[name] = plainPart(name, content, names);
    // The times in a packed file are those of the computer that packed it.
    return Buffer.from(zipSync(packed, { level: 6, mtime: new Date(1980, 0, 1) }));
  } catch {
    return null;
  }
}

function unpacked(bytes: Buffer): Record<string, Uint8Array> {
  let size = 0;
  let count = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('/') || !PART.test(name) || OF_PEOPLE.test(name)) return false;
      size += originalSize;
      count += 1;
      if (size > LARGEST || count > MOST_PARTS) throw new NotToBeCleaned();
      return true;
    },
  });
}

function plainPart(name: string, content: Uint8Array, names: ReadonlySet<string>): Uint8Array {
  if (FONT.test(name)) return content;
  if (MEDIA.test(name)) return plainPicture(content);
  // Something of another program (a sheet, a sound, a macro): nobody has looked into it.
  if (!XML.test(name)) throw new NotToBeCleaned();
  const xml = xmlOf(content);
  if (name === '[Content_Types].xml') return strToU8(knownTypes(xml, names));
  if (name.endsWith('.rels')) return strToU8(knownRelations(name, xml, names));
  return strToU8(plainXml(xml));
}

function plainPicture(content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content);
  const plain = bytes[0] === 0xff ? plainJpeg(bytes) : plainPng(bytes);
  if (!plain) throw new NotToBeCleaned();
  return plain;
}

/** The words of a part, which are looked through as UTF-8: another encoding would hide what is looked for. */
function xmlOf(content: Uint8Array): string {
  const xml = strFromU8(content).replace(/^\uFEFF/, '');
  const stated = /^<\?xml[^>]*\sencoding=["']([^"']+)["']/.exec(xml)?.[1];
  const isUtf8 = !xml.includes('\0') && (stated === undefined || /^utf-?8$/i.test(stated));
  if (!isUtf8 || /<!DOCTYPE/i.test(xml)) throw new NotToBeCleaned();
  return xml;
}

const VALUE = `\\s*=\\s*("[^"]*"|'[^']*')`;
/** Who, when, in which sitting. The attributes stay, empty, where the format wants them. */
const OF_AUTHORS = new RegExp(`(\\s(?:\\w+:)?(?:author|initials|userId|providerId))${VALUE}`, 'g');
const OF_TIMES = new RegExp(`\\s(?:\\w+:)?(?:date|dateUtc|rsid\\w*)${VALUE}`, 'g');
/** The names and places of the files that pictures were. */
const OF_FILES = new RegExp(`(<(?:\\w+:)?(?:cNvPr|docPr)\\b[^>]*?\\sname)${VALUE}`, 'g');
const PLACES =
  /(\s(?:\w+:)?(?:descr|title|src|href|alt))\s*=\s*("[^"]*[\\][^"]*"|'[^']*[\\][^']*'|"file:[^"]*"|'file:[^']*')/g;
const PARTS_OF_SETTINGS = ['rsids', 'docVars', 'mailMerge'];
const SETTINGS = ['attachedTemplate', 'docId', 'saveThroughXslt', 'rsid', 'rsidRoot'];

function plainXml(xml: string): string {
  let plain = xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(OF_AUTHORS, '$1=""')
    .replace(OF_TIMES, '')
    .replace(OF_FILES, '$1=""')
    .replace(PLACES, '$1=""');
  for (const name of PARTS_OF_SETTINGS)
    plain = plain.replace(
      new RegExp(`<(\\w+:)?${name}\\b(?:[^>]*/>|[\\s\\S]*?</(\\w+:)?${name}\\s*>)`, 'g'),
      '',
    );
  for (const name of SETTINGS) plain = plain.replace(new RegExp(`<(\\w+:)?${name}\\b[^>]*/>`, 'g'), '');
  return plain;
}

const attributeOf = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? '';

const knownTypes = (xml: string, names: ReadonlySet<string>): string =>
  xml.replace(/<Override\b[^>]*>/g, (tag) => (names.has(attributeOf(tag, 'PartName').slice(1)) ? tag : ''));

/**
 * Relations to parts that are here, and links in the text. Others name files on somebody's computer or in their own store on the web (a template,
 * a picture that is fetched), or what has been left out.
 */
function knownRelations(name: string, xml: string, names: ReadonlySet<string>): string {
  const folder = posix.dirname(posix.dirname(name));
  return xml.replace(/<Relationship\b[^>]*>/g, (tag) => {
    const target = attributeOf(tag, 'Target');
    if (attributeOf(tag, 'TargetMode') === 'External') {
      const isLink = attributeOf(tag, 'Type').endsWith('/hyperlink') && /^(https?|mailto):/i.test(target);
      return isLink ? tag : '';
    }
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    return names.has(path) ? tag : '';
  });
}
