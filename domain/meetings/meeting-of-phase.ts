import { PHASES, type Phase } from '../amendment/phases.ts';
import type { MeetingSeries } from './series.ts';

/** On whose agenda a file waits to be put while it is at a phase (domain rules, sections 4 to 6). */
const SERIES_OF_PHASE: Readonly<Partial<Record<Phase, MeetingSeries>>> = {
  NEGOTIATION: 'tutelle',
  PRIOR_CONCERTATION: 'cocobase',
  CONSULTED_MINISTER: 'cities',
  COMMITTEE: 'committee',
  CABINET_REVIEW: 'tutelle',
  COCOBASE: 'cocobase',
};

/** The meetings a phase waits for; `undefined` for one that waits for none. */
export const seriesOfPhase = (phase: Phase): MeetingSeries | undefined => SERIES_OF_PHASE[phase];

/** The phases at which a file waits for the meetings of a series, in the order of the procedure. */
export const phasesOfSeries = (series: MeetingSeries): readonly Phase[] =>
  PHASES.filter((phase) => SERIES_OF_PHASE[phase] === series);
