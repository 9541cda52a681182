import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface Cell {
  readonly text: ComponentChildren;
  readonly format?: 'numeric' | undefined;
  readonly classes?: string | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
  readonly attributes?: Attributes | undefined;
}

interface TableProps {
  readonly rows: readonly (readonly Cell[])[];
  readonly head?: readonly Cell[] | undefined;
  readonly caption?: string | undefined;
  readonly captionClasses?: string | undefined;
  /** Whether the first cell of a row names the row. */
  readonly firstCellIsHeader?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export function Table({
  rows,
  head,
  caption,
  captionClasses,
  firstCellIsHeader,
  classes,
  attributes,
}: TableProps): VNode {
  return (
    <table class={classNames('govuk-table', classes)} {...attributes}>
      {caption !== undefined && <caption class={classNames('govuk-table__caption', captionClasses)}>{caption}</caption>}
      {head !== undefined && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((cell, index) => (
              <Header key={index} scope="col" cell={cell} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map((row, rowIndex) => (
          <tr key={rowIndex} class="govuk-table__row">
            {row.map((cell, index) =>
              index === 0 && firstCellIsHeader === true ? (
                <Header key={index} scope="row" cell={cell} />
              ) : (
                <Data key={index} cell={cell} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Header({ scope, cell }: { readonly scope: 'col' | 'row'; readonly cell: Cell }): VNode {
  const { text, format, classes, colspan, rowspan, attributes } = cell;
  return (
    <th
      scope={scope}
      class={classNames('govuk-table__header', format !== undefined && `govuk-table__header--${format}`, classes)}
      {...{ colspan, rowspan }}
      {...attributes}
    >
      {text}
    </th>
  );
}

function Data({ cell }: { readonly cell: Cell }): VNode {
  const { text, format, classes, colspan, rowspan, attributes } = cell;
  return (
    <td
      class={classNames('govuk-table__cell', format !== undefined && `govuk-table__cell--${format}`, classes)}
      {...{ colspan, rowspan }}
      {...attributes}
    >
      {text}
    </td>
  );
}
