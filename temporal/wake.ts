import type { Database } from '../prisma/client.ts';
import type { Engine } from './engine.ts';

/** Sends a wake-up without waiting for it; what fails is left to the relay. */
export type Wake = (fileId: string, seq: number) => void;

/**
 * Wakes a file's workflow right after the commit and strikes the wake-up off when the engine has it. At least once,
 * harmless twice.
 */
export function createWake(db: Database, engine: Engine): Wake {
  return (fileId, seq) => {
    engine
      .wake(fileId, seq)
      .then(() => db.wakeUp.deleteMany({ where: { fileId, seq: { lte: seq } } }))
      .catch(() => undefined);
  };
}
