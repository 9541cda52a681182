import { symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTimes } from 'd3-shape';
import type { VNode } from 'preact';
import type { Outcome } from '../../domain/meetings/promise.ts';
import { SIZES, type PromiseLayout } from './promise-layout.ts';

interface DrawingProps {
  readonly id: string;
  readonly layout: PromiseLayout;
  readonly title: string;
  readonly description: string;
  /** What a mark means. */
  readonly nameOf: (outcome: Outcome) => string;
  /** How a column's month is called at its head. */
  readonly initialOf: (month: number) => string;
}

/**
 * The chart itself. What became of a meeting is said by the shape of its mark, in the text's own colour: it prints in black
 * and white and follows forced colours. No style attribute, which the page's policy would drop.
 */
export function PromiseDrawing({ id, layout, title, description, nameOf, initialOf }: DrawingProps): VNode {
  const titleId = `${id}-title`;
  const descriptionId = `${id}-description`;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      width="100%"
      viewBox={`0 0 ${SIZES.width} ${layout.height}`}
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
      fill="currentColor"
      font-size={SIZES.text}
    >
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{description}</desc>
      {layout.legend.map(({ outcome, y }) => (
        <g key={outcome}>
          <MarkDrawing outcome={outcome} x={SIZES.mark + 2} y={y} />
          <text x={SIZES.mark * 2 + 12} y={y} dominant-baseline="central">
            {nameOf(outcome)}
          </text>
        </g>
      ))}
      {layout.months.map(({ number, x }) => (
        <text key={number} x={x} y={layout.monthsY} font-size={SIZES.smallText} text-anchor="middle">
          {initialOf(number)}
        </text>
      ))}
      {layout.years.map(({ year, y }) => (
        <text key={year} x={0} y={y} dominant-baseline="central">
          {year}
        </text>
      ))}
      {layout.marks.map(({ key, outcome, x, y }) => (
        <MarkDrawing key={key} outcome={outcome} x={x} y={y} />
      ))}
    </svg>
  );
}

const AREA = Math.PI * SIZES.mark ** 2;
const SHAPES = {
  KEPT: { path: symbol(symbolCircle, AREA)(), filled: true },
  MOVED: { path: symbol(symbolDiamond2, AREA * 1.2)(), filled: true },
  MISSED: { path: symbol(symbolTimes, AREA)(), filled: false },
  CANCELLED: { path: symbol(symbolSquare, AREA)(), filled: false },
  OPEN: { path: symbol(symbolCircle, AREA)(), filled: false },
  UNRECORDED: { path: symbol(symbolCircle, AREA / 12)(), filled: true },
} as const satisfies Record<Outcome, { readonly path: string | null; readonly filled: boolean }>;

function MarkDrawing({ outcome, x, y }: { readonly outcome: Outcome; readonly x: number; readonly y: number }): VNode {
  const { path, filled } = SHAPES[outcome];
  const paint = filled ? {} : { fill: 'none', stroke: 'currentColor', 'stroke-width': 2 };
  return (
    <path
      class={`app-promise__${outcome.toLowerCase()}`}
      transform={`translate(${x},${y})`}
      d={path ?? ''}
      {...paint}
    />
  );
}
