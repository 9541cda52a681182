import type { Queries } from '../../prisma/client.ts';

/** How PostgreSQL answered a query: what it went through, and how many pages of 8 KiB it looked at. */
export interface QueryPlan {
  readonly indexes: readonly string[];
  /** The tables that were read from one end to the other. */
  readonly scanned: readonly string[];
  readonly buffers: number;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Node[];
}

/** Runs a query with its values and tells how it was answered. */
export async function planOf(db: Queries, sql: string, ...values: readonly unknown[]): Promise<QueryPlan> {
  const rows = await db.$queryRawUnsafe<{ 'QUERY PLAN': readonly [{ readonly Plan: Node }] }[]>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`,
    ...values,
  );
  const root = rows[0]?.['QUERY PLAN'][0].Plan;
  if (root === undefined) throw new Error('The query was not explained.');
  const nodes = nodesOf(root);
  return {
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
    scanned: nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? '') : [])),
    buffers: (root['Shared Hit Blocks'] ?? 0) + (root['Shared Read Blocks'] ?? 0),
  };
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
