import { NUDGE_TIME } from '../../domain/amendment/nudges.ts';
import type { AmendmentFile } from '../amendment-file.ts';

/** Lets a file that was launched outside the quarterly window wait for it (B12). */
export async function quarterlyWindow(file: AmendmentFile): Promise<void> {
  const { opensOn, phases } = file.procedure;
  const waits = (): boolean => file.isAt('DRAFTING') && phases.DRAFTING === undefined;
  if (opensOn !== undefined && waits()) await file.untilDay(() => !file.isAt('DRAFTING'), opensOn, NUDGE_TIME);
}
