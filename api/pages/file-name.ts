import type { AmendmentState } from '../../domain/amendment/state.ts';
import type { Language } from '../../domain/language.ts';
import { actName, actOf } from '../../mail/parts/act-name.ts';
import type { Queries } from '../../prisma/client.ts';
import { contractHead } from '../../prisma/queries/contracts.ts';

/** What a file is called on its pages, as in the messages about it. */
export async function fileName(db: Queries, state: AmendmentState, language: Language): Promise<string> {
  const { header } = await contractHead(db, state.contractId);
  return actName(language, actOf(state, header));
}
