import { addDays, endOfDay, type Instant, type IsoDate } from '../calendar/dates.ts';

/** An answer may come a little after its term and is then kept. */
const GRACE_DAYS = 7;

/** Until when an organisation's key to a task is good: a week longer than the task's last day. */
export const keyExpiry = (lastDay: IsoDate): Instant => endOfDay(addDays(lastDay, GRACE_DAYS));
