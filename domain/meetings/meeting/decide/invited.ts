import { PROCEDURE } from '../../../file.ts';
import { standInsOf } from '../../../people/absences.ts';
import { notHeld, resolve, substitutesOf } from '../../../people/holders.ts';
import { eachOnce, sameParty, sameStandIn, type Assignee, type Party } from '../../../people/roles.ts';
import { isAhead } from '../meeting.ts';
import { refusal } from '../refusals.ts';
import type { MeetingDeliberation } from './deliberation.ts';

/**
 * Who is invited: everyone in the capacities of the series, as they are held today; who is away on the day is replaced where
 * somebody stands in for him.
 *
 * @throws RuleViolation `ROLE_NOT_HELD` when nobody holds the office of chair or keeper, or nobody is there to meet with.
 */
export function partiesOf({ state, rule, context: { directory, today } }: MeetingDeliberation): readonly Assignee[] {
  const { chair, keeper, invited, remarks } = rule;
  const [missing] = notHeld(directory, [chair, keeper, ...remarks], today);
  if (missing !== undefined) throw refusal('ROLE_NOT_HELD', { role: missing });
  const held = invited.filter((capacity) => notHeld(directory, [capacity], today).length === 0);
  const parties = eachOnce(held.flatMap((capacity) => resolve(directory, capacity, today)));
  const there = parties.flatMap((party): readonly Assignee[] => {
    const standIns = party.kind === 'PERSON' ? standInsOf(directory, party.id, state.place.on) : [];
    if (standIns.length === 0) return [party];
    return standIns.map((each): Assignee => ({ kind: 'PERSON', ...each }));
  });
  return there.filter((party) => party.onBehalfOf === undefined || !there.some((own) => isHimself(own, party)));
}

/**
 * Invites those who stand in for whoever was invited and is away on the day, as soon as that is known. The absent keeps the
 * meeting in his calendar: he may still come.
 */
export function inviteStandIns(d: MeetingDeliberation): void {
  const { state, context } = d;
  const { on } = state.place;
  if (state.sequence === 0 || !isAhead(state) || state.status === 'PLANNED' || on < context.today) return;
  const missing = state.invited
    .filter(({ kind, onBehalfOf }) => kind === 'PERSON' && onBehalfOf === undefined)
    .flatMap(({ id }) => standInsOf(context.directory, id, on))
    .map((each): Assignee => ({ kind: 'PERSON', ...each }))
    .filter((party) => !state.invited.some((had) => sameStandIn(had, party) || isHimself(had, party)));
  if (missing.length > 0) d.record({ type: 'SubstitutesInvited', invited: missing }, PROCEDURE);
}

/**
 * Those who were there, with in whose place: of one who neither was invited himself nor holds an office of the series, those
 * he was invited for, or else is a substitute of, who were not there.
 */
export function inWhosePlace(d: MeetingDeliberation, present: readonly Party[]): readonly Assignee[] {
  const own = expectedThemselves(d);
  return present.flatMap((party): readonly Assignee[] => {
    const plain = { kind: party.kind, id: party.id };
    if (own.some((each) => sameParty(each, party))) return [plain];
    const invitedFor = d.state.invited.flatMap((each) => (sameParty(each, party) ? (each.onBehalfOf ?? []) : []));
    const missing = (id: string): boolean => present.every((each) => each.id !== id);
    const absent = (invitedFor.length > 0 ? invitedFor : stoodInFor(d, own, party)).filter(missing);
    return absent.length === 0 ? [plain] : absent.map((onBehalfOf) => ({ ...plain, onBehalfOf }));
  });
}

/** Those who may be there: who is invited, who holds an office on the day, and the substitutes of both. */
export function expectedAt(d: MeetingDeliberation): readonly Party[] {
  const own = expectedThemselves(d);
  const substitutes = own
    .filter(({ kind }) => kind === 'PERSON')
    .flatMap(({ id }) => substitutesOf(d.context.directory, id, d.state.place.on))
    .map((id): Party => ({ kind: 'PERSON', id }));
  return [...d.state.invited, ...own, ...substitutes];
}

/** Who is expected for himself: invited not in another's place, or in an office of the series on the day. */
function expectedThemselves({ state, rule, context: { directory } }: MeetingDeliberation): readonly Party[] {
  const { on } = state.place;
  const offices = rule.invited.filter((capacity) => notHeld(directory, [capacity], on).length === 0);
  return [
    ...state.invited.filter(({ onBehalfOf }) => onBehalfOf === undefined),
    ...offices.flatMap((capacity) => resolve(directory, capacity, on)),
  ];
}

const stoodInFor = (
  { state, context: { directory } }: MeetingDeliberation,
  own: readonly Party[],
  party: Party,
): readonly string[] =>
  eachOnce(own)
    .filter(({ kind, id }) => kind === 'PERSON' && substitutesOf(directory, id, state.place.on).includes(party.id))
    .map(({ id }) => id);

const isHimself = (own: Assignee, party: Party): boolean => own.onBehalfOf === undefined && sameParty(own, party);
