import type { Instant } from '../../domain/calendar/dates.ts';
import type { Queries } from '../client.ts';
import type { Request } from '../record/file-record.ts';
import { answerOnce } from './answer-once.ts';

export interface ClockSetting {
  readonly fileId: string;
  readonly offsetMs: number;
}

/** Development only: has a file's clock run ahead of the real one, for the commands on that file alone. */
export function moveClock(db: Queries, setting: ClockSetting, request: Request, at: Instant): Promise<ClockSetting> {
  const { fileId, offsetMs } = setting;
  const changes = [{ table: 'file', rows: [{ id: fileId, clock_offset_ms: offsetMs }], on: 'UPDATE' } as const];
  return answerOnce(db, { request, at, changes, answer: setting });
}
