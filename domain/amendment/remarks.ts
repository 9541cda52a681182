import type { AmendmentState, KeptRemark } from './state.ts';

/** The remarks of the stakeholders that count: each is owed an answer. Those of a late opinion are in its event alone. */
export const stakeholderRemarks = ({ remarks }: AmendmentState): readonly KeptRemark[] =>
  remarks.filter(({ phase }) => phase === 'STAKEHOLDER_CONSULTATION');

/** Those of them that still wait for their answer. */
export const remarksToAnswer = (state: AmendmentState): readonly KeptRemark[] =>
  stakeholderRemarks(state).filter(({ answer }) => answer === undefined);
