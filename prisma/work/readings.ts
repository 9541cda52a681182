import type { Instant } from '../../domain/calendar/dates.ts';
import type { Role } from '../../domain/people/roles.ts';
import type { ReadingFilter, ReadingKind } from '../../domain/readings.ts';
import type { Queries } from '../client.ts';

/** That someone was given something confidential to read. */
export interface Reading {
  readonly reader: { readonly kind: 'PERSON' | 'ORGANISATION'; readonly id: string };
  /** The capacity in which he read; absent for an organisation, or for one who read what is his own. */
  readonly role?: Role | undefined;
  readonly onBehalfOf?: string | undefined;
  readonly kind: ReadingKind;
  /** What was read: a meeting, an amendment, the SHA-256 of a document, a person. */
  readonly objectId: string;
  /** The file it belongs to; `directory` for a person. */
  readonly fileId: string;
}

/** A reading as it was kept: the first of its hour. */
export interface KeptReading extends Reading {
  readonly at: Instant;
}

/** Keeps a reading; more of the same by the same reader within the hour are one. */
export async function keepReading(db: Queries, reading: Reading, at: Instant): Promise<void> {
  const { reader, role = null, onBehalfOf = null, kind, objectId, fileId } = reading;
  await db.$executeRawUnsafe(
    `INSERT INTO reading (reader_id, kind, object_id, hour, reader_kind, role, on_behalf_of, file_id, at)
     VALUES ($1, $2, $3, date_trunc('hour', $4::timestamptz), $5, $6, $7, $8, $4::timestamptz) ON CONFLICT DO NOTHING`,
    reader.id,
    kind,
    objectId,
    at,
    reader.kind,
    role,
    onBehalfOf,
    fileId,
  );
}

/** After which reading a page goes on; they are listed the latest first. */
export type ReadingKey = readonly [at: Instant, readerId: string, kind: string, objectId: string];

const FIRST: ReadingKey = ['9999-12-31T00:00:00.000Z', '', '', ''];

interface ReadingRow extends Omit<KeptReading, 'at' | 'reader' | 'role' | 'onBehalfOf'> {
  readonly at: Date;
  readonly readerId: string;
  readonly readerKind: 'PERSON' | 'ORGANISATION';
  readonly role: Role | null;
  readonly onBehalfOf: string | null;
}

/** The readings that a filter lets through, the latest first; its days are those in Brussels. */
export async function readings(
  db: Queries,
  { kinds, fileId, readerId, from, until }: ReadingFilter,
  limit: number,
  after: ReadingKey = FIRST,
): Promise<readonly KeptReading[]> {
  const rows = await db.$queryRawUnsafe<ReadingRow[]>(
    `SELECT reader_id AS "readerId", reader_kind AS "readerKind", role, on_behalf_of AS "onBehalfOf", kind,
            object_id AS "objectId", file_id AS "fileId", at
     FROM reading
     WHERE kind = ANY($10::text[]) AND ($1::text IS NULL OR file_id = $1) AND ($2::text IS NULL OR reader_id = $2)
       AND ($3::date IS NULL OR at >= $3::date::timestamp AT TIME ZONE 'Europe/Brussels')
       AND ($4::date IS NULL OR at < ($4::date + 1)::timestamp AT TIME ZONE 'Europe/Brussels')
       AND (at < $5::timestamptz OR (at = $5::timestamptz AND (reader_id, kind, object_id) > ($6, $7, $8)))
     ORDER BY at DESC, reader_id, kind, object_id LIMIT $9::int`,
    fileId ?? null,
    readerId ?? null,
    from ?? null,
    until ?? null,
    ...after,
    limit,
    kinds,
  );
  return rows.map(({ readerId: id, readerKind, role, onBehalfOf, at, ...reading }) => ({
    ...reading,
    reader: { kind: readerKind, id },
    ...(role === null ? {} : { role }),
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    at: at.toISOString(),
  }));
}
