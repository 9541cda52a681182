import type { VNode } from 'preact';
import { changesBetween } from '../../../prisma/queries/contract-changes.ts';
import { ChangesPage } from '../../../web/pages/contracts/changes-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { versionShown } from '../../views/contract-reading.ts';
import type { Visit } from '../visit.ts';
import { askedContract, versionAmong } from './asked-contract.ts';

/**
 * What changed between two versions: the older is compared with the newer one, in whichever order they were chosen.
 *
 * @throws Refusal `NOT_FOUND` for what is no version of the contract.
 */
export async function changesPage(deps: AppDependencies, visit: Visit): Promise<VNode> {
  const { contract, versions } = await askedContract(deps, visit);
  const { query } = visit.request;
  const chosen = [versionAmong(versions, query['from']).number, versionAmong(versions, query['to']).number];
  const [from, to] = [Math.min(...chosen), Math.max(...chosen)];
  const changes = await changesBetween(deps.db, contract.id, from, to);
  return ChangesPage({ ...visit.frame, contract, versions: versions.map(versionShown), from, to, changes });
}
