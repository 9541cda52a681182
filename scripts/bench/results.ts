import type { Block } from './measure/blocks.ts';
import type { InboxPlan } from './measure/inbox-plan.ts';
import type { OpenFiles } from './measure/open-files.ts';
import type { ProvisionPages } from './measure/provision-page.ts';
import type { TextScale } from './measure/text.ts';
import { rounded, spreadOf, type Spread } from './statistics.ts';
import { SHAPES, type ShapeName } from './system.ts';

/** What was measured of one shape with one number of clients, over all rounds. */
export interface ShapeResult {
  /** Milliseconds from sending a decision to its answer. */
  readonly decision: Spread;
  /** Milliseconds from sending a decision until the next task is in the inbox; where a procedure opens it. */
  readonly nextTask?: Spread;
  readonly livesPerSecond: number;
  /** Milliseconds of processor time a life, by process. */
  readonly cpuPerLife: Readonly<Record<string, number>>;
}

export interface ClientsResult {
  readonly clients: number;
  readonly shapes: Readonly<Record<ShapeName, ShapeResult>>;
}

/** A ratio beside what it is meant to be. */
export interface Aim {
  readonly what: string;
  readonly clients: number;
  readonly ratio: number;
  readonly aim: string;
  readonly met: boolean;
}

export interface Results {
  readonly machine: Readonly<Record<string, string | number>>;
  readonly rounds: number;
  readonly filesABlock: number;
  readonly decisions: readonly ClientsResult[];
  readonly aims: readonly Aim[];
  readonly openFiles?: OpenFiles;
  readonly inboxPlan?: InboxPlan;
  readonly text?: TextScale;
  readonly provisionPages?: ProvisionPages;
}

/** Puts the rounds together, one result for each number of clients. */
export function resultsOf(blocks: readonly Block[]): readonly ClientsResult[] {
  const numbers = [...new Set(blocks.map(({ clients }) => clients))].sort((a, b) => a - b);
  return numbers.map((clients) => {
    const of = (shape: ShapeName) => shapeResult(blocks.filter((b) => b.shape === shape && b.clients === clients));
    const [avenant, sql, textbook] = SHAPES.map(of);
    if (avenant === undefined || sql === undefined || textbook === undefined)
      throw new Error('A shape was not played.');
    return { clients, shapes: { avenant, sql, textbook } };
  });
}

function shapeResult(blocks: readonly Block[]): ShapeResult {
  const sum = (of: (block: Block) => number): number => blocks.reduce((total, block) => total + of(block), 0);
  const decision = spreadOf(blocks.flatMap((block) => block.decisions));
  const nextTask = spreadOf(blocks.flatMap((block) => block.nextTasks));
  if (decision === undefined) throw new Error('No decision was measured.');
  const lives = sum((block) => block.lives);
  const processes = [...new Set(blocks.flatMap(({ cpu }) => Object.keys(cpu)))];
  return {
    decision,
    ...(nextTask === undefined ? {} : { nextTask }),
    livesPerSecond: rounded(lives / sum((block) => block.seconds)),
    cpuPerLife: Object.fromEntries(
      processes.map((name) => [name, rounded(sum(({ cpu }) => cpu[name] ?? 0) / lives, 1)]),
    ),
  };
}

type Measure = (shape: ShapeResult) => number | undefined;

const decisionP50: Measure = ({ decision }) => decision.p50;
const nextTaskP50: Measure = ({ nextTask }) => nextTask?.p50;
const livesPerSecond: Measure = (shape) => shape.livesPerSecond;

/** What the design promises against each floor; for decisions with the most clients. */
export function aimsOf(results: readonly ClientsResult[]): readonly Aim[] {
  const most = results.at(-1);
  return most === undefined
    ? []
    : [
        ...atMost(2, 'decision p50 / SQL function', decisionP50, 'sql', most),
        ...atMost(0.2, 'decision p50 / textbook Update', decisionP50, 'textbook', most),
        ...atMost(1.25, 'next task p50 / textbook', nextTaskP50, 'textbook', most),
        ...atLeast(0.8, 'lives a second / textbook', livesPerSecond, 'textbook', most),
      ];
}

const atMost = (limit: number, ...rest: Compared): readonly Aim[] =>
  compared(...rest).map((each) => ({ ...each, aim: `≤ ${limit}`, met: each.ratio <= limit }));

const atLeast = (limit: number, ...rest: Compared): readonly Aim[] =>
  compared(...rest).map((each) => ({ ...each, aim: `≥ ${limit}`, met: each.ratio >= limit }));

type Compared = readonly [what: string, measure: Measure, floor: ShapeName, result: ClientsResult];

/** None where either was not measured. */
function compared(...[what, measure, floor, { clients, shapes }]: Compared): readonly Omit<Aim, 'aim' | 'met'>[] {
  const [ours, theirs] = [measure(shapes.avenant), measure(shapes[floor])];
  return ours === undefined || theirs === undefined ? [] : [{ what, clients, ratio: rounded(ours / theirs) }];
}
