import type { VNode } from 'preact';

/** A table with a head for each column, which scrolls by itself where it is wider than the page. */
export const Table = ({
  caption,
  heads,
  rows,
}: {
  caption?: string;
  heads: readonly string[];
  rows: readonly VNode[];
}): VNode => (
  <div class="app-scroll">
    <table class="govuk-table">
      {caption !== undefined && <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>}
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {heads.map((head) => (
            <th key={head} scope="col" class="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">{rows}</tbody>
    </table>
  </div>
);
