import type { IsoDate } from '../../calendar/dates.ts';
import { PROCEDURE } from '../../file.ts';
import { touchedProvisions } from '../approvals.ts';
import { stillToApprove } from '../covered.ts';
import type { Phase } from '../phases.ts';
import { isDue } from '../procedure.ts';
import { refusal } from '../refusals.ts';
import { twinsAgree } from '../twins.ts';
import { legOf } from '../route.ts';
import type { Question } from '../tasks.ts';
import { closingTermOf, deadlineFor } from '../terms.ts';
import type { Deliberation } from './deliberation.ts';
import { followAgain } from './follow-meeting.ts';
import { putMotion } from './motion.ts';
import { rebaseText } from './rebase-text.ts';
import { ask, closeIfWalked } from './steps.ts';

/**
 * Opens the phase a branch has come to. A phase already open or done in this round is passed without a word; a phase whose
 * approvals all stand is passed too, and that is recorded.
 *
 * @throws RuleViolation `FILE_ENDED`, `PASSED` (not where the file stands, or behind it), `WINDOW_CLOSED` (B12), `ROLE_NOT_HELD`,
 * `TWIN_DIFFERENCE` at the signature.
 */
export function openPhase(d: Deliberation, phase: Phase): void {
  const { procedure } = d.state;
  if (procedure.end !== undefined) throw refusal('FILE_ENDED');
  if (procedure.phases[phase] !== undefined) return;
  if (phase === 'PROPOSAL' || !isDue(procedure, phase)) throw refusal('PASSED', { phase });
  const { opensOn } = procedure;
  if (opensOn !== undefined && d.context.today < opensOn) throw refusal('WINDOW_CLOSED', { on: opensOn });
  if (phase === 'SIGNATURE') return openSignature(d);
  const asks = (legOf(d.state.route, phase)?.asks ?? []).filter((asked) => asked.opens === 'WITH_PHASE');
  const open = asks.filter((asked) => stillToApprove(d.state, phase, asked)?.length !== 0);
  if (asks.length > 0 && open.length === 0) return stand(d, phase);
  const closesOn = closingDate(d, phase);
  d.record({ type: 'PhaseOpened', phase, ...(closesOn === undefined ? {} : { closesOn }) }, PROCEDURE);
  if (phase === 'COMMITTEE') return putMotion(d, { kind: 'APPROVE' }, PROCEDURE);
  for (const asked of askedIn(d, phase, open)) ask(d, phase, asked);
  followAgain(d, phase);
}

/** Who drafted a text that is in conflict with the contract settles that; he does not draft it anew. */
const askedIn = ({ state }: Deliberation, phase: Phase, open: readonly Question[]): readonly Question[] =>
  phase === 'DRAFTING' && state.conflict !== undefined
    ? open.map(({ capacity }) => ({ kind: 'SETTLE_CONFLICT', capacity }))
    : open;

/** Every approval a phase is for still stands: nobody is asked again. */
function stand(d: Deliberation, phase: Phase): void {
  d.record({ type: 'PhaseStood', phase }, PROCEDURE);
  closeIfWalked(d);
}

/** The day a phase closes by itself, answered or not; most never do: silence never approves. */
function closingDate(d: Deliberation, phase: Phase): IsoDate | undefined {
  if (phase === 'ENTRY_INTO_FORCE') return d.state.inForceOn;
  const term = closingTermOf(d.state.policy, d.state.route, { phase, openedOn: d.context.today });
  return term === undefined ? undefined : deadlineFor(d.state.policy, term).date;
}

/**
 * Gives the act its number, once its text is on the newest version of the contract and no act that is signed, or about to be,
 * will change what it touches: it would else be signed on words that are about to be others.
 *
 * @throws RuleViolation `PROVISION_PENDING` with the provisions and the acts it waits for, `TWIN_DIFFERENCE`.
 */
function openSignature(d: Deliberation): void {
  const { round } = d.state.procedure;
  rebaseText(d);
  if (d.state.procedure.round !== round) return;
  nothingPending(d);
  twinsAgree(d.state);
  if (d.state.actNumber === undefined) {
    d.record({ type: 'ActNumberGiven', number: d.need('free').actNumber }, PROCEDURE);
  }
  d.record({ type: 'PhaseOpened', phase: 'SIGNATURE' }, PROCEDURE);
}

function nothingPending(d: Deliberation): void {
  const touched = touchedProvisions(d.state.text?.covers ?? {});
  const acts = d.need('contract').pendingActs.filter((act) => act.touched.some((id) => touched.includes(id)));
  if (acts.length === 0) return;
  throw refusal('PROVISION_PENDING', {
    provisions: touched.filter((id) => acts.some((act) => act.touched.includes(id))),
    acts: acts.map((act) => String(act.actNumber)),
  });
}
