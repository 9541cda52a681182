import { create } from 'xmlbuilder2';

/** An element of Akoma Ntoso, or text. */
export type XmlNode = XmlElement | string;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlNode[];
}

/** An element; an attribute without a value is left out. */
export const el = (
  name: string,
  attributes: XmlElement['attributes'],
  ...children: readonly XmlNode[]
): XmlElement => ({
  name,
  attributes,
  children,
});

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Elements in which a blank is text: nothing is put between what stands in them. */
const OF_TEXT: ReadonlySet<string> = new Set(['p', 'block', 'num', 'heading']);

type Builder = ReturnType<typeof create>;

/** A whole document. The same tree gives the same bytes. What XML has no place for in a text (control characters) is left out. */
export function documentOf(root: XmlElement): string {
  const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' });
  const top = document.ele(NAMESPACE, 'akomaNtoso');
  add(top.txt('\n'), root, '\n', true);
  return `${top.txt('\n').end().replace('?><', '?>\n<')}\n`;
}

function add(parent: Builder, { name, attributes, children }: XmlElement, line: string, isSpaced: boolean): void {
  const own = parent.ele(name, present(attributes));
  const spaced = isSpaced && !OF_TEXT.has(name) && children.length > 0;
  const inner = `${line}  `;
  for (const child of children) {
    if (typeof child === 'string') own.txt(child);
    else add(spaced ? own.txt(inner) : own, child, inner, spaced);
  }
  if (spaced) own.txt(line);
}

const present = (attributes: XmlElement['attributes']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
