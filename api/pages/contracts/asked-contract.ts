import { z } from 'zod';
import { contractHead } from '../../../prisma/queries/contracts.ts';
import { versionsWithActs, type VersionWithAct } from '../../../prisma/queries/provision-history.ts';
import type { ContractShown } from '../../../web/pages/contracts/contract-parts.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { mustWorkHere } from '../../rights.ts';
import type { Visit } from '../visit.ts';

/** A contract as an address asks for it: with all its versions, the newest first, and the one that is to be shown. */
export interface AskedContract {
  readonly contract: ContractShown;
  readonly versions: readonly VersionWithAct[];
  readonly shown: VersionWithAct;
}

const versionNumber = z.coerce.number().int().min(1);

/**
 * Finds the contract that an address names, and the version it asks for: the newest without `version`.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `CONTRACT_UNKNOWN`; Refusal `NOT_FOUND` for a version the contract does not have.
 */
export async function askedContract({ db }: AppDependencies, { request, caller }: Visit): Promise<AskedContract> {
  mustWorkHere(caller);
  const id = String(request.params['id']);
  const [{ header, version: newest }, versions] = await Promise.all([contractHead(db, id), versionsWithActs(db, id)]);
  const { version } = request.query;
  return { contract: { id, header, newest }, versions, shown: versionAmong(versions, version ?? newest) };
}

/** @throws Refusal `NOT_FOUND` for what is no version among them. */
export function versionAmong(versions: readonly VersionWithAct[], asked: unknown): VersionWithAct {
  const { data } = versionNumber.safeParse(asked);
  const found = versions.find(({ number }) => number === data);
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return found;
}
