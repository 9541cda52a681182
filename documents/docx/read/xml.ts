import { XMLParser } from 'fast-xml-parser';
import { RuleViolation } from '../../../domain/violation.ts';

/** An element of XML, its children in their order; a text is one without a name. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** A part of a document nests no deeper; one made to hold the server up does. */
const MOST_DEPTH = 200;
const MOST_REFERENCES = 5_000_000;

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // Nothing is declared in what is parsed: only `&amp;` and its like, and characters by their number.
  htmlEntities: true,
  processEntities: {
    enabled: true,
    maxTotalExpansions: MOST_REFERENCES,
    maxExpandedLength: MOST_REFERENCES,
    maxEntityCount: 1,
  },
  maxNestedTags: MOST_DEPTH,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** The root of an XML document. @throws RuleViolation `DOCX_NOT_READABLE` */
export function parseXml(xml: string): XmlElement {
  const root = parsed(xml).find(({ name }) => name !== '');
  if (root === undefined) throw new RuleViolation('DOCX_NOT_READABLE');
  return root;
}

function parsed(xml: string): readonly XmlElement[] {
  try {
    const found: unknown = PARSER.parse(xml, true);
    return Array.isArray(found) ? found.map(elementOf) : [];
  } catch {
    throw new RuleViolation('DOCX_NOT_READABLE');
  }
}

function elementOf(node: unknown): XmlElement {
  const entries: readonly (readonly [string, unknown])[] =
    typeof node === 'object' && node !== null ? Object.entries(node) : [];
  const attributes = entries.find(([key]) => key === ':@')?.[1];
  const [name = '', content] = entries.find(([key]) => key !== ':@') ?? [];
  if (name === '#text') return { name: '', attributes: {}, children: [], text: String(content) };
  const children = Array.isArray(content) ? content.map(elementOf) : [];
  return { name, attributes: textsIn(attributes), children, text: '' };
}

const textsIn = (attributes: unknown): Readonly<Record<string, string>> =>
  typeof attributes === 'object' && attributes !== null
    ? Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]))
    : {};

export const childrenOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter(({ name }) => name !== '');

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

export const attribute = ({ attributes }: XmlElement, name: string): string | undefined => attributes[name];

export const textOf = (element: XmlElement): string =>
  element.text + element.children.map((child) => textOf(child)).join('');

/** Every element of a name, however deep. */
export const elementsIn = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => elementsIn(child, name)),
];
