import { brusselsDate, type IsoDate } from '../../domain/calendar/dates.ts';
import type { PerMonth } from '../../domain/contract/provision.ts';
import type { VersionInForce } from '../../domain/meetings/contract-rhythm.ts';
import { firstDay, monthOf } from '../../domain/meetings/months.ts';
import type { Rhythm } from '../../domain/meetings/rhythm.ts';
import { rhythmsInForce, type SettingsSince } from '../../domain/meetings/rhythms-in-force.ts';
import { evolvePolicy, NEW_POLICY_FILE, type PolicyEvent } from '../../domain/rules/policy-file.ts';
import type { Queries } from '../client.ts';
import { load } from '../record/load.ts';
import { POLICY_FILE } from '../record/policy.ts';

/** The promise of a service: from which day, and every rhythm it was ever kept by. */
export interface Promised {
  /** The first day of the first month. */
  readonly from: IsoDate;
  readonly rhythms: readonly Rhythm[];
}

interface VersionRow {
  readonly contract_id: string;
  readonly number: number;
  readonly as_on: IsoDate;
  readonly imported_at: Date;
  readonly period_start: IsoDate;
  readonly per_month: PerMonth | null;
}

const VERSIONS = `
  SELECT v.contract_id, v.number, v.as_on, c.imported_at, c.header->>'periodStart' AS period_start,
    (SELECT p.content->'perMonth' FROM provision p
     WHERE p.contract_id = v.contract_id AND p.version = v.number AND p.content ? 'perMonth' LIMIT 1) AS per_month
  FROM contract c JOIN contract_version v ON v.contract_id = c.id
  ORDER BY c.imported_at, c.id, v.number`;

/**
 * The rhythms in force, from the month in which the first contract came into the record, or in which its period begins where
 * that is later: before it nobody kept a promise here. `undefined` while there is no contract.
 */
export async function promised(db: Queries): Promise<Promised | undefined> {
  const rows = await db.$queryRawUnsafe<VersionRow[]>(VERSIONS);
  const [first] = rows;
  if (first === undefined) return undefined;
  const from = firstDay(monthOf(beginningOf(first)));
  const versions = rows.map(versionOf).sort((a, b) => (a.inForceOn < b.inForceOn ? -1 : 1));
  return { from, rhythms: rhythmsInForce(from, await settingsHistory(db), versions) };
}

/** A version that was imported holds from then on; one that an act made, from its entry into force. */
const versionOf = (row: VersionRow): VersionInForce => ({
  inForceOn: row.number === 1 ? beginningOf(row) : row.as_on,
  provisions: row.per_month === null ? [] : [{ perMonth: row.per_month }],
});

function beginningOf({ imported_at: importedAt, period_start: start }: VersionRow): IsoDate {
  const on = brusselsDate(importedAt.toISOString());
  return on > start ? on : start;
}

async function settingsHistory(db: Queries): Promise<readonly SettingsSince[]> {
  const { events } = await load<PolicyEvent>(db, POLICY_FILE, 0);
  let file = NEW_POLICY_FILE;
  const history: SettingsSince[] = [{ from: '', settings: file.settings }];
  for (const { event, at } of events) {
    file = evolvePolicy(file, event);
    if (event.type === 'SettingsChanged') history.push({ from: brusselsDate(at), settings: file.settings });
  }
  return history;
}
