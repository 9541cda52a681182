import type { Request } from 'express';
import { Refusal } from '../http/refusal.ts';
import { amendmentId } from '../schemas/common.ts';

/** The file that a page's address names. @throws Refusal `NOT_FOUND` for what names none. */
export function fileNamed({ params }: Pick<Request, 'params'>): string {
  const id = amendmentId.safeParse(params['id']);
  if (!id.success) throw new Refusal('NOT_FOUND');
  return id.data;
}
