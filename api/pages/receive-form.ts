import type { Request, Response } from 'express';
import express from 'express';
import multer from 'multer';
import type { UploadRule } from '../http/operation.ts';
import { csrfFault } from '../http/csrf.ts';
import { mostBytes, runFormParser, runParser } from '../http/receive.ts';
import { Refusal } from '../http/refusal.ts';
import { cleanName } from '../http/uploads.ts';
import type { Values } from '../../web/forms/field.ts';
import { CSRF_FIELD } from '../../web/forms/post-form.tsx';

/** A form as it was sent: what was written in it, and the files by the names of their fields. */
export interface SentForm {
  readonly values: Values;
  readonly files: Readonly<Record<string, { readonly name: string; readonly bytes: Buffer }>>;
  /** Why nothing may be done of it, though it may be shown again: it does not come from a page of its sender's session. */
  readonly fault?: Refusal | undefined;
}

const LIMITS = { fields: 200, fieldSize: 100_000, fieldNameSize: 200, parts: 210, files: 2 };
const readFields = express.urlencoded({ extended: false, limit: '500kb', parameterLimit: 200 });

/**
 * Reads a form, with files where it has any.
 *
 * @throws Refusal `UNSUPPORTED_MEDIA_TYPE`; the parsers' own errors, e.g. for a file that is too large.
 */
export async function receiveForm(request: Request, response: Response, rule: UploadRule): Promise<SentForm> {
  const withFiles = request.is('multipart/form-data') !== false;
  if (!withFiles && request.is('application/x-www-form-urlencoded') === false) {
    throw new Refusal('UNSUPPORTED_MEDIA_TYPE');
  }
  const readFiles = multer({
    storage: multer.memoryStorage(),
    limits: { ...LIMITS, fileSize: mostBytes(request, rule) },
    defParamCharset: 'utf8',
  });
  if (withFiles) await runFormParser(readFiles.any(), request, response);
  else await runParser(readFields, request, response);
  return { values: valuesIn(request.body), files: filesIn(request.files), fault: csrfFault(request) };
}

/** What each field says; several values of one are set apart by blanks. A field for a file without one says nothing. */
function valuesIn(body: unknown): Values {
  if (typeof body !== 'object' || body === null) return {};
  const said = Object.entries(body).filter(([name]) => name !== CSRF_FIELD);
  const texts = said.map(
    ([name, value]) => [name, Array.isArray(value) ? value.filter((each) => each !== '').join(' ') : value] as const,
  );
  return Object.fromEntries(texts.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));
}

/** A field in which no file was chosen sends an empty one. */
function filesIn(files: Request['files']): SentForm['files'] {
  if (!Array.isArray(files)) return {};
  return Object.fromEntries(
    files
      .filter(({ size }) => size > 0)
      .map(({ fieldname, originalname, buffer }) => [fieldname, { name: cleanName(originalname), bytes: buffer }]),
  );
}
