import type { Policy } from '../amendment/policy.ts';
import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { By } from '../file.ts';
import type { Bilingual } from '../language.ts';
import type { MeetingSeries } from '../meetings/series.ts';
import type { Role } from '../people/roles.ts';
import { rolesFor } from '../rights/table.ts';

/**
 * What waits for meetings beside files: a union's written request on well-being, which obliges a meeting of COCOBASE within a
 * month [V], and a commitment of the contract that was not respected, which stays on each agenda until it is settled
 * [S art. 15]. A mission awaiting its addendum is no matter of its own: it is a file that ended without agreement.
 */
export const MATTER_KINDS = ['WELLBEING_REQUEST', 'NON_RESPECT'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** How a matter ends. */
export const MATTER_OUTCOMES = ['DEALT_WITH', 'WITHDRAWN', 'RESPECTED', 'COMPENSATED', 'UNFOUNDED'] as const;
export type MatterOutcome = (typeof MATTER_OUTCOMES)[number];

export interface MatterRule {
  /** At whose meetings it is dealt with. */
  readonly series: MeetingSeries;
  readonly raisedBy: readonly Role[];
  readonly settledBy: readonly Role[];
  readonly outcomes: readonly MatterOutcome[];
  /** Ends that nobody comes to without having talked about it in a meeting. */
  readonly discussed: readonly MatterOutcome[];
}

const whoMay = (kind: MatterKind): Pick<MatterRule, 'raisedBy' | 'settledBy'> => ({
  raisedBy: rolesFor('RAISE_MATTER', kind),
  settledBy: rolesFor('SETTLE_MATTER', kind),
});

/** One line a kind (domain rules, sections 5 and 7). */
export const MATTER_RULES: Readonly<Record<MatterKind, MatterRule>> = {
  WELLBEING_REQUEST: {
    series: 'cocobase',
    ...whoMay('WELLBEING_REQUEST'),
    outcomes: ['DEALT_WITH', 'WITHDRAWN'],
    discussed: ['DEALT_WITH'],
  },
  NON_RESPECT: {
    series: 'tutelle',
    ...whoMay('NON_RESPECT'),
    outcomes: ['RESPECTED', 'COMPENSATED', 'UNFOUNDED'],
    discussed: ['COMPENSATED'],
  },
};

/** The two sides of the contract: whoever raises that a commitment was not respected gives notice to the other. */
const SERVICE: readonly Role[] = ['PRESIDENT', 'CONTRACT_SECRETARY'];
const TUTELLE: readonly Role[] = ['CABINET_DIRECTOR', 'MINISTER'];
export const otherParty = (role: Role): readonly Role[] => (SERVICE.includes(role) ? TUTELLE : SERVICE);

/** What was written down when a matter was raised. */
export interface Raised {
  readonly kind: MatterKind;
  readonly title: Bilingual;
  readonly text: string;
  /** The union whose request it is. */
  readonly organisation?: string;
  /** The day on which the request came in, or on which it was seen that the commitment was not respected. */
  readonly receivedOn: IsoDate;
  readonly contractId?: string;
  readonly provisionId?: string;
  /** Until when the meeting must be held, or the notice given. */
  readonly dueOn: IsoDate;
  /** When it is looked whether a meeting is planned in time. */
  readonly alarmsOn: readonly IsoDate[];
}

/** Measures that make up for a commitment that was not respected. */
export interface Measures {
  readonly text: string;
  readonly on: IsoDate;
}

/** Everything the rules know of a matter; `raised` is absent of one that has no event yet. */
export interface MatterState {
  readonly seq: number;
  readonly lastAt?: Instant;
  readonly policy: Policy;
  readonly raised?: Raised & { readonly by: By; readonly at: Instant };
  /** The days that wait to be looked at, the earliest first. */
  readonly alarms: readonly IsoDate[];
  readonly measures?: Measures & { readonly by: By };
  readonly settled?: {
    readonly outcome: MatterOutcome;
    readonly reason: string;
    readonly by: By;
    readonly at: Instant;
  };
}

/** The id of a file tells that it is a matter: its workflow and its messages are found by it. */
export const isMatter = (fileId: string): boolean => fileId.startsWith('matter-');

export const newMatter = (policy: Policy): MatterState => ({ seq: 0, policy, alarms: [] });

/** Where a matter stands, in one word. */
export const MATTER_STATUSES = ['OPEN', 'MEASURES_AGREED', 'SETTLED'] as const;
export type MatterStatus = (typeof MATTER_STATUSES)[number];

export function statusOfMatter({ measures, settled }: MatterState): MatterStatus {
  if (settled !== undefined) return 'SETTLED';
  return measures === undefined ? 'OPEN' : 'MEASURES_AGREED';
}
