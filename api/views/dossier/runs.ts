import type { AmendmentEvent } from '../../../domain/amendment/events.ts';
import type { Happened } from '../../../web/pages/dossier/timeline.tsx';

/** What happens to many at once, or to many in turn, and is then told as one. */
const IN_RUNS = [
  'TaskOpened',
  'TaskDone',
  'TaskMoot',
  'Nudged',
  'AnswerKept',
  'RemarkAnswered',
] as const satisfies readonly AmendmentEvent['type'][];

/** Fewer stand each for itself: who answered when, who was reminded of what. */
const FEW = 10;

const isRunning = ({ event }: Happened): boolean => IN_RUNS.some((type) => type === event.type);

const isSame = (a: Happened, b: Happened): boolean =>
  isRunning(a) && a.event.type === b.event.type && a.asked === b.asked;

/** Everything that happened, with what happened to more than a few in a row told as one: of 600 opinions there is one line. */
export function inRuns(happened: readonly Happened[]): readonly Happened[] {
  const runs: Happened[][] = [];
  for (const each of happened) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && isSame(last[0], each)) last.push(each);
    else runs.push([each]);
  }
  return runs.flatMap((run) => (run.length <= FEW ? run : toldAsOne(run)));
}

function toldAsOne(run: readonly Happened[]): readonly Happened[] {
  const [first] = run;
  const last = run.at(-1);
  return first === undefined || last === undefined ? [] : [{ ...first, run: { count: run.length, until: last.at } }];
}
