import type { VNode } from 'preact';
import { Details } from '../components/details.tsx';
import { Table } from '../components/table.tsx';
import { MaturityDrawing } from './maturity-drawing.tsx';
import { maturityLayout, type MaturityScale, type MeasuredObjective } from './maturity-layout.ts';

export interface MaturityChartTexts {
  /** What the chart is: its name, and the caption of its table. */
  readonly title: string;
  /** How it is to be read. */
  readonly description: string;
  readonly objective: string;
  readonly now: string;
  readonly target: string;
  /** What stands in the table where no target is set. */
  readonly noTarget: string;
  /** What opens the table. */
  readonly data: string;
  /** What stands in the chart's stead when there is no objective. */
  readonly empty: string;
}

interface MaturityChartProps {
  /** From which the ids of its parts are made. */
  readonly id: string;
  readonly objectives: readonly MeasuredObjective[];
  readonly scale: MaturityScale;
  readonly texts: MaturityChartTexts;
}

/** The objectives' maturity, now and aimed at, drawn and as a table. */
export function MaturityChart({ id, objectives, scale, texts }: MaturityChartProps): VNode {
  if (objectives.length === 0) return <p class="govuk-body">{texts.empty}</p>;
  const { title, description, now, target } = texts;
  return (
    <div class="govuk-body app-maturity-chart">
      <MaturityDrawing id={id} layout={maturityLayout(objectives, scale)} {...{ title, description, now, target }} />
      <Details summaryText={texts.data}>
        <Table
          caption={title}
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={[{ text: texts.objective }, { text: now, format: 'numeric' }, { text: target, format: 'numeric' }]}
          rows={objectives.map((objective) => [
            { text: objective.label },
            { text: objective.now, format: 'numeric' },
            { text: objective.target ?? texts.noTarget, format: 'numeric' },
          ])}
        />
      </Details>
    </div>
  );
}
