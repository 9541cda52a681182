import type { Provision } from '../../domain/contract/provision.ts';
import type { Draft } from './draft.ts';
import type { ContractWords } from './words.ts';

interface BudgetLine {
  readonly id: string;
  readonly line: number;
  readonly text: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** A line with the lines it is said to be made of. */
interface Sum {
  readonly whole: BudgetLine;
  readonly parts: readonly BudgetLine[];
}

/** A mark that calls a footnote, behind the words of a line. */
const CALL = / ?⁽?[\u2070-\u207f\u00b9\u00b2\u00b3]+⁾?/gu;

/**
 * Adds up each table of the budget: a line that announces its parts ("of which") against these, the total against the lines
 * above it that are no parts. One finding for each line and year that does not add up, in thousand euro.
 */
export function checkBudget(draft: Draft, words: ContractWords): void {
  for (const lines of tablesOf(draft)) {
    for (const sum of sumsOf(lines, words)) {
      for (const column of mismatches(sum)) {
        draft.find('BUDGET_TOTAL_MISMATCH', 'ERROR', sum.whole.line, {
          provision: sum.whole.id,
          column,
          stated: sum.whole.figures[column] ?? 0,
          computed: added(sum.parts, column),
        });
      }
    }
  }
}

function tablesOf(draft: Draft): readonly (readonly BudgetLine[])[] {
  const tables = new Map<string | undefined, BudgetLine[]>();
  for (const { provision, unit } of draft.entries) {
    const line = budgetLine(provision, unit.line, draft);
    if (line === undefined) continue;
    const table = tables.get(provision.parentId) ?? [];
    table.push(line);
    tables.set(provision.parentId, table);
  }
  return [...tables.values()];
}

function budgetLine({ id, kind, text, figures }: Provision, line: number, { language }: Draft): BudgetLine | undefined {
  if (kind !== 'BUDGET_LINE' || figures === undefined) return undefined;
  return { id, line, figures, text: (text[language] ?? '').replace(CALL, '') };
}

const added = (lines: readonly BudgetLine[], column: string): number =>
  lines.reduce((sum, { figures }) => sum + (figures[column] ?? 0), 0);

const mismatches = ({ whole, parts }: Sum): readonly string[] =>
  Object.keys(whole.figures).filter((column) => whole.figures[column] !== added(parts, column));

/** How many years of a sum add up. */
const agreement = (sum: Sum): number => Object.keys(sum.whole.figures).length - mismatches(sum).length;

/**
 * The sums a table states. A text no longer shows how far a line's parts reach: they are the fewest lines below it that add
 * up in most years. Where none add up in any year, they are those with which the table's total adds up best.
 */
function sumsOf(lines: readonly BudgetLine[], words: ContractWords): readonly Sum[] {
  const end = lines.findIndex(({ text }) => words.total.test(text));
  const above = end === -1 ? lines : lines.slice(0, end);
  const total = lines[end];
  const reach = new Map<BudgetLine, number>();
  const unsure: BudgetLine[] = [];
  for (const [index, whole] of above.entries()) {
    if (!words.ofWhich.test(whole.text)) continue;
    const candidates = partsBelow(above, index, words);
    const best = bestReach(candidates.length, (count) => agreement({ whole, parts: candidates.slice(0, count) }));
    reach.set(whole, best);
    if (best === 0) unsure.push(whole);
  }
  const totalOf = (): Sum | undefined => total && { whole: total, parts: withoutParts(above, reach) };
  for (const whole of unsure) {
    const most = partsBelow(above, above.indexOf(whole), words).length;
    const best = bestReach(most, (count) => {
      reach.set(whole, count);
      const sum = totalOf();
      return sum === undefined ? 0 : agreement(sum);
    });
    reach.set(whole, best);
  }
  return [...[...reach].map(([whole, count]) => ({ whole, parts: after(above, whole, count) })), totalOf()].filter(
    (sum) => sum !== undefined,
  );
}

const after = (lines: readonly BudgetLine[], whole: BudgetLine, count: number): readonly BudgetLine[] => {
  const start = lines.indexOf(whole) + 1;
  return lines.slice(start, start + count);
};

/** The lines that can be parts of the one at an index: those up to the next that announces parts of its own. */
function partsBelow(lines: readonly BudgetLine[], index: number, words: ContractWords): readonly BudgetLine[] {
  const below = lines.slice(index + 1);
  const end = below.findIndex(({ text }) => words.ofWhich.test(text));
  return end === -1 ? below : below.slice(0, end);
}

/** The smallest number of parts with the best score; 0 when no number scores. */
function bestReach(most: number, score: (count: number) => number): number {
  let best = 0;
  let bestScore = 0;
  for (let count = 1; count <= most; count += 1) {
    const candidate = score(count);
    if (candidate > bestScore) [best, bestScore] = [count, candidate];
  }
  return best;
}

function withoutParts(lines: readonly BudgetLine[], reach: ReadonlyMap<BudgetLine, number>): readonly BudgetLine[] {
  const parts = new Set([...reach].flatMap(([whole, count]) => after(lines, whole, count)));
  return lines.filter((line) => !parts.has(line));
}
