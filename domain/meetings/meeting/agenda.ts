import { canonical } from '../../hash.ts';
import { LANGUAGES } from '../../language.ts';
import type { MeetingState } from './meeting.ts';
import type { AgendaVersion, Point } from './points.ts';

/** What changed from one version of an agenda to the next; points that both have moved when their order did. */
export interface AgendaChanges {
  readonly added: readonly Point[];
  readonly removed: readonly Point[];
  readonly moved: readonly Point[];
  readonly retitled: readonly { readonly from: Point; readonly to: Point }[];
}

export function agendaChanges(a: readonly Point[], b: readonly Point[]): AgendaChanges {
  const before = new Map(a.map((point) => [point.id, point]));
  const after = new Map(b.map((point) => [point.id, point]));
  const stayed = b.filter(({ id }) => before.has(id));
  const still = unmoved(
    a.filter(({ id }) => after.has(id)).map(({ id }) => id),
    stayed.map(({ id }) => id),
  );
  return {
    added: b.filter(({ id }) => !before.has(id)),
    removed: a.filter(({ id }) => !after.has(id)),
    moved: stayed.filter(({ id }) => !still.has(id)),
    retitled: stayed.flatMap((to) => {
      const from = before.get(to.id);
      return from === undefined || LANGUAGES.every((each) => from.title[each] === to.title[each]) ? [] : [{ from, to }];
    }),
  };
}

/** The most points that kept their order among each other: the others were moved past them. */
function unmoved(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const lines: (readonly string[])[] = [];
  for (const id of after) {
    const isBefore = (line: readonly string[]): boolean => before.indexOf(line.at(-1) ?? '') < before.indexOf(id);
    lines.push([...longest(lines.filter(isBefore)), id]);
  }
  return new Set(longest(lines));
}

const longest = (lines: readonly (readonly string[])[]): readonly string[] =>
  lines.reduce<readonly string[]>((long, line) => (line.length > long.length ? line : long), []);

export const sameAgenda = (a: readonly Point[], b: readonly Point[]): boolean => canonical(a) === canonical(b);

/** Whether an agenda has a point that another lacks. */
export const addsTo = (a: readonly Point[], b: readonly Point[]): boolean => agendaChanges(a, b).added.length > 0;

/** The letter of the version that comes after so many: A … Z, AA, AB … */
function letterOf(versions: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (versions % 26));
  return versions < 26 ? letter : `${letterOf(Math.floor(versions / 26) - 1)}${letter}`;
}

/** An agenda with the letter it is sent under: a new one when it changed since the last sending. */
export function versionToSend({ versions, points }: Pick<MeetingState, 'versions' | 'points'>): AgendaVersion {
  const last = versions.at(-1);
  return last !== undefined && sameAgenda(last.points, points) ? last : { letter: letterOf(versions.length), points };
}

/**
 * The agenda with what waits for the meeting: what the keeper put stays in his order, what he took off stays off, a file or a
 * matter that waits no more leaves, and the rest comes after.
 */
export function filledAgenda(
  { points, removed }: Pick<MeetingState, 'points' | 'removed'>,
  waiting: readonly Point[],
): readonly Point[] {
  const waits = new Map(waiting.map((point) => [point.id, point]));
  const kept = points.flatMap((point) => {
    const waited = waits.get(point.id);
    if (waited !== undefined) return [{ ...point, carried: Math.max(point.carried, waited.carried) }];
    return isOwn(point) ? [point] : [];
  });
  const standing = new Set([...removed, ...points.map(({ id }) => id)]);
  return [...kept, ...waiting.filter(({ id }) => !standing.has(id))];
}

/** A subject that the keeper wrote for this very meeting: it waits nowhere else. */
const isOwn = ({ subject, carried }: Point): boolean => subject.kind === 'OTHER' && carried === 0;
