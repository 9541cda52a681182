import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { needsOf } from '../../../domain/amendment/context.ts';
import { decide } from '../../../domain/amendment/decide/decide.ts';
import { evolve } from '../../../domain/amendment/evolve.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import { NEW_MISSION } from '../../support/domain/agreeable.ts';
import { frozen } from '../../support/domain/frozen.ts';
import { Life } from '../../support/domain/life.ts';
import { SITUATIONS } from './situations.ts';

describe('The state of a file', () => {
  it.each(SITUATIONS.map(([situation, make]) => [situation, make] as const))(
    'is what folding its events gives, none else: %s',
    (_situation, make) => {
      const file = make();
      expect(file.refolded()).toEqual(file.state);
    },
  );

  it('is the same when the events come back from where they were stored', () => {
    const file = new Life().launch().toTheEnd({ QUALIFY: () => ({ kind: 'QUALIFY', statement: NEW_MISSION }) });
    const stored: typeof file.recorded = JSON.parse(JSON.stringify(file.recorded));
    expect(stored.reduce(evolve, new Life().state)).toEqual(file.state);
    expect(JSON.parse(JSON.stringify(file.state))).toEqual(file.state);
  });

  it('is folded without changing what it was: every state and event here is frozen', () => {
    const file = new Life().launch().toTheEnd();
    expect(Object.isFrozen(file.state.tasks) && file.recorded.every((event) => Object.isFrozen(event))).toBe(true);
    expect(() => file.recorded.reduce(evolve, frozen(new Life().state))).not.toThrow();
  });

  it('counts its events without a gap', () => {
    const file = new Life().launch().toTheEnd();
    expect(file.state.procedure.seq).toBe(file.recorded.length);
    expect(file.state.lastAt).toBe(file.recorded.at(-1)?.at);
  });

  it('holds whatever order people answer in, to the end', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (picks) => {
        const file = new Life().launch();
        while (file.state.procedure.end === undefined) {
          const open = openTasks(file.state);
          const task = open[(picks.next().value ?? 0) % open.length];
          file.does(task?.assignees[0]?.id ?? '', task?.kind ?? 'DRAFT');
        }
        expect(file.state.procedure.end).toBe('CLOSED');
        expect(file.refolded()).toEqual(file.state);
      }),
      { numRuns: 8 },
    );
  });
});

describe('A decision', () => {
  it('that is given less than it needs is a fault of its caller, not of a user', () => {
    const file = new Life();
    const propose = {
      type: 'PROPOSE',
      contractId: 'contract',
      title: { fr: 'Durée', nl: 'Duur' },
      origin: { kind: 'SERVICE' },
    } as const;
    expect(needsOf(file.state, propose)).toEqual(['CONTRACT', 'FREE_NUMBERS']);
    const { directory, policy, today } = file;
    const actor = { kind: 'PERSON', id: 'president' } as const;
    const context = { at: '2026-03-02T08:00:00.000Z', today, actor, directory, policy };
    expect(() => decide(file.state, propose, context)).toThrow('The context lacks «contract».');
  });
});
