import type { AmendmentState } from '../../domain/amendment/state.ts';
import type { Language } from '../../domain/language.ts';
import { fileReference } from '../../locales/file-reference.ts';
import { actName } from '../../mail/parts/act-name.ts';
import type { Queries } from '../../prisma/client.ts';
import { contractHead } from '../../prisma/queries/contracts.ts';

/** What a file is called on its pages, as in the messages about it. */
export async function fileName(
  db: Queries,
  { contractId, title, reference, actNumber }: AmendmentState,
  language: Language,
): Promise<string> {
  const { header } = await contractHead(db, contractId);
  const { periodStart, periodEnd } = header;
  return actName(language, {
    title,
    ...(reference === undefined ? {} : { reference: fileReference(periodStart, periodEnd, reference) }),
    ...(actNumber === undefined ? {} : { number: actNumber }),
  });
}
