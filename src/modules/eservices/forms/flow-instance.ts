import { child, decodeXml, type Element, readXml, textOf, UnreadableForm } from './xml.ts';

/*
 * FlowInstance XML of Open ePlatform, as far as it is the same for all municipalities: a header, and values whose element names each
 * municipality has made itself.
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
  readonly files: readonly FormFile[];
}

/** A file that somebody attached to a question: where its platform has it, and what it was called. */
export interface FormFile {
  readonly queryId: string;
  readonly fileId: string;
  readonly name: string;
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
    files: (child(root, 'Values')?.children ?? []).flatMap(filesOf),
  };
}

/** Who sent, owns, changed or signed a form, as its platform says beside the answers. */
const SENDER = /<((?:[\w.-]+:)?(?:Poster|Owner|Editor|SigningEvents))\b(?:[^>]*\/>|[\s\S]*?<\/\1\s*>)/g;

/**
 * The form without its sender, for a report that is anonymous: of such a reporter nothing is kept, also not what the platform adds. The
 * answers stay as they are; the text is written in UTF-8. Of what can't be read as a form nothing is left.
 */
export function withoutSender(bytes: Buffer): Buffer {
  try {
    readFlowInstance(bytes);
  } catch (error) {
    if (error instanceof UnreadableForm) return Buffer.alloc(0);
    throw error;
  }
  const text = decodeXml(bytes).replace(SENDER, '');
  return Buffer.from(text.replace(/^(<\?xml[^>]{0,200}?\sencoding=["'])[\w.-]{1,40}/, '$1UTF-8'), 'utf8');
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
    if (at.children.length === 0 && text !== null && !path.endsWith('File.ID')) {
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

/** Numbers there, never a path: they become part of an address. */
const NUMBER = /^\d{1,18}$/;

/** The files of a question: any part of it that has a number and a name of its own. */
function filesOf(element: Element): FormFile[] {
  const queryId = textOf(child(element, 'QueryID')) ?? '';
  const found: FormFile[] = [];
  const gather = (at: Element) => {
    const fileId = textOf(child(at, 'ID')) ?? '';
    const name = textOf(child(at, 'Name'));
    if (at.name === 'File' && NUMBER.test(queryId) && NUMBER.test(fileId) && name !== null)
      found.push({ queryId, fileId, name });
    for (const inner of at.children) gather(inner);
  };
  for (const part of element.children) gather(part);
  return found;
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
