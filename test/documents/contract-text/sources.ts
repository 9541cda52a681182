import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readContractText } from '../../../documents/contract-text/read-contract-text.ts';
import type { ContractReading, Finding, FindingCode } from '../../../documents/contract-text/reading.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';

const root = new URL('../../../', import.meta.url);

/** A file of the folder that stands beside the repository and holds the real contract. */
export function sharedFile(name: string): Uint8Array {
  const path = fileURLToPath(new URL(`../shared/data/${name}`, root));
  if (!existsSync(path))
    throw new Error(`This test reads the real contract: ../shared/data/${name} is missing beside the repository.`);
  return readFileSync(path);
}

export const realContract = (): string =>
  new TextDecoder().decode(sharedFile('contrat-administration-2021-2023.fr.txt'));

export const sampleContract = (language: Language): string =>
  readFileSync(new URL(`samples/contract.${language}.txt`, root), 'utf8');

export const read = (text: string, language: Language = 'fr'): ContractReading =>
  readContractText(new TextEncoder().encode(text), { language });

/** A copy with one passage changed, wherever it stands; the passage must be there. */
export function altered(source: string, passage: string | RegExp, change: string): string {
  const copy = source.replace(passage, () => change);
  if (copy === source) throw new Error(`Nothing to alter: ${String(passage)}`);
  return copy;
}

export const found = ({ findings }: ContractReading, code: FindingCode): readonly Finding[] =>
  findings.filter((finding) => finding.code === code);

export function provision({ provisions }: ContractReading, id: string): Provision {
  const one = provisions.find((candidate) => candidate.id === id);
  if (one === undefined) throw new Error(`No provision ${id}`);
  return one;
}

/** The number of the line that holds a passage, from 1. */
export const lineOf = (source: string, passage: string): number =>
  source.slice(0, source.indexOf(passage)).split('\n').length;

/** What an altered copy is found to have that the original has not: codes and lines. */
export function newIn(
  reading: ContractReading,
  original: ContractReading,
): readonly (readonly [FindingCode, number])[] {
  const known = new Set(original.findings.map(({ code, details }) => JSON.stringify([code, details])));
  return reading.findings
    .filter(({ code, details }) => code !== 'TWIN_MISSING' && !known.has(JSON.stringify([code, details])))
    .map(({ code, line }) => [code, line] as const);
}

export const detailsOf = (reading: ContractReading, code: FindingCode): readonly Finding['details'][] =>
  found(reading, code).map(({ details }) => details);
