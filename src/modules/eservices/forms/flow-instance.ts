import { SaxesParser } from 'saxes';

/*
 * FlowInstance XML of Open ePlatform, as far as it is the same for all municipalities: a header, and values whose element names each
 * municipality has made itself. Read without entities, document types or anything from elsewhere, within limits.
 */

/** One question of a form: the element's name in the XML, the words of the question, and the answer by field. */
export interface Answer {
  readonly element: string;
  readonly question: string;
  readonly fields: readonly { readonly name: string; readonly values: readonly string[] }[];
}

export interface FlowInstance {
  /** FlowInstanceID: the form's number in its own system. */
  readonly externalId: string;
  readonly familyId: number | null;
  readonly version: number | null;
  readonly name: string | null;
  readonly answers: readonly Answer[];
}

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
const MOST_ELEMENTS = 20_000;

interface Element {
  readonly name: string;
  readonly children: Element[];
  text: string;
}

/** @throws UnreadableForm */
export function readFlowInstance(bytes: Buffer): FlowInstance {
  const root = readXml(decodeXml(bytes));
  const header = child(root, 'Header');
  const flow = header && child(header, 'Flow');
  const externalId = header && textOf(child(header, 'FlowInstanceID'));
  if (root.name !== 'FlowInstance' || !externalId) throw new UnreadableForm('not_a_form');
  return {
    externalId: externalId.slice(0, 100),
    familyId: wholeNumber(flow && child(flow, 'FamilyID')),
    version: wholeNumber(flow && child(flow, 'Version')),
    name: textOf(flow && child(flow, 'Name'))?.slice(0, 200) ?? null,
    answers: (child(root, 'Values')?.children ?? []).map(toAnswer),
  };
}

/** The text of an XML file in the encoding that it states; UTF-8 when it states none. Open ePlatform writes ISO-8859-1. */
export function decodeXml(bytes: Buffer): string {
  const stated = /^<\?xml[^>]{0,200}?\sencoding=["']([\w.-]{1,40})["']/.exec(
    bytes.toString('latin1', 0, 300),
  )?.[1];
  try {
    return new TextDecoder(stated ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableForm('not_xml');
  }
}

/** Who sent, owns, changed or signed a form, as its platform says beside the answers. */
const SENDER = /<((?:[\w.-]+:)?(?:Poster|Owner|Editor|SigningEvents))\b(?:[^>]*\/>|[\s\S]*?<\/\1\s*>)/g;

/**
 * The form without its sender, for a report that is anonymous: of such a reporter nothing is kept, also not what the platform adds. The
 * answers stay as they are; the text is written in UTF-8.
 * @throws UnreadableForm when it is in no encoding that can be read
 */
export function withoutSender(bytes: Buffer): Buffer {
  const text = decodeXml(bytes).replace(SENDER, '');
  return Buffer.from(text.replace(/^(<\?xml[^>]{0,200}?\sencoding=["'])[\w.-]{1,40}/, '$1UTF-8'), 'utf8');
}

function readXml(text: string): Element {
  const parser = new SaxesParser();
  const top: Element = { name: '', children: [], text: '' };
  const path: Element[] = [top];
  let elements = 0;
  // A document type can define entities and fetch from elsewhere: no form has one.
  parser.on('doctype', () => refuse('not_xml'));
  parser.on('error', () => refuse('not_xml'));
  parser.on('opentag', ({ name }) => {
    elements += 1;
    if (path.length > DEEPEST || elements > MOST_ELEMENTS) refuse('too_deep');
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

const child = (of: Element, name: string): Element | undefined => of.children.find((c) => c.name === name);

function textOf(element: Element | undefined): string | null {
  const text = element?.text.trim() ?? '';
  return text === '' ? null : text;
}

function wholeNumber(element: Element | undefined): number | null {
  const text = textOf(element);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Beside `QueryID` and `Name` all that is said is part of the answer, however it is nested. */
function toAnswer(element: Element): Answer {
  const fields = new Map<string, string[]>();
  const gather = (at: Element, path: string) => {
    const text = textOf(at);
    if (at.children.length === 0 && text !== null) {
      const said = fields.get(path);
      if (said) said.push(text);
      else fields.set(path, [text]);
    }
    for (const inner of at.children) gather(inner, `${path}.${inner.name}`);
  };
  const parts = element.children.filter((c) => c.name !== 'QueryID' && c.name !== 'Name');
  for (const part of parts) gather(part, part.name);
  if (element.children.length === 0) gather(element, 'Value');
  return {
    element: element.name,
    question: textOf(child(element, 'Name')) ?? element.name,
    fields: [...fields].map(([name, values]) => ({ name, values })),
  };
}

/** Questions and answers as text, as they stand in the form. Fields with names of their own are told by them. */
export const answersAsText = (answers: readonly Answer[]): string =>
  answers
    .filter(({ fields }) => fields.length > 0)
    .map(({ question, fields }) => {
      const said = fields.map(({ name, values }) =>
        name === 'Value' ? values.join(', ') : `${name}: ${values.join(', ')}`,
      );
      return `${question}\n${said.join('\n')}`;
    })
    .join('\n\n');
