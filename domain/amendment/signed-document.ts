/**
 * What an uploaded PDF was found to be, when it came in. `SIGNED`: the frozen act with signatures that hold and cover it all;
 * `FOREIGN`: it does not begin with the act's bytes; `NOT_SIGNED`: it bears no signature; `NOT_COVERED`: a signature leaves a part
 * of the file out; `CHANGED`: what was added shows something else than the act; `BROKEN`: a signature does not hold;
 * `UNREADABLE`: no PDF that can be read.
 */
export const SIGNED_DOCUMENT_FINDINGS = [
  'SIGNED',
  'FOREIGN',
  'NOT_SIGNED',
  'NOT_COVERED',
  'CHANGED',
  'BROKEN',
  'UNREADABLE',
] as const;
export type SignedDocumentFinding = (typeof SIGNED_DOCUMENT_FINDINGS)[number];

/** With which code a PDF is refused that is claimed to be signed electronically. */
export const SIGNED_DOCUMENT_REFUSALS = {
  FOREIGN: 'EVIDENCE_OTHER_TEXT',
  NOT_SIGNED: 'EVIDENCE_NOT_SIGNED',
  NOT_COVERED: 'EVIDENCE_NOT_COVERED',
  CHANGED: 'EVIDENCE_CHANGED',
  BROKEN: 'EVIDENCE_BROKEN',
  UNREADABLE: 'EVIDENCE_UNREADABLE',
} as const satisfies Record<Exclude<SignedDocumentFinding, 'SIGNED'>, string>;
