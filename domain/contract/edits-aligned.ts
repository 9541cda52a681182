import type { Language, Twins } from '../language.ts';
import { LANGUAGES } from '../language.ts';
import type { Provision } from './provision.ts';

/** A paragraph as it was edited; by its id it is known to be that provision, unless another reads as that one did. */
export interface EditedParagraph {
  readonly id?: string;
  readonly text: string;
}

/** Some provisions as they read after they were edited. A language that was not edited is absent. */
export type Edited = Readonly<Partial<Record<Language, readonly EditedParagraph[]>>>;

/** A new provision, with its id where it has one already. */
export interface EditedProvision {
  readonly id?: string;
  readonly text: Twins;
}

/** Which provision reads how by now, and what is new after which of them; `undefined` for what comes before the first. */
export interface Aligned {
  readonly now: ReadonlyMap<string, Twins>;
  readonly added: ReadonlyMap<string | undefined, readonly EditedProvision[]>;
}

/**
 * Finds the provisions again in what was edited, in their order: what reads as before is what it was, then what has its id. What
 * is none of them is new; where nothing new can stand it goes on with the one before, as a line.
 */
export function aligned(unit: readonly Provision[], edited: Edited, takes: (provision: Provision) => boolean): Aligned {
  const now = new Map<string, Twins>();
  const added = new Map<string | undefined, readonly EditedProvision[]>();
  const canAdd = unit.some(takes);
  for (const language of LANGUAGES) {
    const paragraphs = edited[language];
    if (paragraphs === undefined) continue;
    const found = alignedIn(
      unit,
      paragraphs.filter(({ text }) => text.trim() !== ''),
      language,
    );
    for (const { id } of unit) now.set(id, { ...now.get(id), [language]: '' });
    const counts = new Map<string | undefined, number>();
    let after: string | undefined;
    for (const { provision, paragraph } of found) {
      if (provision !== undefined) {
        after = provision.id;
        now.set(after, { ...now.get(after), [language]: paragraph.text });
      } else if (canAdd) {
        const place = counts.get(after) ?? 0;
        counts.set(after, place + 1);
        added.set(after, withTwin(added.get(after) ?? [], place, paragraph, language));
      } else {
        after ??= unit[0]?.id ?? '';
        const text = [now.get(after)?.[language] ?? '', paragraph.text].filter((each) => each !== '').join('\n');
        now.set(after, { ...now.get(after), [language]: text });
      }
    }
  }
  return { now, added };
}

function withTwin(
  list: readonly EditedProvision[],
  place: number,
  { id, text }: EditedParagraph,
  language: Language,
): readonly EditedProvision[] {
  const present = list[place];
  const named = present?.id ?? id;
  const twins = { ...present?.text, [language]: text };
  return list.toSpliced(place, 1, { ...(named === undefined ? {} : { id: named }), text: twins });
}

/** Paragraphs of one language by the ids of the provisions that they are found to be; those that are new have none. */
export const named = (
  unit: readonly Provision[],
  paragraphs: readonly EditedParagraph[],
  language: Language,
): readonly EditedParagraph[] =>
  alignedIn(unit, paragraphs, language).map(({ provision, paragraph }) =>
    provision === undefined ? { text: paragraph.text } : { ...paragraph, id: provision.id },
  );

interface Found {
  readonly paragraph: EditedParagraph;
  readonly provision?: Provision;
}

/** The longest way through both lists, in which what reads alike counts for more than what bears the same id. */
function alignedIn(
  unit: readonly Provision[],
  paragraphs: readonly EditedParagraph[],
  language: Language,
): readonly Found[] {
  const worth = (provision: Provision, { id, text }: EditedParagraph): number =>
    (text === provision.text[language] ? 3 : 0) + (id === provision.id ? 2 : 0);
  const best = table(unit, paragraphs, worth);
  const known = new Set(unit.map(({ id }) => id));
  const found: Found[] = [];
  let row = 0;
  for (const [column, paragraph] of paragraphs.entries()) {
    const here = best[row]?.[column] ?? 0;
    while (row < unit.length && best[row + 1]?.[column] === here) row += 1;
    const provision = unit[row];
    const gain = provision === undefined ? 0 : worth(provision, paragraph);
    const isMatch = gain > 0 && here === gain + (best[row + 1]?.[column + 1] ?? 0);
    if (isMatch && provision !== undefined) row += 1;
    const { id, text } = paragraph;
    const fresh = id === undefined || known.has(id) ? { text } : { id, text };
    found.push(isMatch && provision !== undefined ? { provision, paragraph } : { paragraph: fresh });
  }
  return found;
}

/** For each place in both lists the worth of the best way from there to their ends. */
function table(
  unit: readonly Provision[],
  paragraphs: readonly EditedParagraph[],
  worth: (provision: Provision, paragraph: EditedParagraph) => number,
): readonly (readonly number[])[] {
  const best: number[][] = Array.from({ length: unit.length + 1 }, () => Array<number>(paragraphs.length + 1).fill(0));
  for (const [row, provision] of [...unit.entries()].toReversed()) {
    for (const [column, paragraph] of [...paragraphs.entries()].toReversed()) {
      const gain = worth(provision, paragraph);
      const matched = gain > 0 ? gain + (best[row + 1]?.[column + 1] ?? 0) : 0;
      const skipped = Math.max(best[row + 1]?.[column] ?? 0, best[row]?.[column + 1] ?? 0);
      const line = best[row];
      if (line !== undefined) line[column] = Math.max(matched, skipped);
    }
  }
  return best;
}
