import { scaleLinear } from 'd3-scale';
import { SIZES, wrapped } from './lengths.ts';

/** Something that ends between two days, most likely on a third. Dates are `YYYY-MM-DD`. */
export interface DatedSpan {
  readonly label: string;
  readonly earliest: string;
  readonly likely: string;
  readonly latest: string;
}

export interface SpanRow {
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly y: number;
  readonly earliest: number;
  readonly likely: number;
  readonly latest: number;
}

export interface SpanLayout {
  readonly height: number;
  readonly axisY: number;
  readonly ticks: readonly { readonly date: string; readonly x: number }[];
  readonly rows: readonly SpanRow[];
}

const LEGEND = 3 * SIZES.line + 8;
const AXIS = SIZES.smallText + 10;
const TRACK = 24;
const GAP = 12;
/** Half the width of a date under the scale, which stands above its ends too. */
const DATE = 34;

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;
const dateOf = (day: number): string => new Date(Math.round(day) * 86_400_000).toISOString().slice(0, 10);

/** Where everything stands: the legend, the first and the last day, then a row for each span. */
export function spanLayout(spans: readonly DatedSpan[]): SpanLayout {
  const first = Math.min(...spans.map(({ earliest }) => dayOf(earliest)));
  const last = Math.max(...spans.map(({ latest }) => dayOf(latest)), first + 1);
  const x = scaleLinear()
    .domain([first, last])
    .range([DATE, SIZES.width - DATE]);
  const rows: SpanRow[] = [];
  let top = LEGEND + AXIS + GAP;
  for (const { label, earliest, likely, latest } of spans) {
    const lines = wrapped(label).map((text, index) => ({ text, y: top + (index + 1) * SIZES.line - 4 }));
    const y = top + lines.length * SIZES.line + TRACK / 2;
    rows.push({ lines, y, earliest: x(dayOf(earliest)), likely: x(dayOf(likely)), latest: x(dayOf(latest)) });
    top = y + TRACK / 2 + GAP;
  }
  return {
    height: top,
    axisY: LEGEND + SIZES.smallText,
    ticks: [first, last].map((day) => ({ date: dateOf(day), x: x(day) })),
    rows,
  };
}
