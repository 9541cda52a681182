import type { VNode } from 'preact';

/** A table with a head for each column. */
export const Table = ({ heads, rows }: { heads: readonly string[]; rows: readonly VNode[] }): VNode => (
  <table>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{rows}</tbody>
  </table>
);
