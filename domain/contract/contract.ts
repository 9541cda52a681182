import type { By, Fact } from '../file.ts';
import type { Language } from '../language.ts';
import { RuleViolation } from '../violation.ts';
import type { ContractHeader } from './header.ts';
import { versionHash } from './consolidate.ts';
import type { Provision } from './provision.ts';

export type ContractEvent =
  | {
      readonly type: 'ContractImported';
      readonly sourceHash: string;
      readonly language: Language;
      readonly header: ContractHeader;
      readonly hash: string;
    }
  | {
      readonly type: 'TwinPaired';
      readonly sourceHash: string;
      readonly language: Language;
      readonly version: number;
      readonly header: ContractHeader;
      readonly hash: string;
    };

export interface ContractState {
  readonly seq: number;
  readonly header?: ContractHeader;
  /** The latest version that no act made: what acts are consolidated on. */
  readonly baseVersion: number;
  readonly sources: readonly string[];
}

export const NO_CONTRACT: ContractState = { seq: 0, baseVersion: 0, sources: [] };

export function evolveContract(state: ContractState, event: ContractEvent): ContractState {
  const version = event.type === 'ContractImported' ? 1 : event.version;
  return {
    seq: state.seq + 1,
    header: event.header,
    baseVersion: version,
    sources: [...state.sources, event.sourceHash],
  };
}

export type ContractCommand =
  | {
      readonly type: 'IMPORT';
      readonly sourceHash: string;
      readonly language: Language;
      readonly header: ContractHeader;
      readonly provisions: readonly Provision[];
    }
  | {
      readonly type: 'PAIR_TWIN';
      readonly sourceHash: string;
      readonly language: Language;
      readonly header: ContractHeader;
      readonly provisions: readonly Provision[];
      /** The contract's newest version as the pairing found it. */
      readonly newestVersion: number;
    };

/**
 * Judges the import of a contract, or of its other language.
 *
 * @throws RuleViolation `CONTRACT_EXISTS`, `CONTRACT_UNKNOWN`, `TWIN_ALREADY_PAIRED` (nothing is missing in that language),
 * `TWIN_AFTER_AMENDMENT` (acts were consolidated on the version that the twin would complete).
 */
export function decideContract(state: ContractState, command: ContractCommand, by: By): readonly Fact<ContractEvent>[] {
  const { sourceHash, language, header, provisions } = command;
  const hash = versionHash(provisions);
  if (command.type === 'IMPORT') {
    if (state.seq > 0) throw new RuleViolation('CONTRACT_EXISTS');
    return [{ by, event: { type: 'ContractImported', sourceHash, language, header, hash } }];
  }
  if (state.seq === 0) throw new RuleViolation('CONTRACT_UNKNOWN');
  if (state.sources.includes(sourceHash)) throw new RuleViolation('TWIN_ALREADY_PAIRED', { language });
  if (command.newestVersion !== state.baseVersion) throw new RuleViolation('TWIN_AFTER_AMENDMENT');
  const version = state.baseVersion + 1;
  return [{ by, event: { type: 'TwinPaired', sourceHash, language, version, header, hash } }];
}
