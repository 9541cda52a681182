import { randomUUID } from 'node:crypto';
import type { AmendmentText } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { PROCEDURE } from '../../../domain/file.ts';
import type { Database } from '../../../prisma/client.ts';
import { contractsPage, provisionRows } from '../../../prisma/queries/contracts.ts';
import { ContractRecord } from '../../../prisma/record/contracts.ts';
import { saveDraft } from '../../../prisma/work/drafts.ts';

/** How many amendments a contract has at most in its three years. */
const FILES_A_CONTRACT = 10;

/** Contracts with the sample's text, so that files meet on one as seldom as in life. */
export class Contracts {
  readonly #db: Database;
  readonly #record: ContractRecord;
  #ids: string[] = [];
  #text: AmendmentText | undefined;

  constructor(db: Database) {
    this.#db = db;
    this.#record = new ContractRecord(db);
  }

  /** Makes contracts for some more files; of those of one contract, none is open at the same time as another. */
  async makeFor(files: number, clients: number): Promise<void> {
    const [sample] = await contractsPage(this.#db, 1);
    if (sample === undefined) throw new Error('The sample contract is not loaded.');
    const provisions = (await provisionRows(this.#db, sample.id, sample.version)).map(({ content }) => content);
    this.#text = draftOn(provisions);
    const contracts = Array.from({ length: Math.max(clients, Math.ceil(files / FILES_A_CONTRACT)) }, () =>
      randomUUID(),
    );
    for (const id of contracts) {
      await this.#record.record(id, {
        command: { type: 'IMPORT', sourceHash: id, language: 'fr', header: sample.header, provisions },
        by: PROCEDURE,
        now: new Date().toISOString(),
        findings: [],
        answer: () => undefined,
      });
    }
    this.#ids = contracts;
  }

  /** The contract of the n-th file. */
  of(file: number): string {
    const id = this.#ids[file % this.#ids.length];
    if (id === undefined) throw new Error('No contract was made.');
    return id;
  }

  /** Lays a draft in both languages on the drafter's table. */
  async draft(amendmentId: string): Promise<void> {
    if (this.#text === undefined) throw new Error('No contract was made.');
    const savedAt = new Date().toISOString();
    await saveDraft(this.#db, { amendmentId, onRevision: 0, text: this.#text, savedBy: 'secretary', savedAt });
  }
}

/** Another text for one paragraph of the contract. */
function draftOn(provisions: readonly Provision[]): AmendmentText {
  const paragraph = provisions.find(({ kind, text }) => kind === 'PARAGRAPH' && text.fr !== undefined);
  if (paragraph === undefined) throw new Error('The contract has no paragraph.');
  return {
    instructions: [
      {
        id: 'i-1',
        kind: 'REPLACE_TEXT',
        provisionId: paragraph.id,
        text: { fr: 'Le contrat vaut quatre ans.', nl: 'De overeenkomst geldt vier jaar.' },
        motive: { fr: 'Prolongation décidée par les parties.', nl: 'Verlenging waartoe de partijen hebben beslist.' },
      },
    ],
    entryIntoForce: { kind: 'LAST_SIGNATURE' },
  };
}
