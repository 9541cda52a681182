import type { PedigreeEntry } from '../../domain/contract/consolidate.ts';
import type { Twins } from '../../domain/language.ts';
import { contractSeen } from './contract.ts';
import { holderOf, type Stage } from './stage.ts';

interface ProvisionSeen {
  readonly id: string;
  readonly text: Twins;
  readonly pedigree: readonly PedigreeEntry[];
}

/** Prints the consolidated provisions that an act touched, each with where it comes from. */
export async function showPedigree(
  { api, people, say }: Stage,
  contractId: string,
  amendmentId: string,
): Promise<void> {
  const secretary = holderOf({ people }, 'CONTRACT_SECRETARY');
  const { version, provisions } = await contractSeen(api, secretary, contractId);
  say(`The contract is now at version ${version}. What the act made of it:`);
  for (const { id } of provisions) {
    const path = `/contracts/${contractId}/provisions/${encodeURIComponent(id)}`;
    const { text, pedigree } = await api.call<ProvisionSeen>({ method: 'GET', path, token: secretary.token });
    const entry = pedigree.find((each) => each.amendmentId === amendmentId);
    if (entry === undefined) continue;
    say(`  ${id}: ${text.fr ?? '–'} / ${text.nl ?? '–'}`);
    say(
      `    act ${entry.actNumber}, signed ${entry.signedOn}, in force ${entry.inForceOn}, text ${entry.textHash.slice(0, 12)}…`,
    );
  }
}
