import { describe, expect, it } from '@jest/globals';
import type { AmendmentEvent } from '../../../domain/amendment/events.ts';
import type { Phase } from '../../../domain/amendment/phases.ts';
import { nextNudge } from '../../../domain/amendment/nudges.ts';
import { PHASES } from '../../../domain/amendment/phases.ts';
import {
  evolveProcedure,
  isDue,
  isWalked,
  NEW_PROCEDURE,
  procedureEventOf,
  type Procedure,
  type ProcedureEvent,
} from '../../../domain/amendment/procedure.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { NEW_MISSION } from '../../support/domain/agreeable.ts';
import { Life } from '../../support/domain/life.ts';

/** A life with a return, a vote, a negotiation, remarks and a passed-on task. */
const eventful = (): Life => {
  const file = new Life().launch({ kind: 'CABINET', reference: 'note 12' }, 'cabinet');
  file.until('GIVE_VISA', { QUALIFY: () => ({ kind: 'QUALIFY', statement: NEW_MISSION }) });
  file.does('cabinet', 'GIVE_VISA', { kind: 'GIVE_VISA', outcome: 'RETURN', to: 'DRAFTING', reason: 'À revoir.' });
  const task = file.task('DRAFT').seq;
  file.commands('administrator', { type: 'REASSIGN', task, personId: 'secretary', reason: 'Maladie.' });
  const opinion = { kind: 'GIVE_STAKEHOLDER_OPINION', position: 'RESERVED', remarks: [{ text: 'Quand ?' }] } as const;
  return file.toTheEnd({ GIVE_STAKEHOLDER_OPINION: () => opinion });
};

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(stringsIn);

const told = (...events: readonly ProcedureEvent[]): Procedure => events.reduce(evolveProcedure, NEW_PROCEDURE);
const route = (...phases: readonly Phase[]): ProcedureEvent => ({ type: 'RouteDecided', phases });
const opened = (phase: Phase): ProcedureEvent => ({ type: 'PhaseOpened', phase });
const done = (phase: Phase): ProcedureEvent => ({ type: 'PhaseDone', phase });
const dueIn = (procedure: Procedure): readonly Phase[] => PHASES.filter((phase) => isDue(procedure, phase));

const MAIN = ['DRAFTING', 'TRANSLATION', 'QUALIFICATION', 'COMMITTEE', 'CABINET_REVIEW', 'SIGNATURE'] as const;
const SIDE_BY_SIDE = ['STAKEHOLDER_CONSULTATION', 'COCOBASE', 'PUBLICATION', 'ENTRY_INTO_FORCE'] as const;
const ROUTE = route(...MAIN, ...SIDE_BY_SIDE, 'CONSOLIDATION', 'TRANSMISSION');
const SIGNED: ProcedureEvent = { type: 'ActSigned', inForceOn: '2026-04-01' };

describe('What the procedure knows of an event', () => {
  it('holds no text, no person and no organisation: only words of the procedure, dates and phases', () => {
    const file = eventful();
    const known = file.recorded.map(({ event }) => procedureEventOf(event));
    const words = new Set(known.flatMap(stringsIn));
    const people = new Set([...Object.keys(file.directory.persons), ...Object.keys(file.directory.organisations)]);
    expect([...words].filter((word) => people.has(word))).toEqual([]);
    expect([...words].filter((word) => !/^(?:[A-Z][A-Za-z]+|[A-Z_]+|\d{4}-\d\d-\d\d)$/.test(word))).toEqual([]);
  });

  it('is all the workflow needs: folding it gives the same standing as folding the events', () => {
    const file = eventful();
    const folded = file.recorded.map(({ event }) => procedureEventOf(event)).reduce(evolveProcedure, NEW_PROCEDURE);
    expect(folded).toEqual(file.state.procedure);
    expect(JSON.parse(JSON.stringify(folded))).toEqual(folded);
  });
});

describe('The phase a file waits at', () => {
  it('is the proposal until it is launched', () => {
    expect(dueIn(NEW_PROCEDURE)).toEqual(['PROPOSAL']);
    expect(dueIn(told(ROUTE))).toEqual(['DRAFTING']);
  });

  it('is the first of its way that is not done, whether it is open or not', () => {
    const atTranslation = told(ROUTE, opened('DRAFTING'), done('DRAFTING'));
    expect(dueIn(atTranslation)).toEqual(['TRANSLATION']);
    expect(dueIn(evolveProcedure(atTranslation, opened('TRANSLATION')))).toEqual(['TRANSLATION']);
  });

  it('is one on each branch once the act is signed, and none before', () => {
    const approved = told(ROUTE, ...MAIN.map(done));
    expect(dueIn(approved)).toEqual([]);
    expect(dueIn(evolveProcedure(approved, SIGNED))).toEqual([...SIDE_BY_SIDE]);
  });

  it('is not held by another branch', () => {
    const inForce = told(ROUTE, ...MAIN.map(done), SIGNED, done('ENTRY_INTO_FORCE'), done('CONSOLIDATION'));
    expect(dueIn(inForce)).toEqual(['STAKEHOLDER_CONSULTATION', 'COCOBASE', 'PUBLICATION', 'TRANSMISSION']);
  });

  it('is none once the file has ended', () => {
    expect(dueIn(told(ROUTE, { type: 'Ended', end: 'WITHDRAWN' }))).toEqual([]);
  });

  it('is walked again from where a return goes; what lies before stays done', () => {
    const returned = told(ROUTE, ...MAIN.slice(0, 5).map(done), { type: 'Returned', to: 'QUALIFICATION' });
    expect(returned.round).toBe(2);
    expect(dueIn(returned)).toEqual(['QUALIFICATION']);
    expect(returned.phases).toEqual({ DRAFTING: { status: 'DONE' }, TRANSLATION: { status: 'DONE' } });
  });

  it('is never one that new code put before where the file already is', () => {
    const withMore = route(...MAIN.slice(0, 3), 'NEGOTIATION', ...MAIN.slice(3), ...SIDE_BY_SIDE);
    const past = told(ROUTE, ...MAIN.slice(0, 4).map(done), withMore);
    expect(dueIn(past)).toEqual(['CABINET_REVIEW']);
    const before = told(ROUTE, ...MAIN.slice(0, 3).map(done), withMore);
    expect(dueIn(before)).toEqual(['NEGOTIATION']);
  });

  it('is that new one too when a return leads behind it', () => {
    const withMore = route(...MAIN.slice(0, 3), 'NEGOTIATION', ...MAIN.slice(3));
    const returned = told(withMore, ...MAIN.slice(0, 4).map(done), { type: 'Returned', to: 'QUALIFICATION' });
    expect(dueIn(evolveProcedure(returned, done('QUALIFICATION')))).toEqual(['NEGOTIATION']);
  });

  it('lets a file close although a phase was put in behind it', () => {
    const withMore = route('DRAFTING', 'NEGOTIATION', 'COMMITTEE');
    expect(isWalked(told(withMore, done('DRAFTING'), done('COMMITTEE')))).toBe(true);
    expect(isWalked(told(withMore, done('DRAFTING')))).toBe(false);
  });
});

const open = (phase: Phase) => ({ type: 'OPEN_PHASE', phase }) as const;

describe('A step of the procedure', () => {
  it('that was taken is passed without a word', () => {
    const file = new Life().launch();
    expect(file.when('procedure', open('DRAFTING'))).toEqual({ facts: [] });
    file.does('secretary', 'DRAFT');
    expect(file.when('procedure', open('DRAFTING'))).toEqual({ facts: [] });
  });

  it('is refused where the file does not stand', () => {
    const file = new Life().launch();
    for (const phase of ['PROPOSAL', 'TRANSLATION', 'NEGOTIATION', 'PUBLICATION', 'ENTRY_INTO_FORCE'] as const) {
      expect(file.when('procedure', open(phase))).toMatchObject({ refused: 'PASSED', details: { phase } });
    }
  });

  it('that does not exist yet for a proposal is refused too', () => {
    const file = new Life().launch({ kind: 'CABINET' }, 'cabinet');
    for (const phase of PHASES) expect(file.when('procedure', open(phase))).toMatchObject({ refused: 'PASSED' });
  });

  it('put into the procedure later never re-opens a signed file: the route is the file’s own', () => {
    const file = fileAt('PUBLISH');
    expect(file.when('procedure', open('NEGOTIATION'))).toMatchObject({ refused: 'PASSED' });
    expect(file.when('procedure', open('CONSULTED_MINISTER'))).toMatchObject({ refused: 'PASSED' });
  });

  it('put into a route after the file had passed its place is never asked, and the file still closes', () => {
    const file = fileAt('VOTE');
    const qualified = file.recorded.find(({ event }) => event.type === 'Qualified')?.event;
    if (qualified?.type !== 'Qualified') throw new Error('The file is not qualified.');
    const negotiation = { phase: 'NEGOTIATION', asks: [] } as const;
    const longer: AmendmentEvent = { ...qualified, route: qualified.route.toSpliced(3, 0, negotiation) };
    file.given(longer);
    expect(file.when('procedure', open('NEGOTIATION'))).toMatchObject({ refused: 'PASSED' });
    expect(file.toTheEnd().state.procedure.end).toBe('CLOSED');
  });
});

const reminder = (on: string) => ({ kind: 'REMINDER', on }) as const;

const next = (procedure: Procedure, by: string) => nextNudge(procedure, 'DRAFTING', by)?.nudge;

describe('The next nudge', () => {
  const NUDGES = [
    reminder('2026-03-10'),
    reminder('2026-03-13'),
    { kind: 'SUBSTITUTE', on: '2026-03-13' },
    reminder('2026-03-17'),
    { kind: 'ESCALATION', on: '2026-03-18' },
  ] as const;
  const asked = told(ROUTE, opened('DRAFTING'), { type: 'TaskOpened', phase: 'DRAFTING', nudges: NUDGES });
  it('is the earliest one', () => {
    expect(nextNudge(asked, 'DRAFTING', '2026-03-02')).toEqual({ task: 3, nudge: NUDGES[0] });
  });

  it('is, of several reminders that are overdue, the latest alone', () => {
    const sent: unknown[] = [];
    let procedure = asked;
    for (let due = next(procedure, '2026-04-01'); due !== undefined; due = next(procedure, '2026-04-01')) {
      sent.push(due);
      procedure = evolveProcedure(procedure, { type: 'Nudged', task: 3, nudge: due });
    }
    expect(sent).toEqual([NUDGES[2], NUDGES[3], NUDGES[4]]);
  });

  it('belongs to a task of that phase that waits', () => {
    expect(nextNudge(asked, 'COMMITTEE', '2026-04-01')).toBeUndefined();
    const answered = evolveProcedure(asked, { type: 'TaskClosed', task: 3 });
    expect(next(answered, '2026-04-01')).toBeUndefined();
  });

  it('of several tasks of a day is that of the one asked first', () => {
    const two = evolveProcedure(asked, { type: 'TaskOpened', phase: 'DRAFTING', nudges: [reminder('2026-03-10')] });
    expect(nextNudge(two, 'DRAFTING', '2026-03-02')?.task).toBe(3);
  });
});
