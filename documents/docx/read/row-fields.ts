import { ITEM_KINDS, type ItemKind, type Provision } from '../../../domain/contract/provision.ts';
import type { Proposed } from '../../../domain/contract/proposal.ts';
import type { Language } from '../../../domain/language.ts';
import { HOLDER_SEPARATOR } from '../../contract-text/layout.ts';
import { WORDS } from '../../contract-text/words.ts';
import { acceptedText, isText, type Doer, type ReadRow } from './paragraphs.ts';
import type { Found } from './proposals.ts';
import { keyOf, type Given } from './regions.ts';

/** What was done to the cells of a row beside its text, once everything is accepted. */
export function fieldsChanged(row: ReadRow, provision: Provision, given: Given): readonly Found[] {
  const by = doerIn(row, given.own);
  const proposed = proposedBy(row, provision, given.language);
  return proposed.map((each) => ({ by, proposed: each }));
}

function proposedBy(row: ReadRow, provision: Provision, language: Language): readonly Proposed[] {
  if (provision.kind === 'OPERATIONAL_OBJECTIVE') return objectiveChanged(row, provision, language);
  if (provision.kind === 'BUDGET_LINE') return figuresChanged(row, provision);
  if (provision.kind !== 'ITEM') return [];
  const itemKind = itemKindIn(row, language);
  return itemKind === undefined || itemKind === provision.itemKind
    ? []
    : [{ kind: 'ITEM_KIND', provisionId: provision.id, itemKind }];
}

const cellTexts = ({ cells }: ReadRow): readonly string[] =>
  cells.map((paragraphs) => keyOf(paragraphs.map(acceptedText).join(' ')));

function objectiveChanged(row: ReadRow, provision: Provision, language: Language): readonly Proposed[] {
  const groups = WORDS[language].objective.exec(keyOf(cellTexts(row).join(' ')))?.groups ?? {};
  const provisionId = provision.id;
  const [now, target] = [groups['now'], groups['target']].map((value) =>
    /^\d+$/u.test(value ?? '') ? Number(value) : undefined,
  );
  const { maturity } = provision;
  const proposed: Proposed[] = [];
  if (now !== undefined && target !== undefined && (now !== maturity?.now || target !== maturity.target)) {
    proposed.push({ kind: 'MATURITY', provisionId, maturity: { now, target } });
  }
  const holders = (groups['holders'] ?? '').split(HOLDER_SEPARATOR).map((each) => each.trim());
  if (holders.every((each) => each !== '') && holders.join() !== (provision.holders ?? []).join()) {
    proposed.push({ kind: 'HOLDERS', provisionId, holders });
  }
  return proposed;
}

function figuresChanged(row: ReadRow, { id, figures = {} }: Provision): readonly Proposed[] {
  const columns = Object.keys(figures);
  const amounts = cellTexts(row).slice(-columns.length);
  return columns.flatMap((column, index): readonly Proposed[] => {
    const figure = amountOf(amounts[index] ?? '');
    return figure === undefined || figure === figures[column]
      ? []
      : [{ kind: 'FIGURE', provisionId: id, column, figure }];
  });
}

/** An amount in thousand euro as contracts print it; a dash is nothing. */
function amountOf(text: string): number | undefined {
  if (/^[-–]$/u.test(text)) return 0;
  return /^-?\d{1,3}(?:[. \u00a0\u202f]?\d{3})*$/u.test(text) ? Number(text.replaceAll(/[^\d-]/gu, '')) : undefined;
}

function itemKindIn(row: ReadRow, language: Language): ItemKind | undefined {
  const last = cellTexts(row).at(-1);
  return ITEM_KINDS.find((kind) => WORDS[language].itemKinds[kind] === last);
}

/** A row that others put under an objective: a process or a project. */
export function addedItem(row: ReadRow, last: Provision | undefined, given: Given): Found | undefined {
  const itemKind = itemKindIn(row, given.language);
  const provisionId = last?.kind === 'OPERATIONAL_OBJECTIVE' ? last.id : last?.parentId;
  if (itemKind === undefined || provisionId === undefined) return undefined;
  if (last?.kind !== 'OPERATIONAL_OBJECTIVE' && last?.kind !== 'ITEM') return undefined;
  const text = cellTexts(row)
    .slice(0, -1)
    .filter((cell) => cell !== '')
    .join(' ');
  return text === ''
    ? undefined
    : { by: doerIn(row, given.own), proposed: { kind: 'ITEM', provisionId, itemKind, text } };
}

/** Who changed something in a row, where anybody but us did. */
function doerIn(row: ReadRow, own: string): Doer | undefined {
  const doers = row.cells
    .flat()
    .flatMap(({ items }) => items.filter(isText))
    .flatMap(({ inserted, deleted }) => [inserted, deleted]);
  return [row.inserted, row.deleted, ...doers].find((doer) => doer !== undefined && doer.author !== own);
}
