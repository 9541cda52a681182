import type { By } from '../../domain/file.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import type { Doer } from '../../web/parts/doer.ts';
import type { Asker } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { namesInDirectory } from '../rights.ts';

export type Names = Readonly<Record<string, string>>;

/**
 * Names by id, as the reader may know them: to an organisation those of organisations alone, for the staff's do not concern
 * it.
 */
export async function namesFor({ db }: Dependencies, asker: Asker, ids: readonly string[]): Promise<Names> {
  const persons = asker.actor.kind === 'PERSON' ? await namesOf(db, ids, asker.language) : {};
  return { ...namesInDirectory(asker, ids), ...persons };
}

/** The ids behind an act, to be named: of who did it and of those in whose place; none when the procedure did. */
export const idsIn = (by: By): readonly string[] => {
  if (by.kind === 'PROCEDURE') return [];
  if (by.kind === 'ORGANISATION') return [by.id];
  return [by.id, by.onBehalfOf, by.insteadOf].flatMap((id) => id ?? []);
};

/** Who did an act, with the names that the reader may know; an absent person without a name stays his id. */
export function doerOf(by: By, names: Names, { organisations }: Directory): Doer {
  if (by.kind === 'PROCEDURE') return { by };
  const name = names[by.id];
  if (by.kind === 'ORGANISATION' || by.onBehalfOf === undefined) return { by, name };
  const { onBehalfOf, insteadOf } = by;
  const doer = { by, name, onBehalfOfName: names[onBehalfOf] ?? onBehalfOf };
  if (!Object.hasOwn(organisations, onBehalfOf)) return doer;
  return { ...doer, forOrganisation: true, insteadOfName: insteadOf && (names[insteadOf] ?? insteadOf) };
}
