import { createHash } from 'node:crypto';
import type { Provision } from '../domain/contract/provision.ts';
import type { Language } from '../domain/language.ts';
import { contractLines, looksLikeDocx } from './docx/read/contract-lines.ts';
import { pairTwin, type Pairing } from './contract-text/pair-twin.ts';
import { readContractText } from './contract-text/read-contract-text.ts';
import { utf8 } from './zip.ts';

/** What a contract's file gives an import: its reading, the hash of its bytes, and the way to pair it with another language. */
export interface ContractFile extends Omit<ReturnType<typeof readContractText>, 'counts'> {
  readonly sourceHash: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly pairWith: (base: readonly Provision[], baseLanguage: Language) => Pairing;
}

/**
 * A contract's file: its text, or a word processor's document that holds it.
 *
 * @throws RuleViolation as `readContractText`, and as `contractLines` for a document.
 */
export function readContractFile(bytes: Uint8Array, language: Language): ContractFile {
  const text = looksLikeDocx(bytes) ? utf8(contractLines(bytes)) : bytes;
  const reading = readContractText(text, { language });
  return {
    ...reading,
    counts: { ...reading.counts },
    sourceHash: createHash('sha256').update(bytes).digest('hex'),
    pairWith: (base, baseLanguage) => pairTwin(base, baseLanguage, reading),
  };
}
