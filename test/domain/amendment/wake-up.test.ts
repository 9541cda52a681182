import { describe, expect, it } from '@jest/globals';
import type { AmendmentEvent } from '../../../domain/amendment/events.ts';
import { procedureEventOf, type ProcedureEvent } from '../../../domain/amendment/procedure.ts';
import { callsForProcedure } from '../../../domain/amendment/wake-up.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import type { Life } from '../../support/domain/life.ts';

const closed: ProcedureEvent = { type: 'TaskClosed', task: 7 };
const news = (...events: readonly ProcedureEvent[]) => ({ events, mailsPending: false });

/** Whether the last of what people did calls for the procedure, when it caused no message. */
function calls(file: Life, act: (file: Life) => unknown): boolean {
  const known = file.recorded.length;
  act(file);
  const recorded: readonly AmendmentEvent[] = file.recorded.slice(known).map(({ event }) => event);
  return callsForProcedure(news(...recorded.map(procedureEventOf)));
}

describe('The procedure', () => {
  it('need not hear at once of a task that was closed, and nothing else', () => {
    expect(callsForProcedure(news(closed))).toBe(false);
    expect(callsForProcedure(news(closed, { type: 'Nothing' }))).toBe(false);
    expect(callsForProcedure(news())).toBe(false);
  });

  it('is told where a message was ordered or something is to be done', () => {
    expect(callsForProcedure({ events: [closed], mailsPending: true })).toBe(true);
    expect(callsForProcedure(news(closed, { type: 'PhaseDone', phase: 'COMMITTEE' }))).toBe(true);
    expect(callsForProcedure(news({ type: 'TaskOpened', phase: 'COMMITTEE', nudges: [] }))).toBe(true);
  });

  it('hears of the last of several answers alone, and of no late one', () => {
    const file = fileAt('GIVE_STAKEHOLDER_OPINION');
    expect(calls(file, () => file.decides('network-1', 'GIVE_STAKEHOLDER_OPINION'))).toBe(false);
    expect(calls(file, () => file.decides('network-2', 'GIVE_STAKEHOLDER_OPINION'))).toBe(true);
    expect(calls(file, () => file.decides('network-2', 'GIVE_STAKEHOLDER_OPINION'))).toBe(false);
  });

  it('hears of the vote that settles a motion', () => {
    const file = fileAt('VOTE');
    const voters = ['president', 'member-2', 'member-3', 'member-4', 'member-5'];
    expect(voters.map((voter) => calls(file, () => file.decides(voter, 'VOTE')))).toEqual([
      ...voters.slice(1).map(() => false),
      true,
    ]);
  });
});
