import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import { ActionLink, SummaryCard, type Actions, type Card } from './summary-card.tsx';

interface Cell {
  readonly text: ComponentChildren;
  readonly classes?: string | undefined;
}

interface Row {
  readonly key: Cell;
  readonly value: Cell;
  readonly actions?: Actions | undefined;
  readonly classes?: string | undefined;
}

interface SummaryListProps {
  readonly rows: readonly Row[];
  /** A frame with a title; its name is added to each action for those who hear the page. */
  readonly card?: Card | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** What is known of a thing: a name and a value a row. */
export function SummaryList({ rows, card, classes, attributes }: SummaryListProps): VNode {
  const someHaveActions = rows.some(hasActions);
  const list = (
    <dl class={classNames('govuk-summary-list', classes)} {...attributes}>
      {rows.map((row, index) => (
        <RowView
          key={index}
          row={row}
          lacksActions={someHaveActions && !hasActions(row)}
          cardTitle={card?.title.text}
        />
      ))}
    </dl>
  );
  return card === undefined ? list : <SummaryCard {...card}>{list}</SummaryCard>;
}

const hasActions = ({ actions }: Row): boolean => actions !== undefined && actions.items.length > 0;

interface RowViewProps {
  readonly row: Row;
  readonly lacksActions: boolean;
  readonly cardTitle: ComponentChildren;
}

function RowView({ row, lacksActions, cardTitle }: RowViewProps): VNode {
  const { key, value, actions } = row;
  return (
    <div
      class={classNames('govuk-summary-list__row', lacksActions && 'govuk-summary-list__row--no-actions', row.classes)}
    >
      <dt class={classNames('govuk-summary-list__key', key.classes)}>{key.text}</dt>
      <dd class={classNames('govuk-summary-list__value', value.classes)}>{value.text}</dd>
      {actions !== undefined && hasActions(row) && (
        <dd class={classNames('govuk-summary-list__actions', actions.classes)}>
          <RowActions items={actions.items} cardTitle={cardTitle} />
        </dd>
      )}
    </div>
  );
}

function RowActions({ items, cardTitle }: Pick<Actions, 'items'> & Pick<RowViewProps, 'cardTitle'>): VNode {
  const links = items.map((action, index) => <ActionLink key={index} {...action} cardTitle={cardTitle} />);
  if (links.length === 1) return <>{links}</>;
  return (
    <ul class="govuk-summary-list__actions-list">
      {links.map((link) => (
        <li key={link.key} class="govuk-summary-list__actions-list-item">
          {link}
        </li>
      ))}
    </ul>
  );
}
