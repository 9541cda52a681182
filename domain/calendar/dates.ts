/** A calendar date `YYYY-MM-DD`; where it bounds something, it is a day in Europe/Brussels. */
export type IsoDate = string;

/** A moment as UTC ISO 8601, `2026-11-22T15:46:00.000Z`. */
export type Instant = string;

/** The zone of every deadline (domain rules, section 8). */
export const ZONE = 'Europe/Brussels';
