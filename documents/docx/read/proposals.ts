import { FITTING } from '../../../domain/contract/fitting.ts';
import { passageAt, passageIn } from '../../../domain/contract/passage.ts';
import type { Proposal, Proposed } from '../../../domain/contract/proposal.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { redline } from '../../../domain/contract/redline.ts';
import { piecesOf } from './body.ts';
import { remarksIn, type Remark } from './comments.ts';
import type { DocxPackage } from './package.ts';
import type { Doer, ReadRow } from './paragraphs.ts';
import { regionsOf, type Given, type Region, type Rest } from './regions.ts';
import { addedItem, fieldsChanged } from './row-fields.ts';
import { saidOf, type Made, type View } from './view.ts';

/** A proposal before it has its number. */
export interface Found {
  readonly by?: Doer | undefined;
  readonly proposed: Proposed;
}

/**
 * What a document that came back asks for, in its order: what others changed in it, tracked or not, and what they remarked. What
 * cannot be brought to a provision is listed as such; nothing that somebody did is left out.
 */
export function proposalsIn(docx: DocxPackage, given: Given): readonly Proposal[] {
  const parts = regionsOf(piecesOf(docx.body), given);
  const found: Found[] = [];
  let last: Provision | undefined;
  for (const group of groupsOf(parts)) {
    const regions = group.filter((part): part is Region => part.provisionId !== undefined);
    const rests = group.filter((part): part is Rest => part.provisionId === undefined);
    for (const region of regions) {
      const provision = provisionOf(region, given);
      found.push(...ofRegion(region, provision, given));
      last = provision ?? last;
    }
    const row = group[0]?.row;
    if (row === undefined) found.push(...rests.flatMap((rest) => ofParagraph(rest.view, last)));
    else found.push(...besideTexts(row, regions, rests, last, given));
  }
  found.push(...remarksIn(docx, parts, given.own).map(remarked));
  return found.map(({ by, proposed }, index) => ({
    no: index + 1,
    ...(by === undefined || by.author === '' ? {} : { author: by.author }),
    ...(by?.at === undefined ? {} : { at: by.at }),
    proposed,
  }));
}

const provisionOf = ({ provisionId }: Region, { provisions }: Given): Provision | undefined =>
  provisions.find(({ id }) => id === provisionId);

/** The parts of one row together, every other part by itself. */
function groupsOf(parts: readonly (Region | Rest)[]): readonly (readonly (Region | Rest)[])[] {
  const groups: (Region | Rest)[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (part.row !== undefined && last?.[0]?.row === part.row) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

const remarked = ({ by, provisionId, quoted, text }: Remark): Found => ({
  by,
  proposed: { kind: 'REMARK', ...(provisionId === undefined ? {} : { provisionId }), quoted, text },
});

/** What became of a provision's text. */
function ofRegion(region: Region, provision: Provision | undefined, given: Given): readonly Found[] {
  const { provisionId, row } = region;
  // The tab of a contents list is ours.
  const isPreamble = provision?.kind === 'PREAMBLE';
  const view = isPreamble ? { ...region.view, text: region.view.text.replaceAll('\t', ' ') } : region.view;
  if (provision === undefined) return unplaced(view, 'NO_PROVISION', provisionId);
  const before = provision.text[given.language] ?? '';
  if (row?.deleted !== undefined && row.deleted.author !== given.own)
    return [{ by: row.deleted, proposed: { kind: 'DELETION', provisionId } }];
  const whole = wholeDeletion(view);
  if (whole !== undefined && before !== '') return [{ by: whole, proposed: { kind: 'DELETION', provisionId } }];
  const untracked = untrackedChanges(provisionId, before, view.text);
  return [...untracked, ...view.changes.flatMap((made) => ofChange(made, view.text, before, provision))];
}

/** Who struck out the whole of a text and put nothing in its place. */
function wholeDeletion({ text, changes }: View): Doer | undefined {
  const [first] = changes;
  const struck = changes.reduce((sum, { start, end }) => sum + end - start, 0);
  const isWhole = text !== '' && struck === text.length && changes.every(({ words }) => words.trim() === '');
  return isWhole ? first?.by : undefined;
}

/** What differs from what was given away and was not tracked: nobody's name stands by it. */
function untrackedChanges(provisionId: string, before: string, text: string): readonly Found[] {
  let start = 0;
  const found: Found[] = [];
  let open: { start: number; end: number; words: string } | undefined;
  const close = (): void => {
    if (open !== undefined) found.push({ proposed: { kind: 'WORDS', provisionId, before, ...open } });
    open = undefined;
  };
  for (const segment of redline(before, text)) {
    if (segment.kind === 'KEPT') close();
    else {
      const was = open ?? { start, end: start, words: '' };
      const removed = segment.kind === 'DELETED' ? segment.text.length : 0;
      open = { ...was, end: was.end + removed, words: was.words + (removed === 0 ? segment.text : '') };
    }
    if (segment.kind !== 'INSERTED') start += segment.text.length;
  }
  close();
  return found;
}

function ofChange(made: Made, text: string, before: string, provision: Provision): readonly Found[] {
  const { start, end, words, by } = made;
  const provisionId = provision.id;
  const added = paragraphsAdded(made, text, provision);
  if (added.length > 0) return added.map((each) => ({ by, proposed: { kind: 'PARAGRAPH', provisionId, text: each } }));
  const passage = text === before ? made : passageIn(text, before, passageAt(text, start, end));
  if (passage === undefined) {
    return unplaced({ text, changes: [made] }, 'TEXT_DIFFERS', provisionId);
  }
  return [{ by, proposed: { kind: 'WORDS', provisionId, before, start: passage.start, end: passage.end, words } }];
}

/** New paragraphs behind a text: what was put in at its end begins on a line of its own. */
function paragraphsAdded({ start, end, words }: Made, text: string, { kind }: Provision): readonly string[] {
  const isBehind = start === end && start === text.length && words.startsWith('\n');
  return isBehind && FITTING.INSERT_PARAGRAPH.includes(kind) ? linesIn(words) : [];
}

const linesIn = (words: string): readonly string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What stands in no provision: a paragraph that somebody put there, or changes to what only surrounds the provisions. */
function ofParagraph(view: View, last: Provision | undefined): readonly Found[] {
  if (view.changes.length === 0) return [];
  const isNew = view.text.trim() === '';
  if (isNew && last !== undefined && FITTING.INSERT_PARAGRAPH.includes(last.kind)) {
    const [first] = view.changes;
    const texts = linesIn(view.changes.map(({ words }) => words).join(''));
    return texts.map((text) => ({ by: first?.by, proposed: { kind: 'PARAGRAPH', provisionId: last.id, text } }));
  }
  return unplaced(view, isNew ? 'NOT_THERE' : 'NOT_ITS_TEXT', last?.id);
}

/** The cells of a row that hold no provision's text: its figures and holders, or the whole of a row that somebody put there. */
function besideTexts(
  row: ReadRow,
  regions: readonly Region[],
  rests: readonly Rest[],
  last: Provision | undefined,
  given: Given,
): readonly Found[] {
  const changed = rests.map(({ view }) => view).filter(({ changes }) => changes.length > 0);
  const isRemoved = row.deleted !== undefined && row.deleted.author !== given.own;
  const provision = regions.map((region) => provisionOf(region, given)).find((each) => each !== undefined);
  if (isRemoved && provision !== undefined) return [];
  const read = provision === undefined ? addedItems(row, changed, last, given) : fieldsChanged(row, provision, given);
  if (read.length > 0) return read;
  return changed.flatMap((view) => unplaced(view, 'NOT_ITS_TEXT', (provision ?? last)?.id));
}

function addedItems(
  row: ReadRow,
  changed: readonly View[],
  last: Provision | undefined,
  given: Given,
): readonly Found[] {
  const item = changed.length === 0 ? undefined : addedItem(row, last, given);
  return item === undefined ? [] : [item];
}

function unplaced(
  view: View,
  reason: Extract<Proposed, { kind: 'UNPLACED' }>['reason'],
  provisionId?: string,
): Found[] {
  if (view.changes.length === 0) return [];
  const where = provisionId === undefined ? {} : { provisionId };
  return [{ by: view.changes[0]?.by, proposed: { kind: 'UNPLACED', reason, ...where, ...saidOf(view) } }];
}
