import { symbol, symbolCircle, symbolDiamond2 } from 'd3-shape';
import type { VNode } from 'preact';
import { SIZES } from './lengths.ts';
import type { MaturityLayout, Row } from './maturity-layout.ts';

/** Half the width of a mark, in the layout's lengths; the line between two marks ends at their edges. */
const CIRCLE = 8;
const DIAMOND = 6;

/** d3-shape takes the area of a circle, and of its diamond the square of the radius over 0.62625. */
const circlePath = symbol(symbolCircle, Math.PI * CIRCLE ** 2)();
const diamondPath = symbol(symbolDiamond2, (DIAMOND / 0.62625) ** 2)();

interface DrawingProps {
  readonly id: string;
  readonly layout: MaturityLayout;
  readonly title: string;
  readonly description: string;
  /** What the marks mean. */
  readonly now: string;
  readonly target: string;
}

/**
 * The chart itself. It says everything by shape, a ring for now and a diamond for the target, in the text's own colour:
 * it prints in black and white and follows forced colours. No style attribute, which the page's policy would drop.
 */
export function MaturityDrawing({ id, layout, title, description, now, target }: DrawingProps): VNode {
  const { height, axisY, ticks, rows } = layout;
  const titleId = `${id}-title`;
  const descriptionId = `${id}-description`;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      width="100%"
      viewBox={`0 0 ${SIZES.width} ${height}`}
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
      fill="currentColor"
      font-size={SIZES.text}
    >
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{description}</desc>
      <LegendLine mark="now" line={0} text={now} />
      <LegendLine mark="target" line={1} text={target} />
      {ticks.map(({ value, x }) => (
        <text key={value} x={x} y={axisY} font-size={SIZES.smallText} text-anchor="middle">
          {value}
        </text>
      ))}
      {rows.map((row) => (
        <RowDrawing key={row.y} row={row} ticks={ticks} />
      ))}
    </svg>
  );
}

interface LegendLineProps {
  readonly mark: 'now' | 'target';
  readonly line: number;
  readonly text: string;
}

function LegendLine({ mark, line, text }: LegendLineProps): VNode {
  const y = (line + 0.5) * SIZES.line + 2;
  const Mark = mark === 'now' ? NowMark : TargetMark;
  return (
    <>
      <Mark x={SIZES.edge} y={y} />
      <text x={2 * SIZES.edge + CIRCLE} y={y} dominant-baseline="central">
        {text}
      </text>
    </>
  );
}

function RowDrawing({ row, ticks }: { readonly row: Row; readonly ticks: MaturityLayout['ticks'] }): VNode {
  const { objective, lines, y, now, target } = row;
  const first = ticks.at(0)?.x;
  const last = ticks.at(-1)?.x;
  return (
    <g>
      {lines.map((line) => (
        <text key={line.y} x={SIZES.edge - CIRCLE} y={line.y}>
          {line.text}
        </text>
      ))}
      <g stroke="currentColor" stroke-opacity="0.5">
        <line x1={first} x2={last} y1={y} y2={y} />
        {ticks.map(({ value, x }) => (
          <line key={value} x1={x} x2={x} y1={y - 3} y2={y + 3} />
        ))}
      </g>
      {target !== undefined && <Distance from={now} to={target} y={y} />}
      <NowMark x={now} y={y} />
      {target !== undefined && <TargetMark x={target} y={y} />}
      <text x={SIZES.width - SIZES.edge + CIRCLE} y={y} text-anchor="end" dominant-baseline="central">
        {objective.target === undefined ? objective.now : `${objective.now} → ${objective.target}`}
      </text>
    </g>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A ring, open so that a target on the same figure shows within it. */
const NowMark = ({ x, y }: Place): VNode => (
  <path
    class="app-maturity-chart__now"
    transform={`translate(${x},${y})`}
    d={circlePath ?? ''}
    fill="none"
    stroke="currentColor"
    stroke-width="2"
  />
);

const TargetMark = ({ x, y }: Place): VNode => (
  <path class="app-maturity-chart__target" transform={`translate(${x},${y})`} d={diamondPath ?? ''} />
);

/** The way from now to the target, between the edges of their marks; none where they touch. */
function Distance({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }): VNode | null {
  if (Math.abs(to - from) <= CIRCLE + DIAMOND) return null;
  const direction = Math.sign(to - from);
  return (
    <line
      class="app-maturity-chart__distance"
      x1={from + direction * CIRCLE}
      x2={to - direction * DIAMOND}
      y1={y}
      y2={y}
      stroke="currentColor"
      stroke-width="4"
    />
  );
}
