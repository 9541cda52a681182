import { scaleLinear } from 'd3-scale';

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

/**
 * Lengths are CSS pixels on the narrowest phone, where the chart is as wide as its `viewBox`; a wider place enlarges it,
 * so that no text is ever smaller than it is here.
 */
export const SIZES = { width: 290, text: 14, smallText: 13, line: 18, edge: 12 } as const;

/** Room at the right of the scale for `2 → 5`. */
const FIGURES = 56;
const LEGEND = 2 * SIZES.line + 8;
const AXIS = SIZES.smallText + 10;
const TRACK = 24;
const GAP = 12;
/** What fits beside one another at the text's size, capitals and wide letters being rare. */
const CHARACTERS = 36;

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

/** A text in lines, parted between words: SVG does not wrap by itself. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= CHARACTERS) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
