import type { VNode } from 'preact';
import { z } from 'zod';
import type { Language } from '../../../domain/language.ts';
import { contractsPage, provisionRows, type ProvisionRead } from '../../../prisma/queries/contracts.ts';
import { ContractPage } from '../../../web/pages/contracts/contract-page.tsx';
import { ContractsPage } from '../../../web/pages/contracts/contracts-page.tsx';
import { TEXT_CHOICES, type TextChoice } from '../../../web/pages/contracts/reading.ts';
import { VersionsPage } from '../../../web/pages/contracts/versions-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { keyOf, pageFrom } from '../../http/cursor.ts';
import { mustWorkHere } from '../../rights.ts';
import { readingNodes, versionShown } from '../../views/contract-reading.ts';
import type { Visit } from '../visit.ts';
import { askedContract } from './asked-contract.ts';
import { askedText, firstDay } from './asked-day.ts';

const CONTRACTS_A_PAGE = 20;

export async function listPage({ db }: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  mustWorkHere(caller);
  const { cursor } = request.query;
  const [afterId] = keyOf(z.tuple([z.string()]), typeof cursor === 'string' ? cursor : undefined) ?? [];
  const { items: contracts, next } = pageFrom(
    await contractsPage(db, CONTRACTS_A_PAGE + 1, afterId),
    CONTRACTS_A_PAGE,
    (row) => [row.id],
    ({ id, header, version, missing_fr, missing_nl }) => ({
      id,
      header,
      newest: version,
      missing: { fr: missing_fr, nl: missing_nl },
    }),
  );
  return ContractsPage({ ...frame, contracts, next });
}

export async function textPage(deps: AppDependencies, visit: Visit): Promise<VNode> {
  const { contract, shown } = await askedContract(deps, visit);
  const ofDay = await askedText(deps, visit, contract);
  const rows = ofDay?.text.rows ?? (await provisionRows(deps.db, contract.id, shown.number));
  const asked = TEXT_CHOICES.find((each) => each === visit.request.query['text']);
  const onlyIn = onlyLanguageOf(rows);
  const choice: TextChoice = asked ?? onlyIn ?? visit.caller.language;
  return ContractPage({
    ...visit.frame,
    contract,
    shown: { ...versionShown(shown), ...(ofDay && { missing: ofDay.text.missing }) },
    day: ofDay?.day,
    from: firstDay(contract),
    choice,
    onlyIn,
    nodes: readingNodes(rows),
  });
}

/** The language in which alone a version has texts: the other one was never imported. */
function onlyLanguageOf(rows: readonly ProvisionRead[]): Language | undefined {
  const has = (language: Language): boolean => rows.some(({ content: { text } }) => text[language] !== undefined);
  if (has('fr') === has('nl')) return undefined;
  return has('fr') ? 'fr' : 'nl';
}

export async function versionsPage(deps: AppDependencies, visit: Visit): Promise<VNode> {
  const { contract, versions } = await askedContract(deps, visit);
  return VersionsPage({ ...visit.frame, contract, versions: versions.map(versionShown) });
}
