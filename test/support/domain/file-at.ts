import type { Qualification } from '../../../domain/amendment/qualification.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import { MODIFICATION } from './agreeable.ts';
import { Life } from './life.ts';

const walked = new Map<string, Life>();

/**
 * A file that the president launched and everyone answered agreeably until a kind of task is open, qualified as a
 * modification without effect where a test says nothing else. The way there is walked once; each call gives a file of its own.
 */
export function fileAt(kind: TaskKind, qualified: Partial<Qualification> = {}): Life {
  const key = JSON.stringify([kind, qualified]);
  const known = walked.get(key);
  if (known !== undefined) return known.copy();
  const statement = { ...MODIFICATION, ...qualified };
  walked.set(key, new Life().launch().until(kind, { QUALIFY: () => ({ kind: 'QUALIFY', statement }) }));
  return fileAt(kind, qualified);
}
