import type { Instant } from '../../domain/calendar/dates.ts';
import {
  decideContract,
  evolveContract,
  NO_CONTRACT,
  type ContractCommand,
  type ContractEvent,
  type ContractState,
} from '../../domain/contract/contract.ts';
import { missingIn } from '../../domain/contract/consolidate.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import type { By, Recorded } from '../../domain/file.ts';
import type { Database } from '../client.ts';
import { provisionInsert } from './amendment-rows.ts';
import { FileRecord, wakeMeetingSeries, type Request } from './file-record.ts';
import { insert, type Change } from './rows.ts';

export interface ContractRequest<A> {
  readonly command: ContractCommand;
  readonly by: By;
  readonly now: Instant;
  /** What the import found wrong or was unsure of, kept with the contract. */
  readonly findings: readonly unknown[];
  readonly request?: Request;
  /** What is answered, and kept under the request's key. */
  readonly answer: (state: ContractState) => A;
}

/** The one way to write a fact of a contract. */
export class ContractRecord {
  readonly #files: FileRecord<ContractState, ContractEvent>;

  constructor(db: Database) {
    const evolve = (state: ContractState, { event }: Recorded<ContractEvent>): ContractState =>
      evolveContract(state, event);
    this.#files = new FileRecord(db, 'contract', { initial: NO_CONTRACT, evolve }, 50);
  }

  /** @throws RuleViolation as `decideContract`. */
  async record<A>(contractId: string, asked: ContractRequest<A>): Promise<A> {
    const { command, by, now, findings, request, answer } = asked;
    const outcome = await this.#files.record(contractId, {
      now,
      ...(request === undefined ? {} : { request }),
      answer,
      judge: async ({ state }) => ({
        facts: decideContract(state, command, by),
        changes: (recorded) => [
          ...recorded.flatMap((each) => changesOf(contractId, command, findings, each)),
          wakeMeetingSeries(recorded),
        ],
      }),
    });
    return outcome.answer;
  }

  async read(contractId: string): Promise<ContractState> {
    return (await this.#files.read(contractId)).state;
  }
}

function changesOf(
  contractId: string,
  { language, provisions }: ContractCommand,
  findings: readonly unknown[],
  { event, at }: Recorded<ContractEvent>,
): readonly Change[] {
  const version = event.type === 'ContractImported' ? 1 : event.version;
  const row = { id: contractId, header: event.header, version, findings };
  const contract: Change =
    event.type === 'ContractImported'
      ? insert('contract', [{ ...row, source_hash: event.sourceHash, language, imported_at: at }])
      : { table: 'contract', rows: [row], on: 'UPDATE' };
  return [
    contract,
    insert('contract_version', [versionRow(contractId, version, event, provisions, at)]),
    provisionInsert(
      contractId,
      version,
      provisions.map((provision) => ({ provision, pedigree: [] })),
    ),
  ];
}

const versionRow = (
  contractId: string,
  number: number,
  { hash, header }: ContractEvent,
  provisions: readonly Provision[],
  at: Instant,
) => ({
  contract_id: contractId,
  number,
  hash,
  as_on: header.signedOn ?? brusselsDate(at),
  missing_fr: missingIn(provisions, 'fr'),
  missing_nl: missingIn(provisions, 'nl'),
  made_at: at,
});
