import type { Block, RedlineBlock } from './block.ts';
import { levelOf } from './block.ts';
import { BOLD, decorate, GREY, INDENT, MARGINS, REGULAR, RULE, shown, textWidth } from './layout.ts';
import type { Sheet, Structure } from './layout.ts';
import { setTable } from './table.ts';

const SIGNATURE_HEIGHT = 150;
/** Room for a heading, and for some lines of what stands below it: none ends a page. */
const HEADING_HEIGHT = 36;
const SOME_LINES = 60;
const LINE_GAP = 2;

interface Setting {
  readonly font: string;
  readonly size: number;
  /** Points before and after. */
  readonly before: number;
  readonly after: number;
}

/** Headings by their rank. */
const HEADINGS: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6, Setting>> = {
  1: { font: BOLD, size: 14, before: 6, after: 6 },
  2: { font: BOLD, size: 12, before: 14, after: 6 },
  3: { font: BOLD, size: 10, before: 10, after: 4 },
  4: { font: BOLD, size: 9.5, before: 8, after: 4 },
  5: { font: BOLD, size: 9, before: 6, after: 3 },
  6: { font: BOLD, size: 9, before: 6, after: 3 },
};

const TEXT: Setting = { font: REGULAR, size: 10, before: 0, after: 6 };

/** How each other kind of block is set. */
const SETTING = {
  SUBTITLE: { font: BOLD, size: 12, before: 0, after: 10 },
  TEXT,
  LABEL: { font: BOLD, size: 9, before: 2, after: 2 },
  QUOTE: TEXT,
  NOTE: { font: REGULAR, size: 8, before: 0, after: 4 },
  SIGNATURE: { font: REGULAR, size: 10, before: 8, after: 0 },
  LIST: { ...TEXT, after: 3 },
  REDLINE: TEXT,
} as const satisfies Partial<Record<Block['kind'], Setting>>;

/** Sets a block below what is there, and gives it its place in the structure that is listened to. */
export function setBlock(sheet: Sheet, root: Structure, block: Block): void {
  sheet.fillColor('black');
  switch (block.kind) {
    case 'PAGE':
      if (sheet.y > MARGINS.top) sheet.addPage();
      return;
    case 'TABLE':
      setTable(sheet, root, block);
      return;
    case 'SIGNATURE':
      setSignature(sheet, root, block.lines);
      return;
    case 'LIST':
      setList(sheet, root, block);
      return;
    case 'REDLINE':
      setRedline(sheet, root, block);
      return;
    default:
      setText(sheet, root, block);
  }
}

type TextBlock = Extract<Block, { text: string }>;

function setText(sheet: Sheet, root: Structure, block: TextBlock): void {
  const level = levelOf(block);
  const { font, size, before, after } = settingOf(block, level);
  sheet.y += before;
  sheet.font(font).fontSize(size);
  const indent = block.kind === 'QUOTE' ? INDENT : 0;
  const tag = level === undefined ? (block.kind === 'QUOTE' ? 'BlockQuote' : 'P') : `H${level}`;
  const top = sheet.y;
  const page = sheet.page;
  addText(sheet, root, tag, block.text, { x: MARGINS.left + indent, width: textWidth(sheet) - indent });
  if (block.kind === 'QUOTE' && sheet.page === page) drawBar(sheet, top, sheet.y - LINE_GAP);
  sheet.x = MARGINS.left;
  sheet.y += after;
}

function settingOf(block: TextBlock, level: ReturnType<typeof levelOf>): Setting {
  if (level !== undefined) return HEADINGS[level];
  return block.kind === 'SUBTITLE' || block.kind === 'LABEL' || block.kind === 'NOTE' ? SETTING[block.kind] : TEXT;
}

const drawBar = (sheet: Sheet, from: number, to: number): void =>
  decorate(sheet, () => {
    const x = MARGINS.left + INDENT / 2;
    sheet.lineWidth(1.5).strokeColor(RULE).moveTo(x, from).lineTo(x, to).stroke();
  });

interface Place {
  readonly x: number;
  readonly width: number;
}

function addText(sheet: Sheet, parent: Structure, tag: string, text: string, { x, width }: Place): void {
  const draw = (): void => {
    sheet.text(shown(text), x, sheet.y, { width, lineGap: LINE_GAP });
  };
  parent.add(sheet.struct(tag, {}, draw));
}

const SIGNATURE_GAP = 12;

/** Each line with room to write behind it. */
function setSignature(sheet: Sheet, root: Structure, lines: readonly string[]): void {
  const { font, size, before } = SETTING.SIGNATURE;
  sheet.y += before;
  const end = sheet.y + SIGNATURE_HEIGHT;
  for (const [index, line] of lines.entries()) {
    sheet.font(index === 0 ? BOLD : font).fontSize(size);
    addText(sheet, root, 'P', line, { x: MARGINS.left, width: textWidth(sheet) });
    if (index > 0) drawLeader(sheet, MARGINS.left + sheet.widthOfString(line) + PAUSE, sheet.y - LINE_GAP);
    sheet.y += SIGNATURE_GAP;
  }
  sheet.y = end;
}

const PAUSE = 6;

const drawLeader = (sheet: Sheet, from: number, y: number): void =>
  decorate(sheet, () => {
    const until = sheet.page.width - MARGINS.right;
    sheet.lineWidth(0.5).strokeColor(RULE).moveTo(from, y).lineTo(until, y).stroke();
  });

const BULLET = '•';

type ListBlock = Extract<Block, { kind: 'LIST' }>;

function setList(sheet: Sheet, root: Structure, { items, numbered = false }: ListBlock): void {
  const { font, size, after } = SETTING.LIST;
  const list = sheet.struct('L');
  root.add(list);
  for (const [index, item] of items.entries()) {
    sheet.font(font).fontSize(size);
    if (sheet.y + 2 * size > sheet.page.height - MARGINS.bottom) sheet.addPage();
    const entry = sheet.struct('LI');
    list.add(entry);
    const y = sheet.y;
    const sign = (): void => {
      sheet.text(numbered ? `${index + 1}.` : BULLET, MARGINS.left + INDENT / 2 - (numbered ? 4 : 0), y, {
        lineBreak: false,
      });
    };
    entry.add(sheet.struct('Lbl', {}, sign));
    sheet.y = y;
    addText(sheet, entry, 'LBody', item, { x: MARGINS.left + INDENT, width: textWidth(sheet) - INDENT });
    entry.end();
    sheet.y += after;
  }
  list.end();
  sheet.x = MARGINS.left;
  sheet.y += after;
}

const SIGNS = { INSERTED: ['[+', '+]'], DELETED: ['[−', '−]'] } as const;
const COLOURS = { INSERTED: '#00591e', DELETED: '#8f0d1c' } as const;

/** One run of a redline: its words, how they look, and what is said in their place where they are signs. */
interface Run {
  readonly text: string;
  readonly mark?: 'INSERTED' | 'DELETED' | undefined;
  readonly said?: string;
}

function runsOf({ segments, said }: RedlineBlock): readonly Run[] {
  return segments.flatMap(({ kind, text }): readonly Run[] => {
    if (kind === 'KEPT') return [{ text }];
    const [open, close] = SIGNS[kind];
    return [
      { text: open, mark: kind, said: ` ${said[kind]} ` },
      { text, mark: kind },
      { text: close, mark: kind, said: ` ${said.END} ` },
    ];
  });
}

function setRedline(sheet: Sheet, root: Structure, block: RedlineBlock): void {
  const { size, after } = SETTING.REDLINE;
  const paragraph = sheet.struct('P');
  root.add(paragraph);
  const runs = runsOf(block);
  sheet.x = MARGINS.left;
  for (const [index, { text, mark, said }] of runs.entries()) {
    const isSign = said !== undefined;
    const draw = (): void => {
      sheet
        .font(mark === undefined ? REGULAR : BOLD)
        .fontSize(size)
        .fillColor(mark === undefined ? 'black' : COLOURS[mark])
        .text(shown(text), {
          width: textWidth(sheet),
          lineGap: LINE_GAP,
          continued: index < runs.length - 1,
          underline: mark === 'INSERTED' && !isSign,
          strike: mark === 'DELETED' && !isSign,
        });
    };
    paragraph.add(sheet.struct('Span', isSign ? { actual: said } : {}, draw));
  }
  paragraph.end();
  sheet.fillColor('black');
  sheet.x = MARGINS.left;
  sheet.y += after;
}

/** The room a block asks for before it is begun; running text may go over to the next page. */
export function spaceFor(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  if (block.kind === 'SIGNATURE') return SIGNATURE_HEIGHT;
  if (levelOf(block) === undefined && block.kind !== 'LABEL') return 0;
  return HEADING_HEIGHT + Math.max(SOME_LINES, spaceFor(blocks, index + 1));
}

/** The foot of a page, which is not listened to. */
export const FOOT = { font: REGULAR, size: 7, colour: GREY };
