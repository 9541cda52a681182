import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PdfDocument from 'pdfkit';
import type { Block } from './blocks.ts';

const require = createRequire(import.meta.url);
const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');

/** Points. */
const MARGINS = { top: 64, bottom: 72, left: 64, right: 64 };
const QUOTE_INDENT = 20;
const SIGNATURE_HEIGHT = 150;
/** Room for a heading, and for some lines of what stands below it: none ends a page. */
const HEADING_HEIGHT = 36;
const SOME_LINES = 60;

/** How each kind of block is set, and what it is to those who listen to the document. */
const SETTING = {
  TITLE: { font: BOLD, size: 14, before: 6, after: 6, tag: 'H1' },
  SUBTITLE: { font: BOLD, size: 12, before: 0, after: 10, tag: 'P' },
  HEADING: { font: BOLD, size: 12, before: 14, after: 6, tag: 'H2' },
  SUBHEADING: { font: BOLD, size: 10, before: 8, after: 4, tag: 'H3' },
  TEXT: { font: REGULAR, size: 10, before: 0, after: 6, tag: 'P' },
  LABEL: { font: BOLD, size: 9, before: 2, after: 2, tag: 'P' },
  QUOTE: { font: REGULAR, size: 10, before: 0, after: 6, tag: 'BlockQuote' },
  SIGNATURE: { font: REGULAR, size: 10, before: 8, after: 0, tag: 'P' },
} as const satisfies Record<Block['kind'], object>;

export interface SheetInfo {
  readonly title: string;
  readonly subject: string;
  /** Sets the file's identifier apart from that of any other text under the same title. */
  readonly keywords: string;
  /** BCP 47, for screen readers. */
  readonly language: string;
  /** The document's own date; never the moment of printing, so that printing again gives the same bytes. */
  readonly date: Date;
}

/**
 * Sets blocks on A4 pages as a tagged PDF with its fonts in it, `footer` below each page.
 *
 * Nothing is compressed: what zlib makes of a text differs between processors and Node releases, and the bytes are hashed.
 */
export async function printSheet(
  info: SheetInfo,
  blocks: readonly Block[],
  footer: (page: number, pages: number) => string,
): Promise<Uint8Array> {
  const document = new PdfDocument({
    size: 'A4',
    margins: MARGINS,
    font: REGULAR,
    pdfVersion: '1.7',
    compress: false,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: info.language,
    info: {
      Title: info.title,
      Subject: info.subject,
      Keywords: info.keywords,
      Creator: 'Avenant',
      Producer: 'Avenant',
      CreationDate: info.date,
    },
  });
  const root = document.struct('Document');
  document.addStructure(root);
  for (const [index, block] of blocks.entries()) {
    if (document.y + spaceFor(blocks, index) > document.page.height - MARGINS.bottom) document.addPage();
    setBlock(document, root, block);
  }
  root.end();
  setFooters(document, footer);
  document.end();
  return new Uint8Array(await buffer(document));
}

type Sheet = PDFKit.PDFDocument;
type Structure = ReturnType<Sheet['struct']>;

function setBlock(sheet: Sheet, root: Structure, block: Block): void {
  const { font, size, before, after, tag } = SETTING[block.kind];
  sheet.y += before;
  sheet.font(font).fontSize(size);
  const width = sheet.page.width - MARGINS.left - MARGINS.right;
  if (block.kind === 'SIGNATURE') {
    for (const line of block.lines) addText(sheet, root, tag, line, { width, paragraphGap: 10 });
    sheet.y += SIGNATURE_HEIGHT - sheet.heightOfString(block.lines.join('\n'), { width, paragraphGap: 10 });
  } else {
    const indent = block.kind === 'QUOTE' ? QUOTE_INDENT : 0;
    sheet.x = MARGINS.left + indent;
    addText(sheet, root, tag, block.text, { width: width - indent, lineGap: 2 });
    sheet.x = MARGINS.left;
  }
  sheet.y += after;
}

function addText(sheet: Sheet, root: Structure, tag: string, text: string, options: PDFKit.Mixins.TextOptions): void {
  // Tabs, which part the cells of the contract's tables, and carriage returns are no characters of a font.
  const shown = text.replaceAll('\t', '   ').replace(/\r\n?/gu, '\n');
  root.add(
    sheet.struct(tag, {}, () => {
      sheet.text(shown, options);
    }),
  );
}

/** The room a block asks for before it is begun; running text may go over to the next page. */
function spaceFor(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  switch (block?.kind) {
    case 'SIGNATURE':
      return SIGNATURE_HEIGHT;
    case 'HEADING':
    case 'SUBHEADING':
    case 'LABEL':
      return HEADING_HEIGHT + Math.max(SOME_LINES, spaceFor(blocks, index + 1));
    default:
      return 0;
  }
}

function setFooters(sheet: Sheet, footer: (page: number, pages: number) => string): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    sheet.switchToPage(start + index);
    const { width, height, margins } = sheet.page;
    // Below the bottom margin a text would begin another page.
    sheet.page.margins = { ...margins, bottom: 0 };
    sheet.markContent('Artifact', { type: 'Pagination' });
    sheet
      .font(REGULAR)
      .fontSize(7)
      .text(footer(index + 1, count), MARGINS.left, height - MARGINS.bottom + 20, {
        width: width - MARGINS.left - MARGINS.right,
      });
    sheet.endMarkedContent();
    sheet.page.margins = margins;
  }
}
