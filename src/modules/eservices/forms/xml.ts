import { SaxesParser } from 'saxes';

/* XML from other systems, read without entities, document types or anything from elsewhere, within limits. */

/** Why XML could not be read as a form. */
export type XmlFault = 'not_xml' | 'not_a_form' | 'too_deep';

export class UnreadableForm extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault);
    this.name = 'UnreadableForm';
    this.fault = fault;
  }
}

const DEEPEST = 24;
/** Of a form. A list of forms has some thirty for each. */
const MOST_ELEMENTS = 20_000;

export interface Element {
  readonly name: string;
  readonly children: Element[];
  text: string;
}

/**
 * The text of an XML file in the encoding that it states. When it states none it is UTF-8, or else ISO-8859-1, which Open ePlatform writes
 * and may state in the HTTP header alone.
 */
export function decodeXml(bytes: Buffer): string {
  const stated = /^<\?xml[^>]{0,200}?\sencoding=["']([\w.-]{1,40})["']/.exec(
    bytes.toString('latin1', 0, 300),
  )?.[1];
  try {
    return new TextDecoder(stated ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (stated === undefined) return bytes.toString('latin1');
    throw new UnreadableForm('not_xml');
  }
}

/** @throws UnreadableForm */
export function readXml(text: string, most = MOST_ELEMENTS): Element {
  const parser = new SaxesParser();
  const top: Element = { name: '', children: [], text: '' };
  const path: Element[] = [top];
  let elements = 0;
  // A document type can define entities and fetch from elsewhere: no form has one.
  parser.on('doctype', () => refuse('not_xml'));
  parser.on('error', () => refuse('not_xml'));
  parser.on('opentag', ({ name }) => {
    elements += 1;
    if (path.length > DEEPEST || elements > most) refuse('too_deep');
    const made: Element = { name: name.split(':').at(-1) ?? name, children: [], text: '' };
    path.at(-1)?.children.push(made);
    path.push(made);
  });
  const add = (words: string) => {
    const at = path.at(-1);
    if (at) at.text += words;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => path.pop());
  parser.write(text).close();
  return top.children[0] ?? refuse('not_xml');
}

function refuse(fault: XmlFault): never {
  throw new UnreadableForm(fault);
}

export const child = (of: Element, name: string): Element | undefined =>
  of.children.find((c) => c.name === name);

export function textOf(element: Element | undefined): string | null {
  const text = element?.text.trim() ?? '';
  return text === '' ? null : text;
}
