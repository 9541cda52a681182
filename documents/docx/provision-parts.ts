import { HeadingLevel, Paragraph, type IParagraphOptions, type Table } from 'docx';
import type { ProvisionKind } from '../../domain/contract/provision.ts';
import { prefixOf } from './forms.ts';
import { markOf, provisionText, shownOf, sidesOf, type Printed, type Printing } from './printed.ts';
import { rowsOf } from './provision-rows.ts';
import { tableOf } from './tables.ts';

const HEADINGS: Readonly<Partial<Record<ProvisionKind, IParagraphOptions['heading']>>> = {
  PART: HeadingLevel.HEADING_1,
  ARTICLE: HeadingLevel.HEADING_2,
  STRATEGIC_OBJECTIVE: HeadingLevel.HEADING_3,
};
const STYLES: Readonly<Partial<Record<ProvisionKind, string>>> = { FOOTNOTE: 'Note', PREAMBLE: 'Preamble' };
const IN_ROWS: ReadonlySet<ProvisionKind> = new Set([
  'OPERATIONAL_OBJECTIVE',
  'ITEM',
  'TABLE',
  'TABLE_ROW',
  'BUDGET_LINE',
]);

/**
 * Provisions as paragraphs and tables, in their order. Rows that follow each other make one table: a footnote in their midst
 * comes after it.
 */
export function provisionParts(printed: readonly Printed[], printing: Printing): (Paragraph | Table)[] {
  const parts: (Paragraph | Table)[] = [];
  let rows: Printed[] = [];
  let notes: Printed[] = [];
  const close = (): void => {
    if (rows.length > 0) parts.push(tableOf(rows.map((row) => rowsOf(row, printing))));
    parts.push(...notes.map((note) => provisionParagraph(note, printing)));
    rows = [];
    notes = [];
  };
  for (const each of printed) {
    const { kind } = shownOf(each);
    if (kind === 'FOOTNOTE' && rows.length > 0) notes.push(each);
    else if (!IN_ROWS.has(kind)) {
      close();
      parts.push(provisionParagraph(each, printing));
    } else {
      if (kind === 'TABLE' || kind === 'OPERATIONAL_OBJECTIVE') close();
      rows.push(each);
    }
  }
  close();
  return parts;
}

function provisionParagraph(printed: Printed, { language, tracks }: Printing): Paragraph {
  const shown = shownOf(printed);
  const mark = markOf(printed);
  const { kind, id } = shown;
  const heading = HEADINGS[kind];
  const style = STYLES[kind];
  return new Paragraph({
    ...(heading === undefined ? {} : { heading }),
    ...(style === undefined ? {} : { style }),
    run: tracks.whole(mark),
    children: [
      ...tracks.runs(sidesOf(printed, (provision) => prefixOf(provision, language))),
      ...provisionText(id, printed, { language, tracks }),
    ],
  });
}
