import express, { type Request, type RequestHandler, type Response } from 'express';
import multer from 'multer';
import type { UploadedFile, UploadRule } from './operation.ts';
import { Refusal } from './refusal.ts';
import { unreadableIn } from './unreadable-text.ts';
import { checkFile, cleanName, FILE_BYTES } from './uploads.ts';

const readJson = express.json({ limit: '2mb' });

/**
 * The JSON of a request; `undefined` for none.
 *
 * @throws Refusal `UNSUPPORTED_MEDIA_TYPE`, `BODY_INVALID` for what no text may hold; the parser's own errors, e.g. for what is
 * no JSON.
 */
export async function receiveJson(request: Request, response: Response): Promise<unknown> {
  if (request.is('application/json') === false) throw new Refusal('UNSUPPORTED_MEDIA_TYPE');
  await runParser(readJson, request, response);
  // Before anything is made of it: what follows members by calling itself would end at some depth.
  const unreadable = unreadableIn('body', request.body);
  if (unreadable.length > 0) throw new Refusal('BODY_INVALID', unreadable);
  return request.body;
}

const FORM_LIMITS = { fields: 20, fieldSize: 100_000, fieldNameSize: 100, parts: 30, files: 1 };

/** What a form with a file said. */
export interface ReceivedForm {
  readonly body: unknown;
  readonly file: UploadedFile;
}

/**
 * A form with its file, held in memory.
 *
 * @throws Refusal `UNSUPPORTED_MEDIA_TYPE` for what is no form, `BODY_INVALID` without its file; the parser's own errors,
 * e.g. for a file that is too large.
 */
export async function receiveFile(request: Request, response: Response, rule: UploadRule): Promise<ReceivedForm> {
  if (request.is('multipart/form-data') === false) throw new Refusal('UNSUPPORTED_MEDIA_TYPE');
  const storage = multer.memoryStorage();
  const receive = multer({
    storage,
    limits: { ...FORM_LIMITS, fileSize: mostBytes(request, rule) },
    defParamCharset: 'utf8',
  });
  await runFormParser(receive.single('file'), request, response);
  const { file } = request;
  if (file === undefined) throw new Refusal('BODY_INVALID', [{ field: 'body.file', code: 'REQUIRED', details: {} }]);
  const received = { name: cleanName(file.originalname), bytes: file.buffer };
  checkFile(received, rule, 'body.file');
  return { body: request.body, file: received };
}

/** Bytes: what the kind of file may have, and no more than this installation takes of any. */
export const mostBytes = ({ app }: Request, { maxBytes }: UploadRule): number =>
  Math.min(maxBytes, Number(app.get(FILE_BYTES) ?? maxBytes));

/**
 * multer as a promise. What it says of itself is named; a form that cannot be read, e.g. for want of a boundary, it tells by
 * plain errors.
 *
 * @throws MulterError, Refusal `BODY_INVALID`
 */
export async function runFormParser(parser: RequestHandler, request: Request, response: Response): Promise<void> {
  try {
    await runParser(parser, request, response);
  } catch (error) {
    if (error instanceof multer.MulterError || error instanceof Refusal) throw error;
    throw new Refusal('BODY_INVALID', [{ field: 'body', code: 'BAD_FORMAT', details: {} }]);
  }
}

/** A parser of Express as a promise: who asks is known before anything of his is read. */
export function runParser(parser: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void parser(request, response, (error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Refusal('BODY_INVALID'));
    });
  });
}
