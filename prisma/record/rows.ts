import { KEPT_PLAN } from '../client.ts';

/** A row as JSON: column name → value. Every row of a change has the same columns. */
export type Row = Readonly<Record<string, unknown>>;

/** What happens to rows that are there already. */
export type OnConflict = 'FAIL' | 'IGNORE' | { readonly update: readonly string[] };

/** Rows to be written to, changed in, or removed from, one table. `UPDATE` finds its rows by their `id`. */
export interface Change {
  readonly table: string;
  readonly rows: readonly Row[];
  readonly on: OnConflict | 'DELETE' | 'UPDATE';
}

export const insert = (table: string, rows: readonly Row[], on: OnConflict = 'FAIL'): Change => ({ table, rows, on });
export const remove = (table: string, rows: readonly Row[]): Change => ({ table, rows, on: 'DELETE' });

/**
 * One statement that makes all changes, or none: one round trip and one plan where a call for each table costs twice the
 * time (ADR 2). Values travel as JSON and get the types of the table's own columns.
 */
export function statementFor(changes: readonly Change[]): { sql: string; values: string[] } {
  const made = changes.filter((change) => change.rows.length > 0);
  const parts = made.map((change, index) => `w${index} AS (${clause(change, `$${index + 1}`)})`);
  return {
    sql: `${KEPT_PLAN} WITH ${parts.join(', ')} SELECT 1`,
    values: made.map((change) => JSON.stringify(change.rows)),
  };
}

function clause({ table, rows, on }: Change, parameter: string): string {
  const columns = Object.keys(rows[0] ?? {}).map(quoted);
  const source = `jsonb_populate_recordset(NULL::${quoted(table)}, ${parameter}::text::jsonb)`;
  if (on === 'DELETE') {
    const same = columns.map((column) => `t.${column} = r.${column}`).join(' AND ');
    return `DELETE FROM ${quoted(table)} t USING ${source} r WHERE ${same}`;
  }
  if (on === 'UPDATE') {
    const sets = columns.filter((column) => column !== '"id"').map((column) => `${column} = r.${column}`);
    return `UPDATE ${quoted(table)} t SET ${sets.join(', ')} FROM ${source} r WHERE t.id = r.id`;
  }
  return `INSERT INTO ${quoted(table)} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM ${source}${onConflict(on, columns)}`;
}

function onConflict(on: OnConflict, columns: readonly string[]): string {
  if (on === 'FAIL') return '';
  if (on === 'IGNORE') return ' ON CONFLICT DO NOTHING';
  const keys = on.update.map(quoted);
  const sets = columns.filter((column) => !keys.includes(column)).map((column) => `${column} = EXCLUDED.${column}`);
  return ` ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
}

const quoted = (name: string): string => `"${name}"`;
