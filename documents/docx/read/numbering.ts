import type { DocxPackage } from './package.ts';
import type { ReadParagraph } from './paragraphs.ts';
import { attribute, childOf, childrenOf, type XmlElement } from './xml.ts';

interface Level {
  readonly format: string;
  /** `%1.%2.`: each sign gives way to the number of its level. */
  readonly text: string;
  readonly start: number;
}

type Lists = ReadonlyMap<string, readonly Level[]>;

/** Counts a document's numbered paragraphs and gives the words that a word processor prints before each: `Article 3 `, `a) `. */
export class Numbering {
  readonly #lists: Lists;
  readonly #styles: ReadonlyMap<string, { readonly id: string; readonly level: number }>;
  readonly #counted = new Map<string, number[]>();

  constructor(docx: DocxPackage) {
    this.#lists = listsIn(docx.part('word/numbering.xml'));
    this.#styles = numberedStyles(docx.part('word/styles.xml'));
  }

  /** What stands before the next paragraph of a document; to be asked once of each, in their order. */
  labelOf({ list, style }: ReadParagraph): string {
    const place = list ?? (style === undefined ? undefined : this.#styles.get(style));
    const levels = place && this.#lists.get(place.id);
    const level = place && levels?.[place.level];
    if (place === undefined || levels === undefined || level === undefined || level.format === 'none') return '';
    const counts = this.#counted.get(place.id) ?? [];
    counts.length = Math.min(counts.length, place.level + 1);
    for (let above = counts.length; above <= place.level; above += 1) {
      counts[above] = (levels[above]?.start ?? 1) - (above === place.level ? 1 : 0);
    }
    counts[place.level] = (counts[place.level] ?? 0) + 1;
    this.#counted.set(place.id, counts);
    if (level.format === 'bullet') return '- ';
    const printed = level.text.replaceAll(/%([1-9])/gu, (_, nth: string) => {
      const at = Number(nth) - 1;
      return numberIn(levels[at]?.format ?? 'decimal', counts[at] ?? 1);
    });
    return printed === '' ? '' : `${printed} `;
  }
}

function listsIn(part: XmlElement | undefined): Lists {
  if (part === undefined) return new Map();
  const children = childrenOf(part);
  const abstract = new Map(
    children
      .filter(({ name }) => name === 'w:abstractNum')
      .map((each) => [attribute(each, 'w:abstractNumId') ?? '', levelsOf(each)] as const),
  );
  return new Map(
    children
      .filter(({ name }) => name === 'w:num')
      .map((each) => [attribute(each, 'w:numId') ?? '', abstract.get(valueOf(each, 'w:abstractNumId') ?? '') ?? []]),
  );
}

const valueOf = (element: XmlElement, name: string): string | undefined => {
  const child = childOf(element, name);
  return child && attribute(child, 'w:val');
};

function levelsOf(abstract: XmlElement): readonly Level[] {
  const levels: Level[] = [];
  for (const each of childrenOf(abstract).filter(({ name }) => name === 'w:lvl')) {
    levels[Number(attribute(each, 'w:ilvl') ?? 0)] = {
      format: valueOf(each, 'w:numFmt') ?? 'decimal',
      text: valueOf(each, 'w:lvlText') ?? '',
      start: Number(valueOf(each, 'w:start') ?? 1),
    };
  }
  return levels;
}

function numberedStyles(
  part: XmlElement | undefined,
): ReadonlyMap<string, { readonly id: string; readonly level: number }> {
  const found = new Map<string, { readonly id: string; readonly level: number }>();
  for (const style of part === undefined ? [] : childrenOf(part)) {
    const properties = childOf(style, 'w:pPr');
    const list = properties && childOf(properties, 'w:numPr');
    const id = list && valueOf(list, 'w:numId');
    if (list === undefined || id === undefined) continue;
    found.set(attribute(style, 'w:styleId') ?? '', { id, level: Number(valueOf(list, 'w:ilvl') ?? 0) });
  }
  return found;
}

const ROMAN = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function numberIn(format: string, count: number): string {
  switch (format) {
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCodePoint(97 + ((Math.max(1, count) - 1) % 26));
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'lowerRoman':
    case 'upperRoman': {
      const roman = romanOf(count);
      return format === 'upperRoman' ? roman.toUpperCase() : roman;
    }
    default:
      return String(count);
  }
}

function romanOf(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
