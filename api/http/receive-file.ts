import type { Request, Response } from 'express';
import multer from 'multer';
import type { UploadedFile, UploadRule } from './operation.ts';
import { Refusal } from './refusal.ts';

const FORM = 'multipart/form-data';
const FIELDS = { fields: 20, fieldSize: 100_000, fieldNameSize: 100, parts: 30 };

/**
 * The file of a form, held in memory, and the form's members in `request.body`.
 *
 * @throws Refusal `UNSUPPORTED_MEDIA_TYPE` for what is no form, `BODY_INVALID` without its file; multer's own errors, e.g.
 * for a file that is too large.
 */
export async function receiveFile(request: Request, response: Response, rule: UploadRule): Promise<UploadedFile> {
  if (request.is(FORM) === false) throw new Refusal('UNSUPPORTED_MEDIA_TYPE');
  const receive = multer({ storage: multer.memoryStorage(), limits: { ...FIELDS, files: 1, fileSize: rule.maxBytes } });
  await new Promise<void>((resolve, reject) => {
    receive.single('file')(request, response, (error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Refusal('BODY_INVALID'));
    });
  });
  const { file } = request;
  if (file === undefined) throw new Refusal('BODY_INVALID', [{ field: 'body.file', code: 'REQUIRED', details: {} }]);
  return { name: nameOf(file.originalname), bytes: file.buffer };
}

/** Browsers send a file's name in UTF-8; the form's parser reads it as Latin-1. */
const nameOf = (sent: string): string => Buffer.from(sent, 'latin1').toString('utf8').slice(0, 200);
