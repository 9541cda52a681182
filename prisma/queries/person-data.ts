import type { Queries } from '../client.ts';

/** A value as it is stored: plain JSON. */
type Stored = string | number | boolean | null | readonly Stored[] | { readonly [name: string]: Stored };
type StoredRow = Readonly<Record<string, Stored>>;

/**
 * What is kept about a person outside the directory, by what it is called in an export. `$1` is his id. No secret is among it, not
 * even as a hash, and of others no more than the ids that his own acts name.
 */
const SECTIONS = {
  person: `SELECT id, name, email, language, subject IS NOT NULL AS "signInKnown", erased_at AS "erasedAt" FROM person WHERE id = $1`,
  tasks: `SELECT t.id, t.file_id AS "fileId", jsonb_build_object('fr', a.title_fr, 'nl', a.title_nl) AS title, t.kind, t.phase, t.capacity,
      t.opened_on AS "openedOn", t.due_on AS "dueOn", a.open AS "isOpen"
    FROM task_assignee a JOIN task t ON t.id = a.task_id WHERE a.party_kind = 'PERSON' AND a.party_id = $1 ORDER BY t.opened_on, t.id`,
  acts: `SELECT e.file_id AS "fileId", jsonb_build_object('fr', a.title_fr, 'nl', a.title_nl) AS title, e.seq, e.at, e.type,
      e.by ->> 'role' AS role, e.by ->> 'onBehalfOf' AS "onBehalfOf", e.by ->> 'insteadOf' AS "insteadOf",
      (e.by ->> 'id' = $1) AS "byHimself", CASE WHEN e.by ->> 'id' = $1 THEN e.data -> 'decision' END AS decision
    FROM event e LEFT JOIN amendment a ON a.id = e.file_id
    WHERE e.by ->> 'id' = $1 OR e.by ->> 'onBehalfOf' = $1 OR e.by ->> 'insteadOf' = $1 ORDER BY e.at, e.file_id, e.seq`,
  mails: `SELECT id, file_id AS "fileId", kind, languages, address, status, ordered_at AS "orderedAt", sent_at AS "sentAt",
      message_id AS "messageId", response, bounced_at AS "bouncedAt"
    FROM mail WHERE party_kind = 'PERSON' AND party_id = $1 ORDER BY ordered_at, id`,
  sessions: `SELECT sess ->> 'level' AS level, sess ->> 'signedInAt' AS "signedInAt", sess ->> 'seenAt' AS "seenAt",
      sess ->> 'browser' AS browser, expire AS "expiresAt" FROM session WHERE person_id = $1 ORDER BY expire`,
  tokens: `SELECT name, scopes, level, made_at AS "madeAt", expires_at AS "expiresAt", last_used_on AS "lastUsedOn", revoked_at AS "revokedAt"
    FROM api_token WHERE person_id = $1 ORDER BY made_at`,
  invitations: `SELECT invited_at AS "invitedAt", expires_at AS "expiresAt", accepted_at AS "acceptedAt", withdrawn_at AS "withdrawnAt"
    FROM sign_in_invitation WHERE person_id = $1 ORDER BY invited_at`,
  calendars: `SELECT made_at AS "madeAt", revoked_at AS "revokedAt" FROM calendar_feed WHERE person_id = $1 ORDER BY made_at`,
  drafts: `SELECT amendment_id AS "fileId", revision, saved_at AS "savedAt" FROM draft_revision WHERE saved_by = $1 ORDER BY saved_at`,
  edits: `SELECT amendment_id AS "fileId", unit_id AS "provisionId", revision, saved_at AS "savedAt" FROM text_edit WHERE saved_by = $1 ORDER BY saved_at`,
  comments: `SELECT amendment_id AS "fileId", provision_id AS "provisionId", language, quote, said, said_at AS "saidAt" FROM text_comment
    WHERE said_by = $1 ORDER BY said_at, id`,
  wordUploads: `SELECT amendment_id AS "fileId", file_name AS "fileName", sha256, uploaded_at AS at FROM word_upload WHERE uploaded_by = $1 ORDER BY uploaded_at`,
  wordVerdicts: `SELECT upload_id AS "uploadId", no, accepted, decided_at AS at FROM word_verdict WHERE decided_by = $1 ORDER BY decided_at, upload_id, no`,
  uploads: `SELECT file_id AS "fileId", sha256, language, file_name AS "fileName", at FROM file_document WHERE uploaded_by = $1 ORDER BY at`,
  readings: `SELECT kind, object_id AS "objectId", file_id AS "fileId", role, on_behalf_of AS "onBehalfOf", at FROM reading
    WHERE reader_kind = 'PERSON' AND reader_id = $1 ORDER BY at`,
  exports: `SELECT reader_id AS "readerId", role, at FROM reading WHERE kind = 'PERSON_EXPORT' AND object_id = $1 ORDER BY at`,
} as const;

/** Everything stored about a person outside the directory, oldest first. */
export async function personData(
  db: Queries,
  personId: string,
): Promise<Readonly<Record<string, readonly StoredRow[]>>> {
  const found = await Promise.all(
    Object.entries(SECTIONS).map(async ([name, sql]) => [name, await rowsOf(db, sql, personId)] as const),
  );
  return Object.fromEntries(found);
}

async function rowsOf(db: Queries, sql: string, personId: string): Promise<readonly StoredRow[]> {
  const rows = await db.$queryRawUnsafe<{ readonly row: StoredRow }[]>(
    `SELECT to_jsonb(q) AS row FROM (${sql}) q`,
    personId,
  );
  return rows.map(({ row }) => row);
}
