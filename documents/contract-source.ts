import { createHash } from 'node:crypto';
import type { Provision } from '../domain/contract/provision.ts';
import type { Language } from '../domain/language.ts';
import { pairTwin, type Pairing } from './contract-text/pair-twin.ts';
import { readContractText } from './contract-text/read-contract-text.ts';

/** What a contract's file gives an import: its reading, the hash of its bytes, and the way to pair it with another language. */
export interface ContractFile extends Omit<ReturnType<typeof readContractText>, 'counts'> {
  readonly sourceHash: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly pairWith: (base: readonly Provision[], baseLanguage: Language) => Pairing;
}

/** @throws RuleViolation as `readContractText`. */
export function readContractFile(bytes: Uint8Array, language: Language): ContractFile {
  const reading = readContractText(bytes, { language });
  return {
    ...reading,
    counts: { ...reading.counts },
    sourceHash: createHash('sha256').update(bytes).digest('hex'),
    pairWith: (base, baseLanguage) => pairTwin(base, baseLanguage, reading),
  };
}
