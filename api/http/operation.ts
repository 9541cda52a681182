import type { z } from 'zod';
import type { Act } from '../../domain/rights/table.ts';
import type { Request as IdempotentRequest } from '../../prisma/record/file-record.ts';
import type { Caller } from '../caller.ts';

export type Tag =
  | 'Access'
  | 'Contracts'
  | 'People'
  | 'Amendments'
  | 'Tasks'
  | 'Mails'
  | 'Search'
  | 'Meetings'
  | 'Rules'
  | 'Development';

/** A file that came with a form. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a form's file may be. */
export interface UploadRule {
  readonly mediaType: string;
  readonly maxBytes: number;
  /** Whether it may be a word processor's document as well. */
  readonly orDocx?: boolean;
}

/** A request as it came in, known to be from someone where that is asked. */
export interface Incoming {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly file?: UploadedFile | undefined;
  readonly caller?: Caller | undefined;
  readonly request?: IdempotentRequest | undefined;
}

/** The bytes of a document. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
}

/** What is sent back; `location` names what was made. */
export type Reply = { readonly json: unknown; readonly location?: string } | Bytes;

/** One line of the API: what Express answers and OpenAPI describes, from the same schemas. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As Express writes it: `/amendments/:id`. */
  readonly path: string;
  readonly tag: Tag;
  readonly summary: string;
  /** What it is in the table of rights: who may is said there, and nowhere else. */
  readonly act: Act;
  readonly params?: z.ZodObject | undefined;
  readonly query?: z.ZodObject | undefined;
  readonly body?: z.ZodType | undefined;
  readonly upload?: UploadRule | undefined;
  readonly status: 200 | 201;
  /** Of the bytes that are answered in the place of JSON. */
  readonly mediaType?: string | undefined;
  /** Absent where a document's bytes are answered. */
  readonly answer?: z.ZodType | undefined;
  /** The codes with which this operation, beside those every one may have, says no. */
  readonly refusals: readonly string[];
  readonly run: (incoming: Incoming) => Promise<Reply>;
}

export const isBytes = (reply: Reply): reply is Bytes => 'bytes' in reply;
