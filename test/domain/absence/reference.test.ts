import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, type IsoDate } from '../../../domain/calendar/dates.ts';
import { standInsFor, writtenTo } from '../../../domain/amendment/stand-ins.ts';
import { newAmendment, type Task } from '../../../domain/amendment/state.ts';
import { mayDecide } from '../../../domain/amendment/rights.ts';
import { isAbsent } from '../../../domain/people/absences.ts';
import { EMPTY_DIRECTORY, evolveDirectory, type DirectoryEvent } from '../../../domain/people/directory.ts';
import { stoodInForBy } from '../../../domain/people/holders.ts';
import { POLICY } from '../../support/domain/life.ts';

/** Five people over three weeks around a change of the clocks and around a year's end. */
const PEOPLE = ['a', 'b', 'c', 'd', 'e'] as const;
const DAYS = 21;
const STARTS = ['2026-03-20', '2026-10-16', '2026-12-20'] as const;
const ROLE = 'CABINET_DIRECTOR';

interface Standing {
  readonly person: number;
  readonly substitute: number;
  readonly from: number;
  readonly days: number;
  readonly away: boolean;
  /** The day it was cut to, when it was. */
  readonly cut?: number | undefined;
}
interface Held {
  readonly person: number;
  readonly from: number;
  /** Open-ended without. */
  readonly days?: number | undefined;
}
interface Service {
  readonly start: IsoDate;
  readonly held: readonly Held[];
  readonly standings: readonly Standing[];
  readonly asked: readonly number[];
  readonly ballot: boolean;
}

const person = fc.nat(PEOPLE.length - 1);
const day = fc.nat(DAYS - 1);
const service: fc.Arbitrary<Service> = fc.record({
  start: fc.constantFrom(...STARTS),
  held: fc.array(fc.record({ person, from: day, days: fc.option(fc.nat(15), { nil: undefined }) }), { maxLength: 4 }),
  standings: fc.array(
    fc
      .record({
        person,
        substitute: person,
        from: day,
        days: fc.nat(12),
        away: fc.boolean(),
        cut: fc.option(day, { nil: undefined }),
      })
      .filter((each) => each.person !== each.substitute),
    { maxLength: 6 },
  ),
  asked: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
  ballot: fc.boolean(),
});

const idOf = (index: number): string => PEOPLE[index] ?? '';

/** What happened in the directory, as the product's events say it. */
function eventsOf({ start, held, standings }: Service): readonly DirectoryEvent[] {
  const on = (index: number): IsoDate => addDays(start, index);
  return [
    ...held.map(({ person: who, from, days }, index): DirectoryEvent => ({
      type: 'MandateGiven',
      mandate: {
        id: `m${index}`,
        personId: idOf(who),
        role: ROLE,
        from: on(from),
        ...(days !== undefined && { until: on(from + days) }),
      },
    })),
    ...standings.flatMap(({ person: who, substitute, from, days, away, cut }, index): DirectoryEvent[] => {
      const substitution = {
        id: `s${index}`,
        personId: idOf(who),
        substituteId: idOf(substitute),
        from: on(from),
        until: on(from + days),
        ...(away && { absent: true }),
      };
      const set: DirectoryEvent = { type: 'SubstituteSet', substitution };
      const last = cut === undefined ? undefined : Math.min(Math.max(cut, from - 1), from + days);
      return last === undefined
        ? [set]
        : [set, { type: 'SubstitutionEnded', substitutionId: `s${index}`, until: on(last) }];
    }),
  ];
}

/**
 * The same, worked out another way: day by day, each day a set of pairs, from the rules as they are written. No date is
 * compared, nothing of the product is used.
 */
class Reference {
  readonly #holders: ReadonlySet<number>[] = [];
  readonly #pairs: ReadonlySet<string>[] = [];
  readonly #away: ReadonlySet<string>[] = [];
  readonly #service: Service;

  constructor(known: Service) {
    this.#service = known;
    for (let today = 0; today < DAYS; today += 1) {
      this.#holders.push(
        new Set(
          known.held.flatMap((each) => (daysOf(each.from, each.days ?? DAYS).includes(today) ? [each.person] : [])),
        ),
      );
      const now = known.standings.filter((each) => runs(each).includes(today));
      this.#pairs.push(new Set(now.map(pair)));
      this.#away.push(new Set(now.filter(({ away }) => away).map(pair)));
    }
  }

  isAway(who: number, today: number): boolean {
    return PEOPLE.some((_name, by) => this.#away[today]?.has(`${who}<${by}`) === true);
  }

  /** Those a person can replace on a day. */
  replaces(who: number, today: number): readonly number[] {
    return PEOPLE.flatMap((_name, first) => (this.#pairs[today]?.has(`${first}<${who}`) === true ? [first] : []));
  }

  mayAct(who: number, today: number): boolean {
    const { asked, ballot } = this.#service;
    const holders = this.#holders[today] ?? new Set();
    if (asked.includes(who) && holders.has(who)) return true;
    const vacated = !asked.some((each) => holders.has(each)) && (ballot || holders.size === 0);
    return this.replaces(who, today).some((first) => asked.includes(first) && (holders.has(first) || vacated));
  }

  /** In whose place who is asked: one hop, by somebody who is there. */
  instead(first: number, today: number): readonly number[] {
    return PEOPLE.flatMap((_name, by) =>
      this.#away[today]?.has(`${first}<${by}`) === true && !this.isAway(by, today) ? [by] : [],
    );
  }
}

const daysOf = (from: number, more: number): readonly number[] =>
  Array.from({ length: more + 1 }, (_, index) => from + index);
const runs = ({ from, days, cut }: Standing): readonly number[] =>
  daysOf(from, days).filter((each) => cut === undefined || each <= cut);
const pair = ({ person: first, substitute }: Standing): string => `${first}<${substitute}`;

const taskOf = ({ asked, ballot, start }: Service): Task => ({
  seq: 1,
  kind: ballot ? 'VOTE' : 'NEGOTIATE',
  phase: 'COMMITTEE',
  round: 1,
  capacity: ROLE,
  assignees: asked.map((each) => ({ kind: 'PERSON', id: idOf(each) })),
  formerAssignees: [],
  called: [],
  openedOn: start,
  dueOn: start,
  legalBasis: 'RD_2001_ART_11BIS',
  nudges: [],
  status: { kind: 'OPEN' },
});

/** Who may act, is away, is shown whose tasks, is asked in whose place and is written to, on one day. */
interface Day {
  readonly mayAct: readonly string[];
  readonly away: readonly string[];
  readonly shown: readonly string[];
  readonly instead: readonly string[];
  readonly written: readonly string[];
}

function found(known: Service): readonly Day[] {
  const directory = eventsOf(known).reduce(evolveDirectory, EMPTY_DIRECTORY);
  const task = taskOf(known);
  const state = newAmendment(POLICY);
  return Array.from({ length: DAYS }, (_, index) => {
    const today = addDays(known.start, index);
    return {
      mayAct: PEOPLE.filter((id) => mayDecide(task, { actor: { kind: 'PERSON', id }, directory, today })),
      away: PEOPLE.filter((id) => isAbsent(directory, id, today)),
      shown: PEOPLE.map((id) => stoodInForBy(directory, id, today).join('')),
      instead: [...new Set(standInsFor(state, task, { directory, today }).map(({ id }) => id))].toSorted(),
      written: writtenTo(state, task, { directory, today }).map(({ id }) => id),
    };
  });
}

function expected(known: Service): readonly Day[] {
  const reference = new Reference(known);
  const { asked } = known;
  const people = PEOPLE.map((_name, index) => index);
  return Array.from({ length: DAYS }, (_, index) => {
    const instead = asked.map((first) => reference.instead(first, index));
    return {
      mayAct: people.filter((who) => reference.mayAct(who, index)).map(idOf),
      away: people.filter((who) => reference.isAway(who, index)).map(idOf),
      shown: people.map((who) => reference.replaces(who, index).map(idOf).join('')),
      instead: people.filter((who) => instead.flat().includes(who) && !asked.includes(who)).map(idOf),
      written: asked.filter((_first, place) => instead[place]?.length === 0).map(idOf),
    };
  });
}

describe('Whatever mandates, absences and substitutes there are, on every day', () => {
  it('the product and the rules worked out day by day agree on who may act, is asked, is written to and is shown', () => {
    fc.assert(
      fc.property(service, (known) => {
        expect(found(known)).toEqual(expected(known));
      }),
      { numRuns: 500 },
    );
  });
});
