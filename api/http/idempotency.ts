import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { hashOf } from '../../domain/hash.ts';
import type { Standing } from '../../domain/people/holders.ts';
import type { Request as IdempotentRequest } from '../../prisma/record/file-record.ts';
import type { UploadedFile } from './operation.ts';
import { Refusal } from './refusal.ts';

/** What makes two requests the same one. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly file?: UploadedFile | undefined;
  /** The capacity chosen for it. */
  readonly capacity?: Standing | undefined;
}

/** What a key may be. */
export const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * The key of a request, asked for before anything of it is read.
 *
 * @throws Refusal `IDEMPOTENCY_KEY_REQUIRED`
 */
export function requireKey(request: Request): string {
  const key = request.get('Idempotency-Key');
  if (key === undefined || !KEY.test(key)) throw new Refusal('IDEMPOTENCY_KEY_REQUIRED');
  return key;
}

/**
 * A request under its key: the record answers the same key and content once and for good.
 *
 * @throws Refusal `IDEMPOTENCY_KEY_REQUIRED`
 */
export function idempotentRequest(actorId: string, key: string | undefined, asked: Asked): IdempotentRequest {
  if (key === undefined || !KEY.test(key)) throw new Refusal('IDEMPOTENCY_KEY_REQUIRED');
  const { method, path, body = {}, file, capacity } = asked;
  return {
    actorId,
    key,
    hash: hashOf({
      method,
      path,
      body,
      ...(file === undefined ? {} : { file: sha256Of(file.bytes) }),
      ...(capacity === undefined ? {} : { capacity }),
    }),
  };
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** An id for what a request makes: the same for its repeats, so that they find it made. */
export const idMadeBy = ({ actorId, key }: IdempotentRequest): string => hashOf({ actorId, key }).slice(0, 32);
