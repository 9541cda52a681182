import { calendarDaysAfter, workingDaysAfter } from '../../calendar/deadlines.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import { PROCEDURE } from '../../file.ts';
import { holdersOf } from '../../people/holders.ts';
import { RuleViolation } from '../../violation.ts';
import { coveredBy } from '../covered.ts';
import { difference } from '../approvals.ts';
import type { Phase } from '../phases.ts';
import { calendarOf } from '../policy.ts';
import { isDue } from '../procedure.ts';
import { legOf } from '../route.ts';
import type { Ask } from '../tasks.ts';
import type { Deliberation } from './deliberation.ts';
import { putMotion } from './motion.ts';
import { ask, closeIfWalked, returnTo } from './steps.ts';

/**
 * Opens the phase a branch has come to. A phase already open or done in this round is passed without a word; a phase whose
 * approvals all stand is passed too, and that is recorded.
 *
 * @throws RuleViolation `FILE_ENDED`, `PASSED` (not where the file stands, or behind it), `ROLE_NOT_HELD`.
 */
export function openPhase(d: Deliberation, phase: Phase): void {
  const { procedure } = d.state;
  if (procedure.end !== undefined) throw new RuleViolation('FILE_ENDED');
  if (procedure.phases[phase] !== undefined) return;
  if (!isDue(procedure, phase)) throw new RuleViolation('PASSED', { phase });
  if (phase === 'SIGNATURE') return openSignature(d);
  const asks = (legOf(d.state.route, phase)?.asks ?? []).filter((asked) => asked.opens === 'WITH_PHASE');
  const open = asks.map((asked) => ({ asked, diff: stillToApprove(d, phase, asked) }));
  if (asks.length > 0 && open.every(({ diff }) => diff?.length === 0)) return passed(d, phase);
  const closesOn = closingDate(d, phase);
  d.record({ type: 'PhaseOpened', phase, ...(closesOn === undefined ? {} : { closesOn }) }, PROCEDURE);
  if (phase === 'COMMITTEE') return openVote(d, open[0]?.diff);
  for (const { asked, diff } of open) if (diff?.length !== 0) ask(d, phase, asked, [], diff);
}

function passed(d: Deliberation, phase: Phase): void {
  d.record({ type: 'PhaseStood', phase }, PROCEDURE);
  closeIfWalked(d);
}

/** `undefined`: asked as for the first time; empty: its approval stands; else what changed since. */
function stillToApprove(d: Deliberation, phase: Phase, asked: Ask): readonly string[] | undefined {
  const question = decidingAsk(phase, asked);
  const present = coveredBy(d.state, question.kind);
  if (present === undefined) return undefined;
  const slot = question.kind === 'VOTE' ? 'COMMITTEE' : question.capacity;
  return difference(d.state.approvals, phase, slot, present, d.state.policy.settings['approval.scope']);
}

/** The question whose answer approves: the check for a translation, the reasoned opinion for a concertation. */
function decidingAsk(phase: Phase, asked: Ask): Pick<Ask, 'kind' | 'capacity'> {
  if (phase === 'TRANSLATION') return { kind: 'CHECK_TRANSLATION', capacity: 'CONTRACT_SECRETARY' };
  if (phase === 'PRIOR_CONCERTATION') return { kind: 'RECORD_REASONED_OPINION', capacity: 'COCOBASE_SECRETARY' };
  return asked;
}

/** The day a phase closes by itself, answered or not; most never do: silence never approves. */
function closingDate(d: Deliberation, phase: Phase): IsoDate | undefined {
  const { policy } = d.state;
  const { today } = d.context;
  const calendar = calendarOf(policy);
  switch (phase) {
    case 'PRIOR_CONCERTATION':
      return calendarDaysAfter(calendar, today, policy.settings['cocobase.termDays']).date;
    case 'STAKEHOLDER_CONSULTATION':
      return workingDaysAfter(calendar, today, policy.settings['step.dueWorkingDays'].stakeholderOpinion).date;
    case 'ENTRY_INTO_FORCE':
      return d.state.inForceOn;
    default:
      return undefined;
  }
}

function openVote(d: Deliberation, diff: readonly string[] | undefined): void {
  const { directory, today } = d.context;
  putMotion(d, { kind: 'APPROVE' }, holdersOf(directory, 'COMMITTEE_MEMBER', today), PROCEDURE, diff);
}

/**
 * Gives the act its number. A provision that another act changed or is about to change sends the file back to its drafter:
 * two amendments on one provision are settled by a person, never by the last one to write.
 */
function openSignature(d: Deliberation): void {
  const contract = d.need('contract');
  const touched = Object.keys(d.state.text?.covers ?? {}).filter((key) => !key.startsWith('@'));
  const elsewhere = new Set([...contract.changedSinceBase, ...contract.pendingActs.flatMap((act) => act.touched)]);
  if (touched.some((id) => elsewhere.has(id))) {
    return returnTo(d, 'SIGNATURE', 'DRAFTING', PROCEDURE, 'BASE_CHANGED');
  }
  if (d.state.actNumber === undefined) {
    d.record({ type: 'ActNumberGiven', number: d.need('free').actNumber }, PROCEDURE);
  }
  d.record({ type: 'PhaseOpened', phase: 'SIGNATURE' }, PROCEDURE);
}
