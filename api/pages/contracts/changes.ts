import type { VNode } from 'preact';
import { versionsCompared } from '../../../prisma/queries/contract-changes.ts';
import { ChangesPage } from '../../../web/pages/contracts/changes-page.tsx';
import { TEXT_CHOICES } from '../../../web/pages/contracts/reading.ts';
import type { RedlineView } from '../../../web/pages/contracts/redline-entries.ts';
import type { AppDependencies } from '../../dependencies.ts';
import { versionShown } from '../../views/contract-reading.ts';
import { redlineEntries } from '../../views/version-redline.ts';
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
  const compared = await versionsCompared(deps.db, contract.id, from, to);
  return ChangesPage({
    ...visit.frame,
    contract,
    versions: versions.map(versionShown),
    from,
    to,
    changes: compared.changes,
    entries: redlineEntries(compared),
    shown: viewAsked(query),
  });
}

/** How the comparison is to be shown; what is not said, or not known, is as it is at first. */
const viewAsked = (query: Visit['request']['query']): RedlineView => ({
  view: query['view'] === 'side' ? 'side' : 'inline',
  text: TEXT_CHOICES.find((each) => each === query['text']) ?? 'both',
  unchanged: query['unchanged'] === 'show' ? 'show' : 'fold',
});
