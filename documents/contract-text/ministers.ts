import type { ConcernedMinister } from '../../domain/contract/header.ts';
import type { ContractWords } from './words.ts';

/** Words of a mention beyond this many no longer tell ministers apart. */
const LONGEST_KEY = 20;

interface Mention {
  readonly title: string;
  readonly key: string;
  readonly person: string | undefined;
}

/**
 * The ministers a text names by what they are in charge of, each once, in the order of first mention. A mention runs to the
 * end of its clause and may drag other words along: where another mention is the beginning of it, they mean one minister.
 */
export function concernedMinisters(texts: readonly string[], words: ContractWords): readonly ConcernedMinister[] {
  const mentions = texts.flatMap((text) => mentionsIn(text, words));
  const keys = new Set(mentions.map(({ key }) => key));
  const ministers = new Map<string, ConcernedMinister>();
  for (const { title, key, person } of mentions) {
    const own = beginningsOf(key).find((beginning) => keys.has(beginning)) ?? key;
    const known = ministers.get(own);
    const named = known?.person ?? person;
    ministers.set(own, {
      title: known !== undefined && known.title.length <= title.length ? known.title : title,
      ...(named !== undefined && { person: named }),
    });
  }
  return [...ministers.values()];
}

/** The first word of a key, its first two, and so on to the whole. */
const beginningsOf = (key: string): readonly string[] => {
  const words = key.split(' ').slice(0, LONGEST_KEY);
  return words.map((_, index) => words.slice(0, index + 1).join(' '));
};

function mentionsIn(text: string, words: ContractWords): readonly Mention[] {
  return [...text.matchAll(words.minister)].map(({ groups }) => {
    const charge = (groups?.['charge'] ?? '').trim();
    const key = charge
      .toLowerCase()
      .replace(words.articles, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return { title: `${groups?.['minister']} ${charge}`, key, person: groups?.['person'] };
  });
}
