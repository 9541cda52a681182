import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfString, type PdfObject } from '@libpdf/core';

/** What cannot be read as a PDF, or only by guessing what was meant. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}

/** A PDF's objects, as its newest state has them. */
export interface Opened {
  readonly catalog: PdfDict;
  readonly root: PdfRef | undefined;
  readonly resolve: (ref: PdfRef) => PdfObject | null;
  /** One more than the highest number of an object. */
  readonly size: number;
}

/**
 * Opens a PDF strictly: where its tables are broken, what a reader shows depends on how that reader guesses.
 *
 * @throws UnreadablePdf
 */
export async function opened(bytes: Uint8Array): Promise<Opened> {
  const pdf = await loaded(bytes);
  if (pdf.recoveredViaBruteForce || pdf.isEncrypted)
    throw new UnreadablePdf('Its tables are broken, or it is encrypted.');
  const { context } = pdf;
  const catalog = context.catalog.getDict();
  return {
    catalog,
    root: context.getRef(catalog) ?? undefined,
    resolve: (ref) => context.resolve(ref),
    size: context.registry.nextObjectNumber,
  };
}

async function loaded(bytes: Uint8Array): Promise<PDF> {
  try {
    return await PDF.load(bytes, { lenient: false });
  } catch (error) {
    throw new UnreadablePdf('It is no PDF that can be read.', { cause: error });
  }
}

/** A signature as the file holds it. */
export interface HeldSignature {
  /** What it is over: a stretch from the first byte on, and one after the gap in which it stands itself. */
  readonly range: readonly [from: number, until: number, from: number, until: number];
  /** DER, with zeros behind it. */
  readonly contents: Uint8Array;
  readonly format: string;
  /** A time stamp on the document, by no signatory. */
  readonly isTimeStamp: boolean;
}

/** Every field of the form, with the names it inherits resolved. */
export function fieldsOf({ catalog, resolve }: Opened): readonly PdfDict[] {
  const form = dictOf(catalog.get('AcroForm', resolve));
  const seen = new Set<PdfDict>();
  const walk = (list: PdfObject | undefined): void => {
    if (!(list instanceof PdfArray)) return;
    for (const entry of list) {
      const field = dictOf(entry instanceof PdfRef ? (resolve(entry) ?? undefined) : entry);
      if (field === undefined || seen.has(field)) continue;
      seen.add(field);
      walk(field.get('Kids', resolve));
    }
  };
  walk(form?.get('Fields', resolve));
  return [...seen];
}

/** What a field is for, by itself or as one of another: `Sig` for a signature. */
export function typeOf(field: PdfDict, resolve: Opened['resolve']): string | undefined {
  const own = field.get('FT', resolve);
  if (own instanceof PdfName) return own.value;
  const parent = dictOf(field.get('Parent', resolve));
  const inherited = parent?.get('FT', resolve);
  return inherited instanceof PdfName ? inherited.value : undefined;
}

/** The signatures, in the order in which they were given. @throws UnreadablePdf for one without a range. */
export function signaturesOf(pdf: Opened): readonly HeldSignature[] {
  const held = fieldsOf(pdf)
    .map((field) => dictOf(field.get('V', pdf.resolve)))
    .filter((value) => value !== undefined)
    .filter((value) => value.has('ByteRange'));
  return [...new Set(held)].map((value) => signatureIn(value, pdf.resolve)).toSorted((a, b) => a.range[3] - b.range[3]);
}

function signatureIn(value: PdfDict, resolve: Opened['resolve']): HeldSignature {
  const numbers = value.getArray('ByteRange', resolve)?.toArray() ?? [];
  const [first, firstLength, second, secondLength] = numbers.map((each) =>
    each instanceof PdfNumber ? each.value : Number.NaN,
  );
  const contents = value.get('Contents', resolve);
  const isWhole = [first, firstLength, second, secondLength].every((each) => Number.isSafeInteger(each));
  if (numbers.length !== 4 || !isWhole || !(contents instanceof PdfString)) {
    throw new UnreadablePdf('A signature does not say what it is over.');
  }
  const [a = 0, b = 0, c = 0, d = 0] = [first, firstLength, second, secondLength];
  return {
    range: [a, a + b, c, c + d],
    contents: contents.bytes,
    format: value.getName('SubFilter', resolve)?.value ?? '',
    isTimeStamp: value.getName('Type', resolve)?.value === 'DocTimeStamp',
  };
}

export const dictOf = (object: PdfObject | undefined | null): PdfDict | undefined =>
  object instanceof PdfDict ? object : undefined;
