import { brusselsDate, type Instant, type IsoDate } from '../../../domain/calendar/dates.ts';
import { evolve } from '../../../domain/amendment/evolve.ts';
import { mailOrders } from '../../../domain/amendment/mail-orders.ts';
import { mayDecide } from '../../../domain/amendment/rights.ts';
import { standInsFor } from '../../../domain/amendment/stand-ins.ts';
import { newAmendment } from '../../../domain/amendment/state.ts';
import { isAbsent } from '../../../domain/people/absences.ts';
import { stoodInForBy } from '../../../domain/people/holders.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { POLICY, type Life } from '../../support/domain/life.ts';

/** Who may act, is asked in the place of the absent, is marked as away and is shown the absent one's tasks, at a moment. */
export interface Watched {
  readonly mayAct: string;
  readonly askedInstead: string;
  readonly isAway: boolean;
  readonly isShown: boolean;
}

/** A file whose visa waits for the cabinet's director, of whom `cabinet-member` is the substitute. */
export const visa = (): Life => fileAt('GIVE_VISA');

/** A visa that is opened on a day, by the procedure, as it does at nine. */
export function visaOpenedOn(day: IsoDate, prepare: (file: Life) => Life): Life {
  const file = prepare(beforeVisa()).on(day);
  file.commands('procedure', { type: 'OPEN_PHASE', phase: 'CABINET_REVIEW' });
  return file;
}

/** The committee has approved, and the next phase is not opened yet. */
function beforeVisa(): Life {
  const file = fileAt('VOTE');
  for (const member of ['president', 'member-2', 'member-3', 'member-4']) file.decides(member, 'VOTE');
  file.decides('member-5', 'VOTE');
  return file;
}

/** The same file at another moment. */
export function at(file: Life, instant: Instant): Life {
  const then = file.copy();
  then.at = instant;
  then.today = brusselsDate(instant);
  return then;
}

/** What holds in a file at the moment it stands at. */
export function watched(file: Life, absent = 'cabinet', substitute = 'cabinet-member'): Watched {
  const { directory, today, state } = file;
  const task = file.task('GIVE_VISA');
  const may = [absent, substitute].filter((id) => mayDecide(task, { actor: { kind: 'PERSON', id }, directory, today }));
  return {
    mayAct: may.join(' '),
    askedInstead: standInsFor(state, task, { directory, today })
      .map(({ id }) => id)
      .join(' '),
    isAway: isAbsent(directory, absent, today),
    isShown: stoodInForBy(directory, substitute, today).includes(absent),
  };
}

/** The messages about the visa, `KIND reader` on a day, in their order, of all that was recorded. */
export function mailed(file: Life): readonly string[] {
  let state = newAmendment(POLICY);
  return file.recorded.flatMap((recorded) => {
    state = evolve(state, recorded);
    const day = brusselsDate(recorded.at);
    return mailOrders(state, recorded, file.directory, day).flatMap(({ kind, to, task }) =>
      task !== undefined && state.tasks[task]?.kind === 'GIVE_VISA' ? [`${day} ${kind} ${to.id}`] : [],
    );
  });
}
