import type { Language } from '../../domain/language.ts';
import type { ItemKind } from '../../domain/contract/provision.ts';

/** The kinds of provision that stand under a numbered heading of their own. */
export const HEADING_KINDS = ['PART', 'ARTICLE', 'STRATEGIC_OBJECTIVE'] as const;
export type HeadingKind = (typeof HEADING_KINDS)[number];

/** What a contract's rules are called in one language. Patterns apply to a line with single spaces and without markup. */
export interface ContractWords {
  /** How a contract calls itself, with its first and last year if the title gives them. */
  readonly title: RegExp;
  readonly contents: RegExp;
  readonly glossary: RegExp;
  readonly headings: Readonly<Record<HeadingKind, RegExp>>;
  readonly objective: RegExp;
  /** The row of an item: its text, then its kind in the last cell. */
  readonly item: RegExp;
  readonly itemKinds: Readonly<Record<ItemKind, string>>;
  readonly thousandEuro: RegExp;
  readonly total: RegExp;
  readonly ofWhich: RegExp;
  readonly doneAt: RegExp;
  readonly onBehalf: RegExp;
  readonly party: RegExp;
  readonly period: RegExp;
  readonly minister: RegExp;
  /** Words that say nothing about which minister is meant. */
  readonly articles: RegExp;
  readonly months: readonly string[];
}

const NUMBER = String.raw`(?<number>\d+(?:bis|ter|quater|quinquies)?)`;
const heading = (words: string): RegExp =>
  new RegExp(`^(?:${words}) ?${NUMBER}(?:er|ste|de)? ?[.:–—-] (?<text>\\S.*)$`, 'du');

/** `1.1 title Holder : X Maturity now : 2 Maturity target : 4`, the labels in this order, any of them possibly missing. */
const objective = (prefix: string, holders: string, now: string, target: string): RegExp =>
  new RegExp(
    `^(?:(?:${prefix}) )?(?<number>\\d+\\.\\d+)(?: (?<text>.*?))?` +
      `(?: ?(?:${holders}) ?: ?(?<holders>.*?))?(?: ?(?:${now}) ?: ?(?<now>.*?))?(?: ?(?:${target}) ?: ?(?<target>.*))?$`,
    'du',
  );

const FR: ContractWords = {
  title: /^contrat d['’]administration\b(?:.*?(?<from>\d{4}) ?[-–] ?(?<to>\d{4})\b)?/iu,
  contents: /^(?:table des matières|sommaire)$/iu,
  glossary: /^(?:glossaire|abréviations)$/iu,
  headings: {
    PART: heading('Partie|PARTIE'),
    ARTICLE: heading('Article|ARTICLE|Art\\.'),
    STRATEGIC_OBJECTIVE: heading('OS|Objectif stratégique'),
  },
  objective: objective(
    'OO|Objectif opérationnel',
    'Mandataires? responsables?|Titulaires? de mandat responsables?',
    'Maturité actuelle',
    'Maturité (?:à|dans) (?:trois|3) ans',
  ),
  item: /^(?<text>.*\S) (?<kind>Processus|Projet)$/du,
  itemKinds: { PROCESS: 'Processus', PROJECT: 'Projet' },
  thousandEuro: /\bmilliers d['’](?:EUR|euros?)\b|\bk€|\bk ?EUR\b/iu,
  total: /^totaux?$|^total\b/iu,
  ofWhich: /\bdont ?:?$/iu,
  onBehalf: /^au nom d(?:e la |u |e l['’])(?<body>.+?),?$/iu,
  doneAt: /^Fait à (?<place>.+?),? le (?<date>.+)$/u,
  party:
    /^(?:et )?(?:le |la |l['’])?(?<party>[^,]+), représentée? par (?:le |la |l['’])?(?<capacity>.+?), (?:M\.|Mme\.?|Monsieur|Madame) (?<person>[^,;]+?)(?:, (?<function>[^;]+?))?[,;]?$/iu,
  period: /\bpériode du (?<from>.+? \d{4}) au (?<to>.+? \d{4})\b/u,
  minister:
    /\b(?<minister>ministre)(?: (?<person>\p{Lu}\. ?\p{Lu}[\p{L}'’-]+))? (?<charge>(?:compétente? en matière|en charge|chargée?) d.*?)(?= et d(?:e la|u) ministre|[.;,()]|$)/giu,
  articles: /\b(?:de|du|des|la|le|les|d|l)\b['’]?/giu,
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

const NL: ContractWords = {
  title: /^bestuursovereenkomst\b(?:.*?(?<from>\d{4}) ?[-–] ?(?<to>\d{4})\b)?/iu,
  contents: /^(?:inhoudsopgave|inhoudstafel|inhoud)$/iu,
  glossary: /^(?:verklarende woordenlijst|woordenlijst|glossarium|afkortingen)$/iu,
  headings: {
    PART: heading('Deel|DEEL'),
    ARTICLE: heading('Artikel|ARTIKEL|Art\\.'),
    STRATEGIC_OBJECTIVE: heading('SD|Strategische doelstelling'),
  },
  objective: objective(
    'OD|Operationele doelstelling',
    'Verantwoordelijke mandaathouders?|Verantwoordelijke mandatarissen|Verantwoordelijke mandataris',
    'Huidige maturiteit',
    'Maturiteit (?:over|na|op) (?:drie|3) jaar',
  ),
  item: /^(?<text>.*\S) (?<kind>Proces|Project)$/du,
  itemKinds: { PROCESS: 'Proces', PROJECT: 'Project' },
  thousandEuro: /\bduizend(?:en)? (?:EUR|euro)\b|\bk€|\bk ?EUR\b/iu,
  total: /^tota(?:al|len)\b/iu,
  ofWhich: /\bwaarvan ?:?$/iu,
  onBehalf: /^(?:namens|in naam van) (?:het |de )?(?<body>.+?),?$/iu,
  doneAt: /^(?:Gedaan|Opgemaakt) te (?<place>.+?),? op (?<date>.+)$/u,
  party:
    /^(?:en )?(?:de |het )?(?<party>[^,]+), vertegenwoordigd door (?:de |het )?(?<capacity>.+?), (?:de heer|dhr\.|mevrouw|mevr\.) (?<person>[^,;]+?)(?:, (?<function>[^;]+?))?[,;]?$/iu,
  period: /\bperiode van (?<from>.+? \d{4}) tot(?: en met)? (?<to>.+? \d{4})\b/u,
  minister:
    /\b(?<minister>minister)(?: (?<person>\p{Lu}\. ?\p{Lu}[\p{L}'’-]+))? (?<charge>(?:bevoegd voor|belast met) .*?)(?= en (?:van |door |met )?de minister|[.;,()]|$)/giu,
  articles: /\b(?:de|het|van|der|den)\b/giu,
  months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
};

export const WORDS: Readonly<Record<Language, ContractWords>> = { fr: FR, nl: NL };
