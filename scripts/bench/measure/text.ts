import { compared, type Hashed } from '../../../domain/contract/compare.ts';
import { consolidate } from '../../../domain/contract/consolidate.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { hashOf } from '../../../domain/hash.ts';
import { percentile, rounded } from '../statistics.ts';
import { largeContract } from '../text/large-contract.ts';

/** How long the text engine takes, on this machine, with nothing read or written. Milliseconds. */
export interface TextScale {
  readonly sizes: readonly TextSize[];
  /** How many times longer the largest takes than the smallest, beside how many times larger it is. */
  readonly growth: { readonly size: number; readonly consolidation: number; readonly comparison: number };
  /** Whether the smallest keeps the aims, and growth is at most linear. */
  readonly met: boolean;
}

export interface TextSize {
  readonly articles: number;
  readonly amendments: number;
  readonly provisions: number;
  readonly instructions: number;
  /** The consolidated text as on the last day, each provision with its pedigree. */
  readonly consolidation: number;
  /** The same, the first time in the process. */
  readonly first: number;
  /** The base and that text, word by word. */
  readonly comparison: number;
}

/** Of the size that the aims are about. */
export const AIMS = { consolidation: 300, comparison: 1500 } as const;
const FACTORS = [1, 2, 4] as const;
const RUNS = 7;
/** What a busy machine adds to one of two measures and not to the other. */
const NOISE = 1.25;

/** Measures a contract and its amendments, then twice and four times as many of both. */
export function measureText(articles: number, amendments: number): TextScale {
  const sizes = FACTORS.map((factor) => sizeOf(articles * factor, amendments * factor));
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (smallest === undefined || largest === undefined) throw new Error('No text was measured.');
  const size = largest.articles / smallest.articles;
  const growth = {
    size,
    consolidation: rounded(largest.consolidation / smallest.consolidation),
    comparison: rounded(largest.comparison / smallest.comparison),
  };
  const isFast = smallest.consolidation <= AIMS.consolidation && smallest.comparison <= AIMS.comparison;
  const isLinear = Math.max(growth.consolidation, growth.comparison) <= size * NOISE;
  return { sizes, growth, met: isFast && isLinear };
}

function sizeOf(articles: number, amendments: number): TextSize {
  const { base, acts } = largeContract(articles, amendments);
  const asOn = acts.at(-1)?.inForceOn ?? '';
  const consolidations = Array.from({ length: RUNS }, () => timed(() => consolidate(base, acts, { asOn })));
  const [first] = consolidations;
  const after = first?.result.map(({ provision }) => provision) ?? [];
  const [old, now] = [base.map(hashed), after.map(hashed)];
  const comparisons = Array.from({ length: RUNS }, () => timed(() => compared(old, now)));
  return {
    articles,
    amendments,
    provisions: base.length,
    instructions: acts.reduce((sum, { text }) => sum + text.instructions.length, 0),
    consolidation: median(consolidations),
    first: rounded(first?.took ?? 0),
    comparison: median(comparisons),
  };
}

/** As a version is stored. */
const hashed = (content: Provision): Hashed => ({ content, hash: hashOf(content) });

function timed<T>(work: () => T): { readonly took: number; readonly result: T } {
  const from = performance.now();
  const result = work();
  return { took: performance.now() - from, result };
}

const median = (runs: readonly { readonly took: number }[]): number =>
  rounded(
    percentile(
      runs.map(({ took }) => took),
      0.5,
    ) ?? 0,
  );
