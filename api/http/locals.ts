import type { Response } from 'express';
import type { Language } from '../../domain/language.ts';
import type { Frame } from '../../web/layout/frame.ts';

/** What the handling of a request leaves for what comes after it: the error handler, the log, the metrics. */
export interface Locals {
  /** In which the sender is answered, once known. */
  language?: Language;
  /** What frames a page for its reader, once known. */
  frame?: Frame;
  /** The line of the API that answered: `/api/v1/amendments/:id`, never the address with its ids and keys. */
  route?: string;
  /** What a request that is sent with a session must carry, beside its cookie. */
  csrf?: string | undefined;
  /** The code of a refusal. */
  code?: string;
}

export const localsOf = ({ locals }: Response): Locals => locals;
