import type { Provision } from '../../domain/contract/provision.ts';
import { textsIn } from '../../locales/texts.ts';
import type { Rendering } from './rendering.ts';
import { isRow, figureOf } from './table.ts';
import { el, type XmlElement, type XmlNode } from './xml.ts';

/** What a provision holds beside its words: who answers for it, its maturity, a rhythm, figures. */
export function factsOf({ language }: Rendering, provision: Provision): readonly XmlElement[] {
  const t = textsIn(language);
  const { holders = [], maturity, perMonth, figures } = provision;
  return [
    ...(holders.length === 0 ? [] : [fact('holders', t('cell.HOLDERS'), ...holders.flatMap(roleOf))]),
    ...(maturity === undefined
      ? []
      : [
          fact('maturityNow', t('cell.MATURITY_NOW'), level('maturityNow', maturity.now)),
          fact('maturityTarget', t('cell.MATURITY_TARGET'), level('maturityTarget', maturity.target)),
        ]),
    ...(perMonth === undefined
      ? []
      : [
          fact('tutellePerMonth', t('cell.TUTELLE_PER_MONTH'), level('tutellePerMonth', perMonth.tutelle)),
          fact('citiesPerMonth', t('cell.CITIES_PER_MONTH'), level('citiesPerMonth', perMonth.cities)),
        ]),
    ...(figures === undefined || isRow(provision)
      ? []
      : Object.entries(figures).map(([column, figure]) =>
          fact('figure', t('cell.FIGURE', { column }), ...figureOf(figure)),
        )),
  ];
}

const fact = (name: string, label: string, ...value: readonly XmlNode[]): XmlElement =>
  el('block', { name }, `${label} : `, ...value);

const level = (concept: string, value: number): XmlElement =>
  el('quantity', { refersTo: `#${concept}`, normalized: String(value) }, String(value));

const roleOf = (title: string, index: number): readonly XmlNode[] => [
  ...(index === 0 ? [] : [' & ']),
  el('role', { refersTo: `#${roleId(title)}` }, title),
];

/** The identifier of a function that contracts name by its title. */
export const roleId = (title: string): string =>
  `role_${title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')}`;
