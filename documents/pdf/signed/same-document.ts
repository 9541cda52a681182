import {
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfObject,
} from '@libpdf/core';
import { createHash } from 'node:crypto';
import { dictOf, fieldsOf, typeOf, type Opened } from './opened.ts';

/** What a signature may add to the catalog: its field, and what it is validated with later [EN 319 142-1]. */
const ADDED_BY_SIGNING: ReadonlySet<string> = new Set(['AcroForm', 'DSS', 'Extensions', 'Perms', 'Version']);
/** What may follow the last signature: nothing but that with which it is validated. */
export const ADDED_AFTERWARDS: ReadonlySet<string> = new Set(['DSS', 'Extensions', 'Version']);

/**
 * Whether a later state of a PDF shows the same pages as an earlier one: every object that was there is there unchanged, but for
 * what signing adds to the catalog and the fields of signatures on its pages. What is drawn, its structure and its attachments
 * are those objects, so that no update between or behind the signatures can show another text.
 */
export function showsTheSame(earlier: Opened, later: Opened, mayAdd: ReadonlySet<string> = ADDED_BY_SIGNING): boolean {
  if (earlier.root === undefined || earlier.root.objectNumber !== later.root?.objectNumber) return false;
  if (!sameBut(earlier.catalog, later.catalog, mayAdd)) return false;
  if (mayAdd.has('AcroForm') && !holdsSignaturesAlone(earlier, later)) return false;
  const free = freelyChanged(earlier);
  for (let number = 1; number < earlier.size; number++) {
    if (free.has(number)) continue;
    const ref = PdfRef.of(number);
    const was = earlier.resolve(ref);
    const is = later.resolve(ref);
    if (!sameObject(earlier, later, mayAdd, was, is)) return false;
  }
  return true;
}

function sameObject(
  earlier: Opened,
  later: Opened,
  mayAdd: ReadonlySet<string>,
  was: PdfObject | null,
  is: PdfObject | null,
): boolean {
  if (written(was) === written(is)) return true;
  if (!mayAdd.has('AcroForm') || !(was instanceof PdfDict) || !(is instanceof PdfDict)) return false;
  if (was.getName('Type')?.value !== 'Page') return isFormPart(was, earlier) && isFormPart(is, later);
  return sameBut(was, is, new Set(['Annots'])) && addsFieldsAlone(earlier, later, was, is);
}

/** A form that was there already, and the fields in it, are what a second signature changes. */
function isFormPart(object: PdfDict, pdf: Opened): boolean {
  const form = dictOf(pdf.catalog.get('AcroForm', pdf.resolve));
  return object === form || fieldsOf(pdf).includes(object);
}

/** A form of other fields than those of signatures could print words over the pages. */
function holdsSignaturesAlone(earlier: Opened, later: Opened): boolean {
  const form = dictOf(later.catalog.get('AcroForm', later.resolve));
  if (form?.has('XFA') === true) return false;
  const known = fieldsOf(earlier).length;
  const fields = fieldsOf(later);
  return fields.length >= known && fields.every((field) => typeOf(field, later.resolve) === 'Sig');
}

function addsFieldsAlone(earlier: Opened, later: Opened, was: PdfDict, is: PdfDict): boolean {
  const before = annotationsOf(was, earlier);
  const after = annotationsOf(is, later);
  const kept = before.every((each, index) => written(each) === written(after[index]));
  const added = after.slice(before.length).map((each) => dictOf(each instanceof PdfRef ? later.resolve(each) : each));
  return kept && added.every((each) => each !== undefined && isSignatureField(each, later));
}

const annotationsOf = (page: PdfDict, { resolve }: Opened): readonly PdfObject[] => {
  const list = page.get('Annots', resolve);
  return list instanceof PdfArray ? list.toArray() : [];
};

const isSignatureField = (annotation: PdfDict, { resolve }: Opened): boolean =>
  annotation.getName('Subtype', resolve)?.value === 'Widget' && typeOf(annotation, resolve) === 'Sig';

/** What is told of the file beside it may be told otherwise after signing: its metadata, the catalog, compared by itself. */
function freelyChanged({ catalog, root }: Opened): ReadonlySet<number> {
  const metadata = catalog.get('Metadata');
  return new Set([
    ...(root === undefined ? [] : [root.objectNumber]),
    ...(metadata instanceof PdfRef ? [metadata.objectNumber] : []),
  ]);
}

function sameBut(was: PdfDict, is: PdfDict, except: ReadonlySet<string>): boolean {
  const names = new Set([...was.keys(), ...is.keys()].map((name) => name.value));
  return [...names].every((name) => except.has(name) || written(was.get(name)) === written(is.get(name)));
}

/** An object so that two are the same exactly where this is; what it only refers to is compared where it stands. */
function written(object: PdfObject | null | undefined): string {
  if (object instanceof PdfStream) return `${dictionary(object)}stream ${sha256(object.data)}`;
  if (object instanceof PdfDict) return dictionary(object);
  if (object instanceof PdfArray) return `[${object.toArray().map(written).join(' ')}]`;
  if (object instanceof PdfRef) return object.toString();
  if (object instanceof PdfName) return `/${JSON.stringify(object.value)}`;
  if (object instanceof PdfString) return `<${Buffer.from(object.bytes).toString('hex')}>`;
  if (object instanceof PdfNumber || object instanceof PdfBool) return String(object.value);
  return object?.type ?? 'null';
}

const dictionary = (object: PdfDict): string =>
  `<<${[...object]
    .map(([name, value]) => `${JSON.stringify(name.value)} ${written(value)}`)
    .toSorted()
    .join('; ')}>>`;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
