import type { VNode } from 'preact';
import type { Language, Twins } from '../../../domain/language.ts';
import { amount } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { ReadingNode } from './reading.ts';

interface Props {
  readonly language: Language;
  readonly node: Pick<ReadingNode, 'maturity' | 'holders' | 'itemKind' | 'perMonth' | 'figures'>;
}

/** What a provision says beside its words: maturity, holders, nature, figures. Nothing where it says nothing more. */
export function ProvisionFacts({ language, node }: Props): VNode | null {
  const { maturity, holders = [], itemKind, perMonth, figures = {} } = node;
  const t = textsIn(language);
  const fact = (name: string, value: string): string => t('contracts.provision.fact', { name, value });
  const facts = [
    ...(maturity === undefined ? [] : [t('contracts.reading.maturity', { ...maturity })]),
    ...(holders.length === 0 ? [] : [t('contracts.reading.holders', { count: holders.length, holders })]),
    ...(itemKind === undefined ? [] : [fact(t('cell.ITEM_KIND'), t(`itemKind.${itemKind}`))]),
    ...(perMonth === undefined
      ? []
      : [
          fact(t('cell.TUTELLE_PER_MONTH'), String(perMonth.tutelle)),
          fact(t('cell.CITIES_PER_MONTH'), String(perMonth.cities)),
        ]),
    ...Object.entries(figures).map(([column, figure]) => fact(t('cell.FIGURE', { column }), amount(figure))),
  ];
  return facts.length === 0 ? null : <p class="govuk-body">{facts.join(' ')}</p>;
}

/** The words of a table's heading or row with its cells set apart as a sentence can. */
export const inOneLine = (text: Twins): Twins =>
  Object.fromEntries(
    Object.entries(text).map(([language, its]) => [
      language,
      its
        .split('\t')
        .filter((cell) => cell.trim() !== '')
        .join(' – '),
    ]),
  );
