import type { VNode } from 'preact';
import type { MonthOfPromise, Outcome } from '../../domain/meetings/promise.ts';
import { Details } from '../components/details.tsx';
import { Table } from '../components/table.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { PromiseDrawing } from './promise-drawing.tsx';
import { promiseLayout } from './promise-layout.ts';

export interface PromiseChartTexts {
  /** What the chart is: its name, and the caption of its table. */
  readonly title: string;
  /** How it is to be read. */
  readonly description: string;
  readonly month: string;
  readonly promised: string;
  /** What opens the table. */
  readonly data: string;
  readonly nameOf: (outcome: Outcome) => string;
  readonly initialOf: (month: number) => string;
  readonly monthOf: (month: string) => string;
}

interface PromiseChartProps {
  /** From which the ids of its parts are made. */
  readonly id: string;
  readonly months: readonly MonthOfPromise[];
  /** The outcomes that occur, in the order in which they are told. */
  readonly occurring: readonly Outcome[];
  readonly texts: PromiseChartTexts;
}

/** What became of the meetings of a series, month by month: drawn, and as a table. */
export function PromiseChart({ id, months, occurring, texts }: PromiseChartProps): VNode {
  const { title, description, nameOf, initialOf, monthOf } = texts;
  const layout = promiseLayout(months, occurring);
  return (
    <div class="govuk-body app-promise">
      <PromiseDrawing {...{ id, layout, title, description, nameOf, initialOf }} />
      <Details summaryText={texts.data} classes="app-promise__data">
        <Scroll label={title}>
          <Table
            caption={title}
            captionClasses="govuk-table__caption--s"
            firstCellIsHeader
            head={[
              { text: texts.month },
              { text: texts.promised, format: 'numeric' },
              ...occurring.map((outcome) => ({ text: nameOf(outcome), format: 'numeric' as const })),
            ]}
            rows={months
              .filter(({ promised }) => promised.length > 0)
              .map(({ month, promised, counts }) => [
                { text: monthOf(month) },
                { text: promised.length, format: 'numeric' },
                ...occurring.map((outcome) => ({ text: counts[outcome], format: 'numeric' as const })),
              ])}
          />
        </Scroll>
      </Details>
    </div>
  );
}
