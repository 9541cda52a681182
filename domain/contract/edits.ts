import type { Language, Twins } from '../language.ts';
import { LANGUAGES } from '../language.ts';
import { aligned, type Edited, type EditedProvision } from './edits-aligned.ts';
import { FITTING, fittingInstructions } from './fitting.ts';
import type { Instruction } from './instruction.ts';
import { passageAt, replacementBetween, type Replacement } from './passage.ts';
import type { Provision } from './provision.ts';
import { redline } from './redline.ts';

type Provisions = readonly Provision[];
type Replaced = Readonly<Partial<Record<Language, Replacement>>>;

/** Gives what comes to be its id: an instruction, and for good a provision under another. */
export interface Namer {
  readonly instruction: () => string;
  readonly provision: (parentId: string | undefined) => string;
}

/**
 * The instructions that make some provisions of a text read as they were edited: words for words where words were kept, the
 * whole text where none were, new paragraphs, and last what is taken out. None of them waits for another but a paragraph
 * for the new one before it, so each can be left out or said later. They say no motive.
 *
 * @param provisions the whole text; `ids` names those that were edited, in their order there.
 * @param edited for each language that was edited all of them as they read now. One that reads nothing is gone; it is taken
 * out of the text once it is gone in every language it was there in. Of new paragraphs the first after a provision in one
 * language is the twin of the first after it in the other.
 * @param source the language in which it is drafted: what the other one says never changes how that one is said.
 */
export function instructionsFor(
  provisions: Provisions,
  ids: readonly string[],
  edited: Edited,
  source: Language,
  names: Namer,
): readonly Instruction[] {
  const wanted = new Set(ids);
  const unit = provisions.filter(({ id }) => wanted.has(id));
  const { now, added } = aligned(unit, edited, (provision) => FITTING.INSERT_PARAGRAPH.includes(provision.kind));
  const gone = new Set(unit.filter(({ id, text }) => isGone(text, now.get(id))).map(({ id }) => id));
  const removed = removable(
    provisions,
    unit.filter(({ id }) => gone.has(id)),
  );
  const reworded = unit.flatMap((provision) =>
    removed.includes(provision) ? [] : rewording(provision, now.get(provision.id) ?? {}, source, names),
  );
  const inserted = insertions(provisions, unit, added, names);
  return [...reworded, ...inserted, ...removed.map((provision) => removal(provision, names))];
}

/** Nothing is left in any language in which there was something. */
const isGone = (before: Twins, now: Twins = {}): boolean => {
  const had = LANGUAGES.filter((language) => (before[language] ?? '') !== '');
  return had.length > 0 && LANGUAGES.every((language) => (now[language] ?? before[language] ?? '') === '');
};

/** What can be taken out, the last first: one that contains others goes after them. */
function removable(provisions: Provisions, gone: Provisions): Provisions {
  let left = provisions;
  const removed: Provision[] = [];
  for (const provision of gone.toReversed()) {
    const fitting = fittingInstructions(left, provision);
    if (!fitting.includes('DELETE') && !fitting.includes('REMOVE_ITEM')) continue;
    removed.push(provision);
    left = left.filter((each) => each !== provision);
  }
  return removed;
}

const removal = (provision: Provision, names: Namer): Instruction => ({
  id: names.instruction(),
  kind: provision.kind === 'ITEM' ? 'REMOVE_ITEM' : 'DELETE',
  provisionId: provision.id,
  motive: {},
});

/** From the end of the provision to its beginning: so no place depends on what was done before. */
function rewording(provision: Provision, now: Twins, source: Language, names: Namer): readonly Instruction[] {
  const changed = LANGUAGES.filter((each) => now[each] !== undefined && now[each] !== (provision.text[each] ?? ''));
  const lead = changed.includes(source) ? source : changed[0];
  if (lead === undefined) return [];
  const common = { provisionId: provision.id, motive: {} };
  if (isWhole(provision.text[lead] ?? '', now[lead] ?? '')) {
    const text = Object.fromEntries(changed.map((language) => [language, now[language] ?? '']));
    const kind = FITTING.CHANGE_TITLE.includes(provision.kind) ? 'CHANGE_TITLE' : 'REPLACE_TEXT';
    return [{ ...common, id: names.instruction(), kind, text }];
  }
  return paired(provision.text, now, lead).map((replaced) => ({
    ...common,
    id: names.instruction(),
    kind: 'REPLACE_WORDS' as const,
    replaced,
  }));
}

/** Whether a text that was there is another one altogether, or gone. */
const isWhole = (before: string, now: string): boolean =>
  before !== '' && !redline(before, now).some(({ kind, text }) => kind === 'KEPT' && /[\p{L}\p{N}]/u.test(text));

/**
 * The stretches of a language, each with its twin. One that was not changed is waited for, but where it was there alone. Of
 * unequal numbers nobody can say which belongs to which: what becomes of the other language is said as a whole with one.
 */
function paired(before: Twins, now: Twins, lead: Language): readonly Replaced[] {
  const own = stretches(before[lead] ?? '', now[lead] ?? '');
  const other = LANGUAGES.find((each) => each !== lead) ?? lead;
  const [was, is] = [before[other] ?? '', now[other] ?? before[other] ?? ''];
  const theirs = stretches(was, is);
  const isWaiting = theirs.length === 0 && (before[lead] ?? '') !== '';
  return own.map((replacement, index): Replaced => {
    if (isWaiting) return { [lead]: replacement };
    const twin = theirs.length === own.length ? theirs[index] : undefined;
    const whole = index === 0 ? replacementBetween(was, is) : UNCHANGED;
    return { [lead]: replacement, [other]: twin ?? whole };
  });
}

/** A twin that stays as it is. */
const UNCHANGED: Replacement = { passage: passageAt('', 0, 0), words: '' };

/** What makes one text another, the last stretch first. */
function stretches(before: string, now: string): readonly Replacement[] {
  const found: Replacement[] = [];
  let at = 0;
  let [start, words] = [0, ''];
  const close = (): void => {
    if (at > start || words !== '') found.unshift({ passage: passageAt(before, start, at), words });
  };
  for (const { kind, text } of redline(before, now)) {
    if (kind === 'KEPT') {
      close();
      at += text.length;
      [start, words] = [at, ''];
    } else if (kind === 'DELETED') at += text.length;
    else words += text;
  }
  close();
  return found;
}

/** New paragraphs, each after the one before it. */
function insertions(
  provisions: Provisions,
  unit: Provisions,
  added: ReadonlyMap<string | undefined, readonly EditedProvision[]>,
  names: Namer,
): readonly Instruction[] {
  return [...added].flatMap(([after, paragraphs]) => {
    let place = placeAfter(provisions, unit, after);
    return paragraphs.map(({ id, text }): Instruction => {
      const newId = id ?? names.provision(place.parentId);
      const { provisionId, side } = place;
      place = { ...place, provisionId: newId, side: undefined };
      return {
        id: names.instruction(),
        kind: 'INSERT_PARAGRAPH',
        provisionId,
        newId,
        ...(side === undefined ? {} : { side }),
        text,
        motive: {},
      };
    });
  });
}

interface Place {
  readonly provisionId: string;
  readonly side?: 'BEFORE' | undefined;
  readonly parentId: string | undefined;
}

/**
 * Where a paragraph is put that follows a provision: under an article, after a paragraph that holds no others, or before the
 * paragraph that comes next. Where none of these is, after the nearest paragraph, or under the nearest article, before it.
 */
function placeAfter(provisions: Provisions, unit: Provisions, after: string | undefined): Place {
  const at = unit.findIndex(({ id }) => id === after);
  const [previous, next] = [unit[at], unit[at + 1]];
  const isPlain = previous?.kind === 'PARAGRAPH' && !provisions.some(({ parentId }) => parentId === previous.id);
  if (previous?.kind === 'ARTICLE' || isPlain) return beside(previous);
  if (next?.kind === 'PARAGRAPH') return { provisionId: next.id, side: 'BEFORE', parentId: next.parentId };
  const nearest = unit.slice(0, at + 1).findLast(({ kind }) => FITTING.INSERT_PARAGRAPH.includes(kind));
  const any = nearest ?? unit.find(({ kind }) => FITTING.INSERT_PARAGRAPH.includes(kind));
  if (any === undefined) throw new Error('Nothing among these provisions takes a paragraph.');
  return beside(any);
}

const beside = ({ id, kind, parentId }: Provision): Place => ({
  provisionId: id,
  parentId: kind === 'ARTICLE' ? id : parentId,
});
