import { brusselsDate } from '../../domain/calendar/dates.ts';
import { claimsOf } from '../../domain/amendment/claims.ts';
import type { NextVersion } from '../../domain/amendment/context.ts';
import type { AmendmentEvent } from '../../domain/amendment/events.ts';
import { evolve } from '../../domain/amendment/evolve.ts';
import { awaitedMeetings } from '../../domain/amendment/followed-meetings.ts';
import { mailOrders } from '../../domain/amendment/mail-orders.ts';
import { presentPhase } from '../../domain/amendment/present-phase.ts';
import { typeOf } from '../../domain/amendment/qualification.ts';
import { statusOf, type AmendmentState } from '../../domain/amendment/state.ts';
import { missingIn } from '../../domain/contract/consolidate.ts';
import type { Claim, Recorded } from '../../domain/file.ts';
import { hashOf } from '../../domain/hash.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { mailRows } from './mail-rows.ts';
import { insert, remove, type Change, type Row } from './rows.ts';
import { taskChanges } from './task-rows.ts';

type Happened = readonly Recorded<AmendmentEvent>[];

/** What a decision leads to beside its events: where the file stands, its tasks, the inbox, shared numbers. */
export function derivedChanges(fileId: string, before: AmendmentState, happened: Happened): readonly Change[] {
  const after = happened.reduce(evolve, before);
  const changed = Object.values(after.tasks).filter((task) => before.tasks[task.seq] !== task);
  return [
    insert('amendment', happened.length === 0 ? [] : [amendmentRow(fileId, after)], { update: ['id'] }),
    ...taskChanges(fileId, after, changed),
    ...claimChanges(fileId, before, happened),
  ];
}

/** The row of a file, from its state alone. */
export function amendmentRow(fileId: string, state: AmendmentState): Row {
  const { procedure, title, origin } = state;
  const present = presentPhase(state);
  return {
    id: fileId,
    contract_id: state.contractId,
    reference: state.reference ?? null,
    title_fr: title.fr,
    title_nl: title.nl,
    status: statusOf(state),
    phase: present?.phase ?? null,
    phase_since: present?.since ?? null,
    round: procedure.round,
    end: procedure.end ?? null,
    type: state.qualification === undefined ? null : typeOf(state.qualification),
    consulted_minister: state.qualification?.consultedMinister ?? null,
    origin_kind: origin.kind,
    origin_ref: origin.reference ?? null,
    text_hash: state.text?.hash ?? null,
    act_number: state.actNumber ?? null,
    touched: Object.keys(state.text?.covers ?? {}).filter((key) => !key.startsWith('@')),
    signed_on: state.signedOn ?? null,
    in_force_on: state.inForceOn ?? null,
    version: state.version ?? null,
    opened_at: state.openedAt ?? null,
    changed_at: state.lastAt ?? null,
    awaits: awaitedMeetings(state),
    later_on: procedure.laterOn ?? [],
    annulled_on: state.annulledOn ?? null,
    repealed_from: state.repealed?.from ?? null,
    repealed_on: state.repealed?.on ?? null,
    seq: procedure.seq,
  };
}

function claimChanges(fileId: string, before: AmendmentState, happened: Happened): readonly Change[] {
  let state = before;
  const taken: Claim[] = [];
  const released: Claim[] = [];
  for (const recorded of happened) {
    const after = evolve(state, recorded);
    const { take, release } = claimsOf(state, after, recorded.event);
    state = after;
    taken.push(...take);
    released.push(...release);
  }
  const row = ({ contractId, kind, value }: Claim): Row => ({ contract_id: contractId, kind, value });
  return [
    insert(
      'claim',
      taken.map((claim) => ({ ...row(claim), file_id: fileId })),
    ),
    remove('claim', released.map(row)),
  ];
}

/** The messages the events cause, each with the Message-ID it will always have. */
export function mailChanges(
  fileId: string,
  before: AmendmentState,
  happened: Happened,
  directory: Directory,
  mailHost: string,
): readonly Change[] {
  let state = before;
  const rows = happened.flatMap((recorded) => {
    state = evolve(state, recorded);
    const orders = mailOrders(state, recorded, directory, brusselsDate(recorded.at));
    return mailRows(fileId, orders, recorded.at, mailHost);
  });
  return [insert('mail', rows)];
}

/** The contract's next version, written with the fact that made it. */
export function versionChanges(
  fileId: string,
  state: AmendmentState,
  happened: Happened,
  next: NextVersion | undefined,
): readonly Change[] {
  const made = happened.find(({ event }) => event.type === 'Consolidated');
  if (next === undefined || made?.event.type !== 'Consolidated') return [];
  const { version, cause, on } = made.event;
  const provisions = next.provisions.map((each) => each.provision);
  return [
    {
      table: 'contract',
      rows: [{ id: state.contractId, version }],
      on: 'UPDATE',
    },
    insert('contract_version', [
      {
        contract_id: state.contractId,
        number: version,
        hash: next.hash,
        as_on: on ?? state.inForceOn ?? null,
        amendment_id: fileId,
        act_number: state.actNumber ?? null,
        cause: cause ?? null,
        missing_fr: missingIn(provisions, 'fr'),
        missing_nl: missingIn(provisions, 'nl'),
        made_at: made.at,
      },
    ]),
    provisionInsert(state.contractId, version, next.provisions),
  ];
}

/** The rows of a version's provisions, in their order. */
export function provisionInsert(contractId: string, version: number, provisions: NextVersion['provisions']): Change {
  const rows = provisions.map(({ provision, pedigree }, position) => ({
    contract_id: contractId,
    version,
    id: provision.id,
    position,
    hash: hashOf(provision),
    content: provision,
    pedigree,
  }));
  return insert('provision', rows);
}
