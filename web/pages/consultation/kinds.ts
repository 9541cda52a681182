import type { Position, RemarkOutcome } from '../../../domain/amendment/decisions.ts';

/** In the order shown; views take no values from the rules. */
export const POSITIONS = ['FAVOURABLE', 'RESERVED', 'UNFAVOURABLE', 'NONE'] as const satisfies readonly Position[];

export const REMARK_OUTCOMES = ['ACCEPTED', 'PARTLY', 'REFUSED'] as const satisfies readonly RemarkOutcome[];
