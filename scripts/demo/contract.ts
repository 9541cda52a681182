import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../../config/environment.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import { Refused, type ApiClient } from './api-client.ts';
import type { DemoPerson } from './stage.ts';

export type ContractName = 'real' | 'sample';

/** The real contract is data to try the product with and stays outside of it. */
const REAL = path.join(repositoryRoot, '../shared/data/contrat-administration-2021-2023.fr.txt');
const SAMPLE = path.join(repositoryRoot, 'samples/contract.fr.txt');

type Node = Provision & { readonly children: readonly Node[] };

export interface ContractSeen {
  readonly id: string;
  readonly version: number;
  /** In the order of the text, parents before children. */
  readonly provisions: readonly Provision[];
}

/** Imports the contract, or finds the one imported before: the same file makes no second contract. Returns its id. */
export async function contractFor(api: ApiClient, who: DemoPerson, name: ContractName): Promise<string> {
  const file = name === 'real' ? REAL : SAMPLE;
  const bytes = await readFile(file).catch(() => {
    throw new Error(`The ${name} contract is not there: ${file}`);
  });
  const form = new FormData();
  form.set('language', 'fr');
  form.set('file', new Blob([bytes], { type: 'text/plain' }), path.basename(file));
  try {
    return (await api.call<{ id: string }>({ method: 'POST', path: '/contracts/import', token: who.token, form })).id;
  } catch (error) {
    if (error instanceof Refused && error.code === 'CONTRACT_EXISTS') return existing(api, who, name);
    throw error;
  }
}

async function existing(api: ApiClient, { token }: DemoPerson, name: ContractName): Promise<string> {
  const years = name === 'real' ? '2021' : '2026';
  const { items } = await api.call<{ items: readonly { id: string; header: { periodStart: string } }[] }>({
    method: 'GET',
    path: '/contracts',
    token,
  });
  const found = items.find(({ header }) => header.periodStart.startsWith(years));
  if (found === undefined) throw new Error('The contract exists but is not in the list.');
  return found.id;
}

/** A contract as it reads now, or in one of its versions. */
export async function contractSeen(api: ApiClient, { token }: DemoPerson, id: string): Promise<ContractSeen> {
  const seen = await api.call<Omit<ContractSeen, 'provisions'> & { provisions: readonly Node[] }>({
    method: 'GET',
    path: `/contracts/${id}`,
    token,
  });
  return { ...seen, provisions: flat(seen.provisions) };
}

const flat = (nodes: readonly Node[]): readonly Provision[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

/** How many amendments a contract has seen, counted to a page. */
export async function filesSoFar(api: ApiClient, { token }: DemoPerson, contractId: string): Promise<number> {
  const path = `/amendments?contract=${encodeURIComponent(contractId)}&limit=100`;
  return (await api.call<{ items: readonly unknown[] }>({ method: 'GET', path, token })).items.length;
}
