import {
  AlignmentType,
  Document,
  Footer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type IStylesOptions,
} from 'docx';
import type { Language } from '../../domain/language.ts';

/** What a document is called, and what it says of itself. */
export interface Shell {
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  /** Stands below each page, before its number. */
  readonly footer: string;
  /** Whether what is written in it from now on is tracked. */
  readonly tracks: boolean;
}

const FONT = 'DejaVu Sans';
/** Twentieths of a point. */
const MARGIN = 1_418;

const heading = (
  id: string,
  name: string,
  size: number,
  before: number,
): NonNullable<IStylesOptions['paragraphStyles']>[number] => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { size, bold: true, color: '1D2B3A' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

const styles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 20, language: { value: `${language}-BE` } },
      paragraph: { spacing: { after: 120 } },
    },
  },
  paragraphStyles: [
    heading('Title', 'Title', 32, 0),
    heading('Heading1', 'heading 1', 28, 360),
    heading('Heading2', 'heading 2', 24, 280),
    heading('Heading3', 'heading 3', 22, 240),
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 40 } },
    },
    { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', run: { bold: true } },
    { id: 'Preamble', name: 'Preamble', basedOn: 'Normal', paragraph: { spacing: { after: 240 } } },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 17 }, paragraph: { indent: { left: 284 } } },
    { id: 'Label', name: 'Label', basedOn: 'Normal', run: { size: 18, color: '4A5764' } },
  ],
});

/** A document of A4 with its language, its styles and its foot. */
export function shellOf(shell: Shell, children: readonly FileChild[]): Document {
  const { language, title, subject, creator, properties, footer, tracks } = shell;
  return new Document({
    title,
    subject,
    creator,
    lastModifiedBy: creator,
    revision: 1,
    styles: styles(language),
    features: { trackRevisions: tracks },
    customProperties: [...properties],
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footerOf(footer) },
        children: [...children],
      },
    ],
  });
}

const footerOf = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        style: 'Label',
        children: [new TextRun({ children: [text, ' ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
