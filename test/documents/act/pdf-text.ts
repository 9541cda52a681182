/** A line of text as a page shows it, in points from the bottom left. */
export interface PdfLine {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** The objects of an uncompressed PDF by their number. */
function objectsOf(pdf: string): ReadonlyMap<number, string> {
  const objects = [...pdf.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj$/gmsu)];
  return new Map(objects.map(([, number, body = '']) => [Number(number), body]));
}

const referencesIn = (text: string): readonly number[] =>
  [...text.matchAll(/(\d+) 0 R/gu)].map(([, number]) => Number(number));

/** Glyph → text, from a font's ToUnicode map. */
function glyphsOf(cmap: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, first = '', values = ''] of cmap.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[(.*?)\]/gu)) {
    for (const [index, [, units = '']] of [...values.matchAll(/<([\da-f ]+)>/gu)].entries()) {
      const text = String.fromCharCode(...units.split(' ').map((unit) => Number.parseInt(unit, 16)));
      glyphs.set(Number.parseInt(first, 16) + index, text);
    }
  }
  return glyphs;
}

/** What an uncompressed PDF of embedded fonts says, page by page, read back through its own ToUnicode maps. */
export function pdfLines(bytes: Uint8Array): readonly (readonly PdfLine[])[] {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const bodies = [...objects.values()];
  const pages = bodies.filter((body) => /\/Type \/Page$/mu.test(body));
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const [, name = '', number] of bodies.join('\n').matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
    const toUnicode = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(Number(number)) ?? '')?.[1];
    fonts.set(name, glyphsOf(objects.get(Number(toUnicode)) ?? ''));
  }
  return pages.map((page) => {
    const [contents] = referencesIn(/\/Contents .*/u.exec(page)?.[0] ?? '');
    return linesIn(objects.get(contents ?? 0) ?? '', fonts);
  });
}

const SHOWN = /^1 0 0 1 ([\d.]+) ([\d.-]+) Tm\n\/(F\d+) ([\d.]+) Tf\n\[(.*?)\] TJ$/gmu;

function linesIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): readonly PdfLine[] {
  return [...content.matchAll(SHOWN)].map(([, x, y, font = '', size, shown = '']) => {
    const codes = [...shown.matchAll(/<([\da-f]+)>/gu)].flatMap(([, hex = '']) => hex.match(/.{4}/gu) ?? []);
    const text = codes.map((code) => fonts.get(font)?.get(Number.parseInt(code, 16)) ?? '?').join('');
    return { x: Number(x), y: Number(y), size: Number(size), text };
  });
}
