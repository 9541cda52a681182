import type { ContractHeader } from '../../domain/contract/header.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import { ITEM_KINDS } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { roleId } from './facts.ts';
import { el, type XmlElement } from './xml.ts';

/** The notions that documents refer to by `#…`: who is bound, what is measured, in what. */
export function notions(
  language: Language,
  { service, parties }: Pick<ContractHeader, 'service' | 'parties'>,
  provisions: readonly Provision[],
): readonly XmlElement[] {
  return [
    organization('service', service[language] ?? Object.values(service)[0] ?? ''),
    ...parties.map(({ name }, index) => organization(`party_${index + 1}`, name)),
    ...concepts(language),
    ...rolesOf(provisions).map((title) => notion('TLCRole', roleId(title), title)),
  ];
}

/** Those who bind themselves, as authors of what they sign. */
export const authorsOf = ({ parties }: Pick<ContractHeader, 'parties'>): readonly string[] =>
  parties.length === 0 ? ['#service'] : parties.map((_, index) => `#party_${index + 1}`);

const organization = (eId: string, showAs: string): XmlElement => notion('TLCOrganization', eId, showAs);

function notion(name: 'TLCOrganization' | 'TLCConcept' | 'TLCRole', eId: string, showAs: string): XmlElement {
  return el(name, { eId, href: `/akn/ontology/${name.slice(3).toLowerCase()}/be.${eId}`, showAs });
}

function concepts(language: Language): readonly XmlElement[] {
  const t = textsIn(language);
  const named = [
    ['inForce', t('akn.inForce')],
    ...ITEM_KINDS.map((kind) => [kind.toLowerCase(), t(`itemKind.${kind}`)]),
    ['maturityNow', t('cell.MATURITY_NOW')],
    ['maturityTarget', t('cell.MATURITY_TARGET')],
    ['tutellePerMonth', t('cell.TUTELLE_PER_MONTH')],
    ['citiesPerMonth', t('cell.CITIES_PER_MONTH')],
    ['thousandEuro', t('akn.thousandEuro')],
  ] as const;
  return named.map(([eId = '', showAs = '']) => notion('TLCConcept', eId, showAs));
}

/** The functions that answer for objectives, each once. */
function rolesOf(provisions: readonly Provision[]): readonly string[] {
  const titles = provisions.flatMap(({ holders = [] }) => holders);
  return [...new Map(titles.map((title) => [roleId(title), title])).values()];
}
