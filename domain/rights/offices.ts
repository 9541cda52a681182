import type { MeetingSeries } from '../meetings/series.ts';
import type { Role } from '../people/roles.ts';

/** Who presides the meetings of a series, and who keeps them: prepares the agenda, invites, writes the minutes. */
export interface Offices {
  readonly chair: Role;
  readonly keeper: Role;
}

const SERVICE: Offices = { chair: 'PRESIDENT', keeper: 'CONTRACT_SECRETARY' };

/** One line a series (domain rules, sections 4 to 6). */
export const OFFICES: Readonly<Record<MeetingSeries, Offices>> = {
  tutelle: SERVICE,
  cities: SERVICE,
  president: SERVICE,
  committee: SERVICE,
  cocobase: { chair: 'COCOBASE_PRESIDENT', keeper: 'COCOBASE_SECRETARY' },
};
