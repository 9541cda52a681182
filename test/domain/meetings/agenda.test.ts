import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { agendaChanges, filledAgenda, versionToSend } from '../../../domain/meetings/meeting/agenda.ts';
import type { Point } from '../../../domain/meetings/meeting/points.ts';
import {
  frozenAgenda,
  invited,
  planned,
  point,
  proven,
  subject,
  type MeetingLife,
} from '../../support/domain/meeting-life.ts';

const [A, B, C, D] = [point('a'), point('b'), point('c'), point('d')];
const ids = (points: readonly Point[]): string => points.map(({ id }) => id).join('');
const agenda = ({ state }: MeetingLife): string => ids(state.points);
const lettersOf = ({ state }: MeetingLife): string => state.versions.map(({ letter }) => letter).join('');

describe('what changed between two agendas', () => {
  it('is what came, what went, what moved and what was named otherwise', () => {
    const renamed = { ...C, title: { fr: 'Autre', nl: 'Ander' } };
    const changes = agendaChanges([A, B, C], [renamed, A, D]);
    expect([ids(changes.added), ids(changes.removed), ids(changes.moved)]).toEqual(['d', 'b', 'a']);
    expect(changes.retitled).toEqual([{ from: C, to: renamed }]);
  });

  it('is one point where one was moved past all others', () => {
    expect(ids(agendaChanges([A, B, C, D], [D, A, B, C]).moved)).toBe('d');
    expect(ids(agendaChanges([A, B, C, D], [B, C, D, A]).moved)).toBe('a');
  });

  it('is nothing between an agenda and itself, and adds up to the new one', () => {
    const aList = fc.uniqueArray(fc.constantFrom(A, B, C, D), { selector: ({ id }) => id });
    fc.assert(
      fc.property(aList, aList, (before, after) => {
        expect(agendaChanges(after, after)).toEqual({ added: [], removed: [], moved: [], retitled: [] });
        const { added, removed, moved } = agendaChanges(before, after);
        const stayed = (list: readonly Point[]): string =>
          ids(list.filter((each) => ![...added, ...removed, ...moved].includes(each)));
        expect(stayed(before)).toBe(stayed(after));
      }),
    );
  });
});

describe('the letters of an agenda', () => {
  it('go on after Z with two', () => {
    const letterAfter = (versions: number): string =>
      versionToSend({ versions: Array.from({ length: versions }, () => ({ letter: '', points: [] })), points: [A] })
        .letter;
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterAfter)).toEqual('A B Z AA AB AZ BA ZZ AAA'.split(' '));
  });

  it('rise with a change alone, the number in calendars with each sending', () => {
    const life = invited();
    expect([lettersOf(life), life.state.sequence]).toEqual(['A', 1]);
    life.does('secretary', { type: 'MOVE', to: { ...life.state.place, at: '14:00' }, reason: 'Salle.' });
    expect([lettersOf(life), life.state.sequence]).toEqual(['A', 2]);
    life.does('secretary', { type: 'SET_AGENDA', points: [B, A] }).does('secretary', { type: 'SEND_INVITATION' });
    expect([lettersOf(life), life.state.sequence]).toEqual(['AB', 3]);
  });
});

describe('an agenda that fills itself', () => {
  it('keeps the keeper’s order, and adds what waits after it', () => {
    const life = planned().does('secretary', { type: 'SET_AGENDA', points: [subject('x'), B, A] });
    life.waits(A, B, C).on('2026-03-30').does('procedure', { type: 'INVITE' });
    expect(agenda(life)).toBe('xbac');
    life.waits(A, B, C, D).on('2026-04-10').does('procedure', { type: 'FREEZE_AGENDA' });
    expect([agenda(life), lettersOf(life)]).toEqual(['xbacd', 'AB']);
    expect(life.recorded.slice(-3).map(({ event }) => event.type)).toEqual([
      'AgendaSet',
      'InvitationSent',
      'AgendaFrozen',
    ]);
  });

  it('does not bring back what the keeper took off, until he does', () => {
    const life = planned().does('secretary', { type: 'SET_AGENDA', points: [B] });
    life.on('2026-03-30').does('procedure', { type: 'INVITE' });
    expect(agenda(life)).toBe('b');
    life
      .does('secretary', { type: 'SET_AGENDA', points: [A, B] })
      .does('secretary', { type: 'SET_AGENDA', points: [A] });
    life.on('2026-04-10').does('procedure', { type: 'FREEZE_AGENDA' });
    expect(agenda(life)).toBe('a');
  });

  it('lets go a file that waits no more, and one that an earlier meeting has settled meanwhile', () => {
    const life = planned().does('secretary', { type: 'SET_AGENDA', points: [A, B, subject('x')] });
    life.waits(B).on('2026-03-30').does('procedure', { type: 'INVITE' });
    expect(agenda(life)).toBe('bx');
    life.waits(A, B).on('2026-04-10').does('procedure', { type: 'FREEZE_AGENDA' });
    expect(agenda(life)).toBe('bxa');
    expect(ids(filledAgenda({ points: [subject('y', 1)], removed: [] }, []))).toBe('');
  });

  it('counts a point on when it was carried over meanwhile', () => {
    expect(filledAgenda({ points: [A], removed: [] }, [point('a', 2)])).toEqual([point('a', 2)]);
    expect(filledAgenda({ points: [point('a', 3)], removed: [] }, [A])).toEqual([point('a', 3)]);
  });

  it('leaves the agenda of a convocation as it was sent', () => {
    const life = proven().waits(A, B, C).on('2026-04-14').does('procedure', { type: 'FREEZE_AGENDA' });
    expect([agenda(life), life.state.status, lettersOf(life)]).toEqual(['ab', 'FROZEN', 'A']);
  });
});

describe('a point by hand', () => {
  it('keeps the subject and the count it is known with, and takes the keeper’s title', () => {
    const title = { fr: 'Budget', nl: 'Begroting' };
    const forged = { id: 'a', subject: { kind: 'OTHER' }, title, carried: 9 } as const;
    const life = planned().does('secretary', { type: 'SET_AGENDA', points: [forged, subject('x', 7)] });
    expect(life.state.points).toEqual([{ ...A, title }, subject('x')]);
  });

  it('set as it stands changes nothing', () => {
    expect(planned().when('secretary', { type: 'SET_AGENDA', points: [A, B] })).toEqual({ facts: [] });
  });

  it('is added by the chair alone once the agenda is frozen, and sent to all at once', () => {
    const life = frozenAgenda();
    const urgent = { type: 'SET_AGENDA', points: [A, subject('u'), B] } as const;
    expect(life.when('secretary', urgent)).toMatchObject({ refused: 'NOT_ALLOWED' });
    expect(life.when('president', urgent)).toEqual({ facts: ['AgendaSet', 'InvitationSent'] });
    expect([agenda(life), life.state.status, lettersOf(life)]).toEqual(['aub', 'FROZEN', 'AB']);
    const retitled = { ...A, title: { fr: 'Autre', nl: 'Ander' } };
    expect(life.when('president', { type: 'SET_AGENDA', points: [retitled, subject('u'), B] })).toMatchObject({
      refused: 'AGENDA_FROZEN',
    });
  });

  it('is never added to a convocation whose agenda is frozen', () => {
    const life = proven().on('2026-04-14').does('procedure', { type: 'FREEZE_AGENDA' });
    expect(life.when('cocobase-president', { type: 'SET_AGENDA', points: [A, B, subject('u')] })).toMatchObject({
      refused: 'AGENDA_FROZEN',
    });
  });
});
