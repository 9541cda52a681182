import { scaleLinear } from 'd3-scale';
import { SIZES, wrapped } from './lengths.ts';

/** An objective with its maturity; without a target when none is set. Both lie on the chart's scale. */
export interface MeasuredObjective {
  readonly label: string;
  readonly now: number;
  readonly target?: number | undefined;
}

/** The least and the highest maturity there is. */
export interface MaturityScale {
  readonly min: number;
  readonly max: number;
}

/** Room at the right of the scale for `2 → 5`. */
const FIGURES = 56;
const LEGEND = 2 * SIZES.line + 8;
const AXIS = SIZES.smallText + 10;
const TRACK = 24;
const GAP = 12;

export interface Row {
  readonly objective: MeasuredObjective;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  /** The height at which both marks stand. */
  readonly y: number;
  readonly now: number;
  readonly target: number | undefined;
}

export interface MaturityLayout {
  readonly height: number;
  readonly axisY: number;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly rows: readonly Row[];
}

/** Where everything of the chart stands: the legend, the scale's figures, then a row for each objective. */
export function maturityLayout(objectives: readonly MeasuredObjective[], { min, max }: MaturityScale): MaturityLayout {
  const x = scaleLinear()
    .domain([min, max])
    .range([SIZES.edge, SIZES.width - SIZES.edge - FIGURES]);
  const rows: Row[] = [];
  let top = LEGEND + AXIS + GAP;
  for (const objective of objectives) {
    const row = rowAt(top, objective, x);
    rows.push(row);
    top = row.y + TRACK / 2 + GAP;
  }
  return {
    height: top,
    axisY: LEGEND + SIZES.smallText,
    ticks: Array.from({ length: max - min + 1 }, (_, step) => ({ value: min + step, x: x(min + step) })),
    rows,
  };
}

function rowAt(top: number, objective: MeasuredObjective, x: (value: number) => number): Row {
  const { label, now, target } = objective;
  const lines = wrapped(label).map((text, index) => ({ text, y: top + (index + 1) * SIZES.line - 4 }));
  return {
    objective,
    lines,
    y: top + lines.length * SIZES.line + TRACK / 2,
    now: x(now),
    target: target === undefined ? undefined : x(target),
  };
}
