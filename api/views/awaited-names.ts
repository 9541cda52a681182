import type { Dependencies } from '../dependencies.ts';
import type { Asker } from '../caller.ts';
import { standInsOf } from '../../domain/people/absences.ts';
import { textsIn } from '../../locales/texts.ts';
import { namesFor, type Names } from './doer-names.ts';

/**
 * The names of those something waits for, as the reader may know them: of one who is away today, with the names of those who
 * stand in for him.
 */
export async function awaitedNames(deps: Dependencies, asker: Asker, ids: readonly string[]): Promise<Names> {
  const { directory, today, language } = asker;
  const instead = new Map(ids.map((id) => [id, standInsOf(directory, id, today).map((standIn) => standIn.id)]));
  const names = await namesFor(deps, asker, [...ids, ...[...instead.values()].flat()]);
  const replaced = [...instead].flatMap(([id, standIns]) => {
    const name = names[id];
    const known = standIns.flatMap((standIn) => names[standIn] ?? []);
    if (name === undefined || known.length === 0) return [];
    return [[id, textsIn(language)('awaited.replaced', { name, standIns: known })] as const];
  });
  return { ...names, ...Object.fromEntries(replaced) };
}
