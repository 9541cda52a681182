import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const fontFile = (name: string): string => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

export const REGULAR = fontFile('DejaVuSans');
export const BOLD = fontFile('DejaVuSans-Bold');

export type Sheet = PDFKit.PDFDocument;
export type Structure = ReturnType<Sheet['struct']>;

/** Points. */
export const MARGINS = { top: 64, bottom: 72, left: 64, right: 64 };
export const INDENT = 20;
export const GREY = '#5c5c5c';
export const RULE = '#8a8a8a';
export const SHADE = '#eef1f5';

/** What can be read of the width of a page. */
export const textWidth = (sheet: Sheet): number => sheet.page.width - MARGINS.left - MARGINS.right;

/** Where the text of a page ends. */
export const pageEnd = (sheet: Sheet): number => sheet.page.height - MARGINS.bottom;

/** Tabs, which part the cells of the contract's tables, and carriage returns are no characters of a font. */
export const shown = (text: string): string => text.replaceAll('\t', '   ').replace(/\r\n?/gu, '\n');

/** Draws what only adorns the page: who listens does not hear of it. */
export function decorate(sheet: Sheet, draw: () => void): void {
  sheet.markContent('Artifact', { type: 'Layout' });
  sheet.save();
  draw();
  sheet.restore();
  sheet.endMarkedContent();
}
