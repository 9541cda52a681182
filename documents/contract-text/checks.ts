import type { ProvisionKind } from '../../domain/contract/provision.ts';
import { LANGUAGES } from '../../domain/language.ts';
import type { Draft } from './draft.ts';
import { HEADING_KINDS } from './words.ts';

/** The scale on which maturities are given [S art. 24]. */
const MATURITY_SCALE = { min: 0, max: 5 };

/** The id of what bears a number that was taken; it is reported as such. */
const DUPLICATE = /~\d+$/u;

type Entry = Draft['entries'][number];

const ofKind = (draft: Draft, kind: ProvisionKind): readonly Entry[] =>
  draft.entries.filter(({ provision }) => provision.kind === kind);

/** Numbers that occur twice, are left out or stand out of order, among parts, articles, strategic objectives and under each of these. */
export function checkNumbering(draft: Draft): void {
  for (const kind of HEADING_KINDS) checkSequence(draft, ofKind(draft, kind));
  const objectives = ofKind(draft, 'OPERATIONAL_OBJECTIVE');
  for (const { provision: parent } of ofKind(draft, 'STRATEGIC_OBJECTIVE')) {
    checkSequence(
      draft,
      objectives.filter(({ provision }) => provision.parentId === parent.id),
    );
  }
}

function checkSequence(draft: Draft, entries: readonly Entry[]): void {
  const seen = new Map<string, number>();
  const ordinals = new Map<number, Entry>();
  let highest = 0;
  for (const entry of entries) {
    const { id, kind, number = '' } = entry.provision;
    const ordinal = Number.parseInt(number.split('.').at(-1) ?? '', 10);
    const firstLine = seen.get(number);
    const details = { provision: id, kind, number };
    if (firstLine !== undefined) draft.find('DUPLICATE_NUMBER', 'ERROR', entry.unit.line, { ...details, firstLine });
    else if (ordinal < highest) draft.find('NUMBER_OUT_OF_ORDER', 'WARNING', entry.unit.line, details);
    seen.set(number, firstLine ?? entry.unit.line);
    if (!ordinals.has(ordinal)) ordinals.set(ordinal, entry);
    highest = Math.max(highest, ordinal);
  }
  let previous = 0;
  for (const [ordinal, { provision, unit }] of [...ordinals].toSorted(([a], [b]) => a - b)) {
    if (ordinal > previous + 1) {
      draft.find('NUMBER_GAP', 'WARNING', unit.line, {
        provision: provision.id,
        kind: provision.kind,
        after: previous,
        before: ordinal,
      });
    }
    previous = ordinal;
  }
}

/** Where the contents list and the headings of the text differ, by entry: one lacks it, or their titles are not the same. */
export function checkContents(draft: Draft): void {
  if (draft.contents.length === 0) return;
  const headings = new Map<string, { title: string; line: number }>();
  for (const { provision, unit } of draft.entries) {
    const isHeading = HEADING_KINDS.some((kind) => kind === provision.kind) && !DUPLICATE.test(provision.id);
    if (isHeading) headings.set(provision.id, { title: provision.text[draft.language] ?? '', line: unit.line });
  }
  const listed = new Set(draft.contents.map(({ id }) => id));
  for (const { id, title, line } of draft.contents) {
    const heading = headings.get(id);
    if (heading === undefined) draft.find('CONTENTS_DISAGREES', 'WARNING', line, { entry: id, contents: title });
    else if (comparable(heading.title) !== comparable(title)) {
      draft.find('CONTENTS_DISAGREES', 'WARNING', heading.line, { entry: id, contents: title, text: heading.title });
    }
  }
  for (const [id, { title, line }] of headings) {
    if (!listed.has(id)) draft.find('CONTENTS_DISAGREES', 'WARNING', line, { entry: id, text: title });
  }
}

/** A title without what type-setting changes: the kind of apostrophe, the last stop. */
const comparable = (title: string): string => title.replaceAll('’', "'").replace(/\.$/u, '');

/** Articles that have a heading alone (a figure, which a text cannot hold). */
export function checkArticles(draft: Draft): void {
  const parents = parentsOf(draft, (kind) => kind !== 'FOOTNOTE');
  for (const { provision, unit } of ofKind(draft, 'ARTICLE')) {
    if (!parents.has(provision.id))
      draft.find('ARTICLE_WITHOUT_TEXT', 'WARNING', unit.line, { provision: provision.id });
  }
}

const parentsOf = (draft: Draft, counts: (kind: ProvisionKind) => boolean): ReadonlySet<string | undefined> =>
  new Set(draft.entries.filter(({ provision }) => counts(provision.kind)).map(({ provision }) => provision.parentId));

/** Objectives without what an objective has: holders, maturity on the scale, items, a place under its own strategic objective. */
export function checkObjectives(draft: Draft): void {
  const withItems = parentsOf(draft, (kind) => kind === 'ITEM');
  const withObjectives = parentsOf(draft, (kind) => kind === 'OPERATIONAL_OBJECTIVE');
  const strategic = ofKind(draft, 'STRATEGIC_OBJECTIVE');
  const numbers = new Map(strategic.map(({ provision }) => [provision.id, provision.number]));
  for (const { provision, unit } of strategic) {
    if (!withObjectives.has(provision.id)) {
      draft.find('STRATEGIC_OBJECTIVE_EMPTY', 'WARNING', unit.line, { provision: provision.id });
    }
  }
  for (const entry of ofKind(draft, 'OPERATIONAL_OBJECTIVE')) {
    const { provision, unit } = entry;
    const details = { provision: provision.id };
    if (provision.holders?.length === 0) draft.find('HOLDER_MISSING', 'WARNING', unit.line, details);
    if (!withItems.has(provision.id)) draft.find('OBJECTIVE_WITHOUT_ITEMS', 'WARNING', unit.line, details);
    if (numbers.get(provision.parentId ?? '') !== provision.number?.split('.')[0]) {
      draft.find('OBJECTIVE_OUT_OF_PLACE', 'ERROR', unit.line, { ...details, under: provision.parentId ?? '' });
    }
    checkMaturity(draft, entry);
  }
}

function checkMaturity(draft: Draft, { provision: { id, maturity }, unit }: Entry): void {
  if (maturity === undefined) {
    draft.find('MATURITY_MISSING', 'WARNING', unit.line, { provision: id });
    return;
  }
  const details = { provision: id, ...maturity };
  if (Object.values(maturity).some((value) => value < MATURITY_SCALE.min || value > MATURITY_SCALE.max)) {
    draft.find('MATURITY_OUT_OF_SCALE', 'ERROR', unit.line, { ...details, ...MATURITY_SCALE });
  }
  if (maturity.target < maturity.now) draft.find('MATURITY_FALLS', 'WARNING', unit.line, details);
}

/** One finding a missing language, with the number of provisions of each kind that wait for their twin. */
export function checkTwins(draft: Draft): void {
  const counts: Partial<Record<ProvisionKind, number>> = {};
  for (const { provision } of draft.entries) counts[provision.kind] = (counts[provision.kind] ?? 0) + 1;
  const line = draft.entries[0]?.unit.line ?? 1;
  for (const language of LANGUAGES) {
    if (language === draft.language) continue;
    draft.find('TWIN_MISSING', 'WARNING', line, { language, provisions: draft.entries.length, ...counts });
  }
}
