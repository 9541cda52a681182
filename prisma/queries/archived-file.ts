import type { AmendmentText } from '../../domain/contract/instruction.ts';
import type { Queries } from '../client.ts';

export interface NamedText {
  readonly hash: string;
  readonly content: AmendmentText;
}

/** Every text that an event of a file names, by its hash. */
export const textsOfFile = (db: Queries, fileId: string): Promise<NamedText[]> =>
  db.$queryRawUnsafe<NamedText[]>(
    `SELECT hash, content FROM amendment_text
     WHERE hash IN (SELECT data -> 'text' ->> 'hash' FROM event WHERE file_id = $1) ORDER BY hash`,
    fileId,
  );

export interface ArchivedDocument {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The documents of a file with their bytes, each once. */
export const documentsWithBytes = (db: Queries, fileId: string): Promise<ArchivedDocument[]> =>
  db.$queryRawUnsafe<ArchivedDocument[]>(
    `SELECT sha256, media_type AS "mediaType", bytes FROM document
     WHERE sha256 IN (SELECT sha256 FROM file_document WHERE file_id = $1) ORDER BY sha256`,
    fileId,
  );

/** A message of a file: what is kept of it. Its body was made when it was sent, from the record. */
export interface ArchivedMail {
  readonly messageId: string;
  readonly kind: string;
  readonly partyKind: string;
  readonly partyId: string;
  readonly address: string | null;
  readonly status: string;
  readonly orderedAt: Date;
  readonly sentAt: Date | null;
  readonly response: string | null;
  readonly bouncedAt: Date | null;
  readonly bounceReason: string | null;
}

/** The messages of a file, in the order in which they were ordered. */
export const mailsOfFile = (db: Queries, fileId: string): Promise<ArchivedMail[]> =>
  db.$queryRawUnsafe<ArchivedMail[]>(
    `SELECT message_id AS "messageId", kind, party_kind AS "partyKind", party_id AS "partyId", address, status,
            ordered_at AS "orderedAt", sent_at AS "sentAt", response, bounced_at AS "bouncedAt",
            bounce_reason AS "bounceReason"
     FROM mail WHERE file_id = $1 ORDER BY ordered_at, id`,
    fileId,
  );
