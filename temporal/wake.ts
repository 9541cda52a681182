import type { NewsOf } from '../domain/file.ts';
import type { Database } from '../prisma/client.ts';
import type { Engine } from './engine.ts';
import { StrikeOff } from './strike-off.ts';

/** Sends a wake-up without waiting for it; what fails is left to the relay. */
export type Wake = (fileId: string, seq: number, news?: NewsOf<unknown>) => void;

/** With the means to wait until no wake-up is under way: before the connection they need is closed. */
export type SettlingWake = Wake & { readonly settled: () => Promise<unknown> };

/**
 * Wakes a file's workflow right after the commit and strikes the wake-up off when the engine has it. At least once,
 * harmless twice.
 */
export function createWake(db: Database, engine: Engine): SettlingWake {
  const underWay = new Set<Promise<unknown>>();
  const strikeOff = new StrikeOff(db);
  const wake: Wake = (fileId, seq, news) => {
    const told = engine
      .wake(fileId, seq, news)
      .then(() => strikeOff.add({ fileId, seq }))
      .catch(() => undefined)
      .finally(() => underWay.delete(told));
    underWay.add(told);
  };
  const settled = async (): Promise<void> => {
    await Promise.all(underWay);
    await strikeOff.flush();
  };
  return Object.assign(wake, { settled });
}
