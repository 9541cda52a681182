import type { Provision } from '../../domain/contract/provision.ts';
import { treeOf } from '../../domain/contract/tree.ts';
import { citation } from '../../locales/citation.ts';
import { elementOf } from './e-id.ts';
import { factsOf } from './facts.ts';
import { isMissing, noteNode, paragraphs, parted, wordsOf } from './inline.ts';
import { markerOf } from './notes.ts';
import type { Rendering } from './rendering.ts';
import { isRow, tableOf } from './table.ts';
import { el, type XmlElement } from './xml.ts';

export interface Node {
  readonly provision: Provision;
  readonly children: readonly Node[];
}

/** The provisions as a tree. */
export const nodesOf = (provisions: readonly Provision[]): readonly Node[] =>
  treeOf(provisions, (provision, children: readonly Node[]) => ({ provision, children }));

/** What Akoma Ntoso has no element for goes by a name. */
const CONTAINER_NAMES: Readonly<Partial<Record<Provision['kind'], string>>> = {
  PREAMBLE: 'preliminary',
  STRATEGIC_OBJECTIVE: 'strategicObjective',
  INTENTION_NOTE: 'intentionNote',
  OPERATIONAL_OBJECTIVE: 'operationalObjective',
  ITEM: 'item',
  OTHER: 'other',
};

/** What is headed has its words as heading; the words of everything else are its body. */
const HEADED: ReadonlySet<Provision['kind']> = new Set([
  'PART',
  'ARTICLE',
  'STRATEGIC_OBJECTIVE',
  'OPERATIONAL_OBJECTIVE',
]);

/** Provisions beside each other as elements of the hierarchy. Rows that no table holds make one together. */
export function hierarchyOf(rendering: Rendering, nodes: readonly Node[]): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  let rows: Provision[] = [];
  const close = (): void => {
    if (rows.length > 0) elements.push(tableContainer(tableOf(rendering, undefined, rows)));
    rows = [];
  };
  for (const node of nodes) {
    if (isRow(node.provision)) rows.push(node.provision);
    else {
      close();
      elements.push(...elementsOf(rendering, node));
    }
  }
  close();
  return elements;
}

function elementsOf(rendering: Rendering, node: Node): readonly XmlElement[] {
  const { provision } = node;
  switch (provision.kind) {
    case 'FOOTNOTE':
      return rendering.notes.called.has(provision.id) ? [] : [uncalledNote(rendering, provision)];
    case 'TABLE':
      return [tableWithNotes(rendering, node)];
    default:
      return [hierarchyElement(rendering, node)];
  }
}

/** An element of the hierarchy: number, heading, then either what it contains or what it says. */
export function hierarchyElement(rendering: Rendering, { provision, children }: Node): XmlElement {
  const eId = rendering.eIdOf(provision);
  const isHeaded = HEADED.has(provision.kind);
  const says = [...(isHeaded ? [] : paragraphs(rendering, provision)), ...factsOf(rendering, provision)];
  const contained = hierarchyOf(rendering, children);
  if (says.length + contained.length === 0) says.push(...leftOut(provision));
  const holder = contained.length > 0 ? 'intro' : 'content';
  return el(
    elementOf(provision),
    {
      eId,
      name: CONTAINER_NAMES[provision.kind],
      refersTo: provision.itemKind === undefined ? undefined : ITEM_KINDS[provision.itemKind],
      period: rendering.periodOf(provision.id),
    },
    ...numbered(rendering, provision),
    ...(isHeaded ? headingOf(rendering, provision) : []),
    ...(says.length === 0 ? [] : [el(holder, { eId: `${eId}__${holder}` }, ...says)]),
    ...contained,
  );
}

/** An article that only bears a title held a figure (art. 17), which no text reproduces. */
const leftOut = ({ kind }: Provision): readonly XmlElement[] =>
  kind === 'ARTICLE' ? [el('p', {}, el('omissis', {}))] : [];

const ITEM_KINDS = { PROCESS: '#process', PROJECT: '#project' } as const;

/** How a document printed the number, `Article 4`, or the mark of a list; a provision that no document printed is cited. */
function numbered({ language }: Rendering, provision: Provision): readonly XmlElement[] {
  const [before] = provision.layout?.[language]?.form?.split('{text}') ?? [];
  const printed = before?.replace('{number}', provision.number ?? '').replace(/\s*[–:]?\s*$/u, '');
  const cited = provision.number === undefined ? '' : citation(language, provision);
  const num = printed === undefined || printed.includes('{') ? cited : printed;
  return num === '' ? [] : [el('num', {}, num)];
}

function headingOf(rendering: Rendering, provision: Provision): readonly XmlElement[] {
  const eId = `${rendering.eIdOf(provision)}__heading`;
  const words = wordsOf(rendering, provision);
  if (words === undefined) return isMissing(provision) ? [el('heading', { eId, status: 'incomplete' })] : [];
  const lines = parted(words, '\n').map((line, index) => (index === 0 ? line : [el('br', {}), ...line]));
  return [el('heading', { eId }, ...lines.flat())];
}

/** A table with the notes that no cell of it calls behind it. */
function tableWithNotes(rendering: Rendering, { provision, children }: Node): XmlElement {
  const own = children.map((child) => child.provision);
  const notes = own.filter(({ id, kind }) => kind === 'FOOTNOTE' && !rendering.notes.called.has(id));
  return tableContainer(
    tableOf(rendering, provision, own.filter(isRow)),
    ...notes.map((note) => el('p', {}, noteNode(rendering, note, markerOf(note, rendering.language)))),
  );
}

const tableContainer = (...content: readonly XmlElement[]): XmlElement =>
  el('hcontainer', { name: 'table' }, el('content', {}, ...content));

const uncalledNote = (rendering: Rendering, note: Provision): XmlElement =>
  el(
    'hcontainer',
    { name: 'footnote' },
    el('content', {}, el('p', {}, noteNode(rendering, note, markerOf(note, rendering.language)))),
  );
