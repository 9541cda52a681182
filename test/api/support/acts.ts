import { createHash } from 'node:crypto';
import { makeSignatory, signPdf, type Signatory } from '../../../embedded/sign-pdf.ts';

/** The frozen act of a language: the smallest PDF there is, with one empty page. */
export function actBytes(id: string, language: string): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>`,
    `<< /Title (act ${id} ${language}) >>`,
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = text.length;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

let signatory: Promise<Signatory> | undefined;
const signed = new Map<string, Promise<Uint8Array>>();

/** That act with an electronic signature on it; the same bytes each time it is asked for. */
export function signedAct(id: string, language: string): Promise<Uint8Array> {
  const key = `${id} ${language}`;
  const known = signed.get(key);
  if (known !== undefined) return known;
  signatory ??= makeSignatory('Anne Présidente', new Date('2026-01-01T00:00:00Z'));
  const made = signatory.then((who) =>
    signPdf(Buffer.from(actBytes(id, language)), who, new Date('2026-11-23T10:00:00Z')),
  );
  signed.set(key, made);
  return made;
}

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
