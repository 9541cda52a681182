import type { Provision, ProvisionKind } from '../../domain/contract/provision.ts';

/** What a provision is to Akoma Ntoso; what it has no word for is a container with a name. */
export const ELEMENT_NAMES = {
  PREAMBLE: 'container',
  PART: 'part',
  ARTICLE: 'article',
  PARAGRAPH: 'alinea',
  FOOTNOTE: 'authorialNote',
  STRATEGIC_OBJECTIVE: 'hcontainer',
  INTENTION_NOTE: 'hcontainer',
  OPERATIONAL_OBJECTIVE: 'hcontainer',
  ITEM: 'hcontainer',
  TABLE: 'table',
  TABLE_ROW: 'tr',
  BUDGET_LINE: 'tr',
  SIGNATURE: 'container',
  OTHER: 'hcontainer',
} as const satisfies Record<ProvisionKind, string>;

/** The abbreviations of the naming convention (AKN-NC 1.0, section 5.4.2). */
const ABBREVIATED: Readonly<Record<string, string>> = { article: 'art', paragraph: 'para', alinea: 'al' };

/** The words with which an import begins the steps of an id: `art-16/s-1/p-2`. Others have a number that was given at random. */
const STEPS: Readonly<Record<string, { readonly ref: string; readonly kinds: readonly ProvisionKind[] }>> = {
  part: { ref: 'part', kinds: ['PART'] },
  art: { ref: 'art', kinds: ['ARTICLE'] },
  s: { ref: 'para', kinds: ['PARAGRAPH'] },
  p: { ref: 'al', kinds: ['PARAGRAPH'] },
  fn: { ref: 'authorialNote', kinds: ['FOOTNOTE'] },
  table: { ref: 'table', kinds: ['TABLE'] },
  line: { ref: 'tr', kinds: ['TABLE_ROW', 'BUDGET_LINE'] },
};
const NAMED_STEPS: Readonly<Record<string, readonly ProvisionKind[]>> = {
  os: ['STRATEGIC_OBJECTIVE'],
  oo: ['OPERATIONAL_OBJECTIVE'],
  note: ['INTENTION_NOTE'],
  item: ['ITEM'],
};

type Identified = Pick<Provision, 'id' | 'kind'>;

/** Whether a paragraph is one that is numbered (§), rather than a passage between two of its lines. */
export const isNumberedParagraph = ({ id, kind }: Identified): boolean =>
  kind === 'PARAGRAPH' && /(?:^|\/)s-[^/]+$/u.test(id);

/** The element that a provision is. */
export const elementOf = (provision: Identified): string =>
  isNumberedParagraph(provision) ? 'paragraph' : ELEMENT_NAMES[provision.kind];

/** The identifier of a provision that an import made, from its id alone: what it is now need not be known. */
export const eIdOfImported = (id: string): string =>
  id
    .split('/')
    .map((step) => knownStep(step) ?? `hcontainer_${step}`)
    .join('__');

/**
 * The identifier of a provision in every version of the contract and in both languages, `art_16__para_1__al_2`. It is made of
 * the provision's own id alone, so that it survives moves and renumbering: the context it names is the one the provision was
 * born in (the form is that of AKN-NC 1.0, section 5.4; stability is ours).
 */
export function eIdOf(provision: Identified): string {
  const steps = provision.id.split('/');
  const own = knownStep(steps.at(-1) ?? '', provision.kind);
  const before = steps.slice(0, -1);
  const strange = before.findIndex((step) => knownStep(step) === undefined);
  if (own !== undefined && strange < 0) return [...before.map((step) => knownStep(step) ?? ''), own].join('__');
  const known = strange < 0 ? before : before.slice(0, strange);
  const rest = steps.slice(known.length).map((step) => step.replaceAll('.', '..'));
  const element = elementOf(provision);
  return [...known.map((step) => knownStep(step) ?? ''), `${ABBREVIATED[element] ?? element}_${rest.join('.')}`].join(
    '__',
  );
}

/** A step as the convention writes it; undefined for one that no import made, or that is not of the given kind. */
function knownStep(step: string, kind?: ProvisionKind): string | undefined {
  const [, word = '', number = ''] = /^([a-z]+)-(.+)$/u.exec(step) ?? [];
  const plain = STEPS[word];
  if (plain !== undefined && (kind === undefined || plain.kinds.includes(kind))) return `${plain.ref}_${number}`;
  const named = NAMED_STEPS[word];
  return named !== undefined && (kind === undefined || named.includes(kind)) ? `hcontainer_${step}` : undefined;
}
