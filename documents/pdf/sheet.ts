import { buffer } from 'node:stream/consumers';
import PdfDocument from 'pdfkit';
import { levelOf, type Block } from './block.ts';
import { MARGINS, pageEnd, REGULAR, RULE, shown, textWidth, type Sheet } from './layout.ts';
import { FOOT, setBlock, spaceFor } from './set-block.ts';

/** A file that goes with the document, within it [ISO 19005-3, 6.8]. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  /** `Source`: what the document was made from; `Alternative`: the same in another form; `Data`: what it tells of. */
  readonly relationship: 'Source' | 'Alternative' | 'Data';
  readonly bytes: Uint8Array;
}

export interface SheetInfo {
  /** Holds no text of a person: it is put into XML as it is. */
  readonly title: string;
  readonly subject: string;
  /** Sets the file's identifier apart from that of any other text under the same title: a hash of what it is printed from. */
  readonly keywords: string;
  /** BCP 47, for screen readers. */
  readonly language: string;
  /** The document's own date; never the moment of printing, so that printing again gives the same bytes. */
  readonly date: Date;
  readonly attachments?: readonly Attachment[] | undefined;
}

/**
 * Sets blocks on A4 pages, `footer` below each, as a tagged PDF/A-3a [ISO 19005-3]: its fonts, its language, its structure, its
 * bookmarks and its attachments are in it. The same input gives the same bytes.
 *
 * Nothing is compressed: what zlib makes of a text differs between processors and Node releases, and the bytes are hashed.
 */
export async function printSheet(
  info: SheetInfo,
  blocks: readonly Block[],
  footer: (page: number, pages: number) => string,
): Promise<Uint8Array> {
  const document = newDocument(info);
  attach(document, info);
  const root = document.struct('Document');
  document.addStructure(root);
  const bookmark = bookmarksOf(document);
  for (const [index, block] of blocks.entries()) {
    if (document.y + spaceFor(blocks, index) > pageEnd(document)) document.addPage();
    bookmark(block);
    setBlock(document, root, block);
  }
  root.end();
  setFooters(document, footer);
  document.end();
  return new Uint8Array(await buffer(document));
}

function newDocument({ title, subject, keywords, language, date }: SheetInfo): Sheet {
  if (/[<>&]/u.test(title + subject + keywords)) throw new Error('What a PDF is called goes into XML as it is.');
  return new PdfDocument({
    size: 'A4',
    margins: MARGINS,
    font: REGULAR,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    compress: false,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: language,
    info: {
      Title: title,
      Subject: subject,
      Keywords: keywords,
      Creator: 'Avenant',
      Producer: 'Avenant',
      CreationDate: date,
    },
  });
}

function attach(document: Sheet, { attachments = [], date }: SheetInfo): void {
  for (const { name, mediaType, description, relationship, bytes } of attachments) {
    document.file(Buffer.from(bytes), {
      name,
      type: mediaType,
      description,
      relationship,
      creationDate: date,
      modifiedDate: date,
    });
  }
}

type Bookmark = PDFKit.PDFOutline;
const DEEPEST_BOOKMARK = 5;

/** Every heading is a bookmark under the one it stands under. */
function bookmarksOf(document: Sheet): (block: Block) => void {
  const above: { readonly level: number; readonly item: Bookmark }[] = [];
  return (block) => {
    const level = levelOf(block);
    if (level === undefined || level > DEEPEST_BOOKMARK || !('text' in block)) return;
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const under = above.at(-1)?.item ?? document.outline;
    const { width } = document.page;
    const title = shown(block.text).replaceAll(/\s+/gu, ' ').trim();
    const item = under.addItem(title, { expanded: level < 2, fit: false, top: document.y, left: width, zoom: 0 });
    above.push({ level, item });
  };
}

function setFooters(sheet: Sheet, footer: (page: number, pages: number) => string): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    sheet.switchToPage(start + index);
    const { height, margins } = sheet.page;
    const top = height - MARGINS.bottom + 20;
    // Below the bottom margin a text would begin another page.
    sheet.page.margins = { ...margins, bottom: 0 };
    sheet.markContent('Artifact', { type: 'Pagination' });
    sheet
      .lineWidth(0.5)
      .strokeColor(RULE)
      .moveTo(MARGINS.left, top - 6)
      .lineTo(MARGINS.left + textWidth(sheet), top - 6)
      .stroke();
    sheet
      .font(FOOT.font)
      .fontSize(FOOT.size)
      .fillColor(FOOT.colour)
      .text(footer(index + 1, count), MARGINS.left, top, { width: textWidth(sheet) });
    sheet.endMarkedContent();
    sheet.page.margins = margins;
  }
}
