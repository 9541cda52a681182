import type { Language, Twins } from '../language.ts';
import { isLanguage } from '../language.ts';
import { movedBy, withHunks, type Hunk, type Hunks } from './hunks.ts';
import { placesChanged, placesNamedIn, withPlaces } from './paragraph-references.ts';
import { byId, type Ground } from './rebase-ground.ts';
import { bearers, referencesOf } from './references.ts';

/** The new number of each provision to which others gave one, by its id. */
function numbersChanged({ written, present }: Ground): ReadonlyMap<string, string> {
  const now = byId(present);
  return new Map(
    written.flatMap(({ id, number }) => {
      const other = now.get(id)?.number;
      return number === undefined || other === undefined || other === number ? [] : [[id, other]];
    }),
  );
}

/**
 * Finds in a twin what names, by its number or its place, a provision to which others gave another one: the whole of what names
 * it, with what names it now.
 */
function outdatedIn(ground: Ground): (text: string, language: Language) => Hunks {
  const [numbers, places] = [numbersChanged(ground), placesChanged(ground.written, ground.present)];
  if (numbers.size + places.size === 0) return () => [];
  const numbered = bearers(ground.written);
  return (text, language) => {
    const byPlace = placesNamedIn(text, language)
      .filter(({ key }) => places.has(key))
      .map(({ start, end }) => ({ start, end, words: withPlaces(text.slice(start, end), language, places) }));
    const byNumber = referencesOf({ id: '', text: { [language]: text } }, numbered).flatMap(
      ({ start, end, targetId }) => {
        const words = numbers.get(targetId);
        const isInPlace = byPlace.some((place) => place.start <= start && end <= place.end);
        return words === undefined || isInPlace ? [] : [{ start, end, words }];
      },
    );
    return [...byPlace, ...byNumber].toSorted((a, b) => a.start - b.start);
  };
}

interface Reworded {
  readonly language: Language;
  /** The whole twin as the author had it, and as he made it. */
  readonly source: string;
  readonly made: string;
  readonly edits: Hunks;
}

/** What an author's own words name otherwise than it is named by now, in the places of the twin as he made it. */
export function followedIn(ground: Ground, { language, made, edits }: Reworded, own: Hunks): Hunks {
  const places = inMade(edits).filter((_place, index) => own.some((edit) => edit === edits[index]));
  return outdatedIn(ground)(made, language).filter((hunk) => places.some((place) => isWithin(hunk, place)));
}

/**
 * Whether an author's words make or unmake what names a provision to which others gave another number or place, where he did not
 * write it himself: "article 2" that becomes "alinéa 2", or that of another text.
 */
export function changesReference(ground: Ground, { edits, language, made, source }: Reworded): boolean {
  if (edits.length === 0) return false;
  const outdated = outdatedIn(ground);
  const old = outdated(source, language).map((place) => movedBy(edits, place).start);
  const own = inMade(edits);
  const now = outdated(made, language).filter((hunk) => !own.some((place) => isWithin(hunk, place)));
  return old.length !== now.length || now.some(({ start }) => !old.includes(start));
}

type Place = Pick<Hunk, 'start' | 'end'>;

const isWithin = (inner: Place, outer: Place): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Where the words that an author put in stand in the text as he made it. */
function inMade(edits: Hunks): readonly Place[] {
  let by = 0;
  return edits.map((edit) => {
    const start = edit.start + by;
    const end = start + edit.words.length;
    by += edit.words.length - (edit.end - edit.start);
    return { start, end };
  });
}

/** A new text that names everything as it is named by now. */
export function withReferencesOf(ground: Ground, text: Twins): Twins {
  const outdated = outdatedIn(ground);
  const twins = Object.entries(text).map(([language, words]) => [
    language,
    isLanguage(language) ? withHunks(words, outdated(words, language)) : words,
  ]);
  return Object.fromEntries(twins);
}
