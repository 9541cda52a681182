import type { MovedShown } from '../../web/parts/moved.tsx';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import type { MovedFile } from '../moved-files.ts';
import { namesFor } from './doer-names.ts';

/** The deadlines of files that would move, the same asked of several together, with the names of those they wait for. */
export async function movedShown(
  deps: Dependencies,
  caller: Caller,
  files: readonly MovedFile[],
): Promise<readonly MovedShown[]> {
  const names = await namesFor(deps, caller, files.flatMap(askedIn));
  return files.flatMap((file) => togetherIn(file, (id) => names[id] ?? id));
}

const askedIn = ({ state, deadlines }: MovedFile): readonly string[] =>
  deadlines.flatMap(({ task }) => state.tasks[task]?.assignees.map(({ id }) => id) ?? []);

/** The votes of a committee are one line. */
function togetherIn({ id, state, deadlines }: MovedFile, nameOf: (id: string) => string): readonly MovedShown[] {
  const lines = new Map<string, MovedShown>();
  for (const { task, kind, from, to, isPast } of deadlines) {
    const key = [kind, state.tasks[task]?.capacity, from.date, to.date].join(' ');
    const who = state.tasks[task]?.assignees.map((party) => nameOf(party.id)) ?? [];
    const before = lines.get(key);
    const first = before ?? { amendmentId: id, title: state.title, task, kind, who: [], from, to, isPast };
    lines.set(key, { ...first, who: [...first.who, ...who] });
  }
  return [...lines.values()];
}
