import type { VNode } from 'preact';
import type { Maturity, Provision } from '../../../domain/contract/provision.ts';
import { DEFAULT_SETTINGS } from '../../../domain/settings.ts';
import { provisionsOf } from '../../../prisma/record/contract-facts.ts';
import { ObjectivesPage, type Family } from '../../../web/pages/contracts/objectives-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import type { Visit } from '../visit.ts';
import { askedContract } from './asked-contract.ts';

export async function objectivesPage(deps: AppDependencies, visit: Visit): Promise<VNode> {
  const { contract, shown } = await askedContract(deps, visit);
  const families = familiesIn(await provisionsOf(deps.db, contract.id, shown.number));
  return ObjectivesPage({ ...visit.frame, contract, version: shown.number, families, scale: scaleFor(families) });
}

/** The strategic objectives with those operational ones that have a maturity. */
const familiesIn = (provisions: readonly Provision[]): readonly Family[] =>
  provisions
    .filter(({ kind }) => kind === 'STRATEGIC_OBJECTIVE')
    .map(({ id, number = '', text }) => ({
      id,
      number,
      text,
      objectives: provisions
        .filter(({ kind, parentId }) => kind === 'OPERATIONAL_OBJECTIVE' && parentId === id)
        .flatMap(({ maturity, ...objective }) => (maturity === undefined ? [] : [measured(objective, maturity)])),
    }));

const measured = ({ id, number = '', text }: Provision, maturity: Maturity) => ({ id, number, text, maturity });

/** The scale that is set; wider where a contract goes beyond it. */
function scaleFor(families: readonly Family[]) {
  const values = families.flatMap(({ objectives }) => objectives.flatMap(({ maturity }) => Object.values(maturity)));
  return {
    min: Math.min(DEFAULT_SETTINGS['maturity.min'], ...values),
    max: Math.max(DEFAULT_SETTINGS['maturity.max'], ...values),
  };
}
