import type { Language } from '../../domain/language.ts';

/** A change that was proposed and is neither accepted nor rejected yet. */
export interface Mark {
  readonly kind: 'INSERTED' | 'DELETED';
  /** The change it belongs to: several stretches, and the end of a paragraph, may be one. */
  readonly change: string;
}

/** A stretch of a text; without a mark it stands as it is. */
export interface Run {
  readonly text: string;
  readonly mark?: Mark;
}

/**
 * One provision as it is edited. `id` is absent for one that comes to be. `start` is there where it is proposed to begin it
 * here, or to have it go on with the one before.
 */
export interface SuggestedProvision {
  readonly id?: string;
  readonly start?: Mark;
  readonly runs: readonly Run[];
}

/** The text of some provisions in one language, with what is proposed to become of it. Plain JSON. */
export type SuggestedText = readonly SuggestedProvision[];

/** The same in each language that is edited. */
export type SuggestedTwins = Readonly<Partial<Record<Language, SuggestedText>>>;

/** A provision's text without anything proposed. */
export interface PlainProvision {
  readonly id?: string;
  readonly text: string;
}

export type Decision = 'ACCEPT' | 'REJECT' | 'KEEP';

/** What ProseMirror's tracking leaves at the edge of a paragraph, so that a mark has something to stand on. */
const HOLDER = /\u200b/gu;

/** A text in which nothing is proposed. */
export const unchanged = (provisions: readonly PlainProvision[]): SuggestedText =>
  provisions.map(({ id, text }) => ({
    ...(id === undefined ? {} : { id }),
    runs: text === '' ? [] : [{ text }],
  }));

/** What a text says without what is proposed in it: what was proposed is rejected, or accepted, as a whole. */
export const plainText = (text: SuggestedText, decision: 'ACCEPT' | 'REJECT'): readonly PlainProvision[] =>
  settled(text, () => decision).map(({ id, runs }) => ({
    ...(id === undefined ? {} : { id }),
    text: runs.map((run) => run.text).join(''),
  }));

type Decide = (change: string) => Decision;

/** A text in which some of the changes are decided: what was put in stays or goes, what was taken out goes or stays. */
export function settled(text: SuggestedText, decide: Decide): SuggestedText {
  const result: { readonly head: Omit<SuggestedProvision, 'runs'>; readonly runs: Run[] }[] = [];
  for (const { id, start, runs } of text) {
    const last = result.at(-1);
    const kept = runs.flatMap((run) => settledRun(run, decide));
    const head = { ...(id === undefined ? {} : { id }), ...(stays(start, decide) ? { start } : {}) };
    if (last !== undefined && goes(start, decide)) last.runs.push(...kept);
    else result.push({ head, runs: kept });
  }
  return result.map(({ head, runs }) => ({ ...head, runs: together(runs) }));
}

const goes = (mark: Mark | undefined, decide: Decide): boolean =>
  mark !== undefined && decide(mark.change) === (mark.kind === 'INSERTED' ? 'REJECT' : 'ACCEPT');

const stays = (mark: Mark | undefined, decide: Decide): mark is Mark =>
  mark !== undefined && decide(mark.change) === 'KEEP';

function settledRun({ text, mark }: Run, decide: Decide): Run[] {
  if (goes(mark, decide)) return [];
  if (stays(mark, decide)) return [{ text, mark }];
  const kept = text.replace(HOLDER, '');
  return kept === '' ? [] : [{ text: kept }];
}

const isSame = (a: Mark | undefined, b: Mark | undefined): boolean => a?.kind === b?.kind && a?.change === b?.change;

/** Stretches side by side with the same mark are one. */
function together(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && isSame(last.mark, run.mark))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** A change for a reader: what it puts in and takes out, and where. */
export interface Proposed {
  readonly change: string;
  readonly language: Language;
  /** The place of the provision in the text, from 0, and its id where it has one. */
  readonly at: number;
  readonly provisionId?: string;
  readonly inserted: string;
  readonly deleted: string;
}

/** The changes of a text in the order in which they stand; the ends of paragraphs among them are line ends. */
export function proposedIn(language: Language, text: SuggestedText): readonly Proposed[] {
  const found = new Map<string, { -readonly [K in keyof Proposed]: Proposed[K] }>();
  let provisionId: string | undefined;
  for (const [at, { id, start, runs }] of text.entries()) {
    provisionId = id ?? provisionId;
    for (const { text: words, mark } of [{ text: '\n', ...(start && { mark: start }) }, ...runs]) {
      if (mark === undefined) continue;
      const head = { change: mark.change, language, at, ...(provisionId === undefined ? {} : { provisionId }) };
      const entry = found.get(mark.change) ?? { ...head, inserted: '', deleted: '' };
      entry[mark.kind === 'INSERTED' ? 'inserted' : 'deleted'] += words.replace(HOLDER, '');
      found.set(mark.change, entry);
    }
  }
  return [...found.values()];
}
