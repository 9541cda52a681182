import { symbol, symbolDiamond2 } from 'd3-shape';
import type { VNode } from 'preact';
import { SIZES } from './lengths.ts';
import { spanLayout, type DatedSpan, type SpanRow } from './span-layout.ts';

const DIAMOND = 6;
/** d3-shape takes the square of the radius over 0.62625. */
const diamondPath = symbol(symbolDiamond2, (DIAMOND / 0.62625) ** 2)();

interface SpanChartProps {
  /** From which the ids of its parts are made. */
  readonly id: string;
  readonly spans: readonly DatedSpan[];
  readonly title: string;
  readonly description: string;
  /** What the marks mean. */
  readonly legend: { readonly ends: string; readonly likely: string; readonly between: string };
  readonly dateText: (date: string) => string;
}

/**
 * When things end: a line from the earliest to the latest day with a bar at each end, a diamond on the likely one. By shape
 * alone, in the text's own colour. Its figures stand in the table that goes with it on the page.
 */
export function SpanChart({ id, spans, title, description, legend, dateText }: SpanChartProps): VNode {
  const { height, axisY, ticks, rows } = spanLayout(spans);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="app-span-chart"
      role="img"
      width="100%"
      viewBox={`0 0 ${SIZES.width} ${height}`}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      fill="currentColor"
      font-size={SIZES.text}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <LegendLine line={0} text={legend.ends} mark={<Bar x={SIZES.edge} y={0} />} />
      <LegendLine line={1} text={legend.likely} mark={<Diamond x={SIZES.edge} y={0} />} />
      <LegendLine line={2} text={legend.between} mark={<Reach from={2} to={2 * SIZES.edge} y={0} />} />
      {ticks.map(({ date, x }) => (
        <text key={date} x={x} y={axisY} font-size={SIZES.smallText} text-anchor="middle">
          {dateText(date)}
        </text>
      ))}
      {rows.map((row) => (
        <Row key={row.y} row={row} />
      ))}
    </svg>
  );
}

const LegendLine = ({ line, text, mark }: { readonly line: number; readonly text: string; readonly mark: VNode }) => {
  const y = (line + 0.5) * SIZES.line + 2;
  return (
    <>
      <g transform={`translate(0,${y})`}>{mark}</g>
      <text x={2 * SIZES.edge + 8} y={y} dominant-baseline="central">
        {text}
      </text>
    </>
  );
};

const Row = ({ row: { lines, y, earliest, likely, latest } }: { readonly row: SpanRow }): VNode => (
  <g>
    {lines.map((line) => (
      <text key={line.y} x={SIZES.edge - 8} y={line.y}>
        {line.text}
      </text>
    ))}
    <Reach from={earliest} to={latest} y={y} />
    <Bar x={earliest} y={y} />
    <Bar x={latest} y={y} />
    <Diamond x={likely} y={y} />
  </g>
);

const Reach = ({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }): VNode => (
  <line x1={from} x2={to} y1={y} y2={y} stroke="currentColor" stroke-width="2" />
);

const Bar = ({ x, y }: { readonly x: number; readonly y: number }): VNode => (
  <line x1={x} x2={x} y1={y - 7} y2={y + 7} stroke="currentColor" stroke-width="2" />
);

const Diamond = ({ x, y }: { readonly x: number; readonly y: number }): VNode => (
  <path transform={`translate(${x},${y})`} d={diamondPath ?? ''} />
);
