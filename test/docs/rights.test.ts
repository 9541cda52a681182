import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { routeOf } from '../../domain/amendment/route.ts';
import { TASK_KINDS } from '../../domain/amendment/tasks.ts';
import type { Qualification } from '../../domain/amendment/qualification.ts';
import { SERIES_RULES } from '../../domain/meetings/series.ts';
import { ROLES } from '../../domain/people/roles.ts';
import { ASKED_OF } from '../../domain/rights/on-tasks.ts';
import { ACTS, isOnlyAuditor, mayEver, RIGHTS, rolesFor } from '../../domain/rights/table.ts';
import { rightsDocument } from '../../scripts/rights/document.ts';

/** The same text however its tables are padded. */
const unpadded = (text: string): string =>
  text
    .replaceAll(/-{3,}/g, '---')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();

describe('docs/rights.md', () => {
  it('is what the table of rights says: run `npm run docs:rights` after a change', async () => {
    const written = await readFile(path.join(import.meta.dirname, '../../docs/rights.md'), 'utf8');
    expect(unpadded(written)).toBe(unpadded(rightsDocument()));
  });
});

describe('the table of rights', () => {
  it('lets somebody do each act', () => {
    for (const act of ACTS) expect([act, ROLES.some((role) => mayEver(act, [role]))]).toEqual([act, true]);
  });

  it('lets an auditor read, and change nothing but his own affairs', () => {
    expect(isOnlyAuditor(['AUDITOR'])).toBe(true);
    const changing = ACTS.filter((act) => RIGHTS[act].does === 'CHANGES');
    expect(changing.length).toBeGreaterThan(30);
    expect(changing.filter((act) => mayEver(act, ['AUDITOR']))).toEqual([]);
    const closed = ACTS.filter((act) => RIGHTS[act].does === 'READS' && !mayEver(act, ['AUDITOR']));
    expect(closed).toEqual(['PREVIEW_RULES']);
  });

  it('lets an administrator decide nothing', () => {
    expect(rolesFor('DECIDE')).not.toContain('ADMINISTRATOR');
    for (const act of ['LAUNCH', 'WITHDRAW', 'PUT_MOTION', 'CLOSE_VOTE', 'KEEP_TERMS', 'SETTLE_MATTER'] as const) {
      expect([act, mayEver(act, ['ADMINISTRATOR'])]).toEqual([act, false]);
    }
  });

  it('lets nobody without a role change anything but by being asked for it', () => {
    const byNobody = ACTS.filter((act) => RIGHTS[act].does === 'CHANGES' && mayEver(act, []));
    for (const act of byNobody) {
      const relations = RIGHTS[act].grants.map(({ relation }) => relation);
      expect([act, relations.includes('ROLE')]).toEqual([act, false]);
    }
  });

  it('asks each kind of task of those of whom the route asks it', () => {
    const asked: Qualification = {
      newMission: true,
      budgetDelta: 1,
      fteDelta: 1,
      concertationMatter: true,
      consultedMinister: true,
      basicRegulations: true,
      legalBasis: { type: 'LAW', date: '2026-01-01', reference: '2026/1' },
    };
    const policy = { financeInspection: true, transmissionRequired: true };
    const routes = [
      routeOf(asked, policy),
      routeOf({ ...asked, concertationMatter: false, newMission: false }, policy),
    ];
    const asks = routes.flat().flatMap((leg) => leg.asks);
    expect(asks.length).toBeGreaterThan(25);
    for (const { kind, capacity } of asks) expect([kind, ASKED_OF[kind].includes(capacity)]).toEqual([kind, true]);
    expect(Object.keys(ASKED_OF).toSorted()).toEqual([...TASK_KINDS].toSorted());
  });

  it('has the minutes that name delegates read by those who meet alone', () => {
    const { chair, keeper } = SERIES_RULES.cocobase;
    expect(rolesFor('READ_MINUTES', 'WITH_UNIONS')).toEqual([chair, keeper]);
  });
});
