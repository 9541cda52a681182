import type { Capacity } from '../people/roles.ts';
import { OFFICES, type Offices } from '../rights/offices.ts';
import { SERIES } from './rhythm.ts';

/** Every kind of meeting: the consultations the contract promises, the management committee, and COCOBASE. */
export const MEETING_SERIES = [...SERIES, 'committee', 'cocobase'] as const;
export type MeetingSeries = (typeof MEETING_SERIES)[number];

/** Who meets in a series, and by which rules. */
export interface SeriesRule extends Offices {
  /** In the order in which they are listed. */
  readonly invited: readonly Capacity[];
  /** Whether it meets on convocation: a term before the meeting, and proof of sending, or the meeting is void. */
  readonly convoked: boolean;
  /** Who is asked for remarks on the minutes, beside the chair. */
  readonly remarks: readonly Capacity[];
  /** Who makes minutes final: the chair approves them, or chair and keeper sign them. */
  readonly minutes: 'APPROVED_BY_CHAIR' | 'SIGNED_BY_CHAIR_AND_KEEPER';
}

/** One line a series (domain rules, sections 4 to 6). */
export const SERIES_RULES: Readonly<Record<MeetingSeries, SeriesRule>> = {
  tutelle: consultation(
    'tutelle',
    ['PRESIDENT', 'CONTRACT_SECRETARY', 'CABINET_DIRECTOR', 'CABINET_MEMBER'],
    'CABINET_DIRECTOR',
  ),
  cities: consultation('cities', ['PRESIDENT', 'CONTRACT_SECRETARY', 'MINISTER_CONSULTED'], 'MINISTER_CONSULTED'),
  president: consultation('president', ['PRESIDENT', 'CABINET_DIRECTOR'], 'CABINET_DIRECTOR'),
  committee: consultation('committee', ['PRESIDENT', 'COMMITTEE_MEMBER', 'CONTRACT_SECRETARY'], 'COMMITTEE_MEMBER'),
  cocobase: {
    ...OFFICES.cocobase,
    invited: ['COCOBASE_PRESIDENT', 'COCOBASE_SECRETARY', 'UNION_ORGANISATION'],
    convoked: true,
    remarks: ['UNION_ORGANISATION'],
    minutes: 'SIGNED_BY_CHAIR_AND_KEEPER',
  },
};

function consultation(series: MeetingSeries, invited: readonly Capacity[], other: Capacity): SeriesRule {
  return {
    ...OFFICES[series],
    invited,
    convoked: false,
    remarks: [other],
    minutes: 'APPROVED_BY_CHAIR',
  };
}
