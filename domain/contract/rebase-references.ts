import type { Language, Twins } from '../language.ts';
import { movedBy, type Hunk, type Hunks } from './hunks.ts';
import type { Provision } from './provision.ts';
import { byId, type Ground } from './rebase-ground.ts';
import { bearers, referencesOf, type Reference } from './references.ts';

/** The new number of each provision to which others gave one, by its id. */
export function numbersChanged({ written, present }: Ground): ReadonlyMap<string, string> {
  const now = byId(present);
  return new Map(
    written.flatMap(({ id, number }) => {
      const other = now.get(id)?.number;
      return number === undefined || other === undefined || other === number ? [] : [[id, other]];
    }),
  );
}

interface OwnWords {
  readonly provision: Provision;
  readonly language: Language;
  /** The whole twin. */
  readonly made: string;
  /** Where the author's own words stand in it. */
  readonly own: readonly Pick<Hunk, 'start' | 'end'>[];
}

/** The numbers that an author's own words name, and that others changed since, in the places of the twin as he made it. */
export function numbersFollowedIn(ground: Ground, { provision, language, made, own }: OwnWords): Hunks {
  const numbers = numbersChanged(ground);
  return referencesOf({ ...provision, text: { [language]: made } }, bearers(ground.written)).flatMap(
    ({ start, end, targetId }) => {
      const words = numbers.get(targetId);
      const isOwn = own.some((place) => place.start <= start && end <= place.end);
      return words === undefined || !isOwn ? [] : [{ start, end, words }];
    },
  );
}

/**
 * Whether an author's words make or unmake a reference to a provision that others renumbered, where he did not write the
 * number himself: "article 2" that becomes "alinéa 2", or that of another text.
 */
export function changesReference(
  ground: Ground,
  { edits, language, made, source }: { language: Language; source: string; made: string; edits: Hunks },
): boolean {
  const numbers = numbersChanged(ground);
  if (numbers.size === 0 || edits.length === 0) return false;
  const numbered = bearers(ground.written);
  const placesIn = (text: string): readonly Reference[] =>
    referencesOf({ id: '', text: { [language]: text } }, numbered).filter(({ targetId }) => numbers.has(targetId));
  const old = placesIn(source).map((place) => movedBy(edits, place).start);
  const own = inMade(edits);
  const now = placesIn(made).filter((place) => !own.some(({ start, end }) => start <= place.start && place.end <= end));
  return old.length !== now.length || now.some(({ start }) => !old.includes(start));
}

/** Where the words that an author put in stand in the text as he made it. */
export function inMade(edits: Hunks): readonly Pick<Hunk, 'start' | 'end'>[] {
  let by = 0;
  return edits.map((edit) => {
    const start = edit.start + by;
    const end = start + edit.words.length;
    by += edit.words.length - (edit.end - edit.start);
    return { start, end };
  });
}

/** A new text whose numbers are those that others gave to what it names. */
export function withNumbersOf(ground: Ground, text: Twins): Twins {
  const numbers = numbersChanged(ground);
  if (numbers.size === 0) return text;
  const named = referencesOf({ id: '', text }, bearers(ground.written));
  const twins = Object.entries(text).map(([language, words]) => {
    const own = named.filter((each) => each.language === language && numbers.has(each.targetId));
    return [
      language,
      own.toReversed().reduce((made, { start, end, targetId }) => {
        return made.slice(0, start) + (numbers.get(targetId) ?? '') + made.slice(end);
      }, words),
    ];
  });
  return Object.fromEntries(twins);
}
