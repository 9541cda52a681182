import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { difference, type Approval, type Covers } from '../../../domain/amendment/approvals.ts';
import { COMMITTEE_VOTE } from '../../../domain/amendment/covered.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import { replace, text } from '../../support/domain/contract.ts';
import { Life } from '../../support/domain/life.ts';

const VISA_BACK = { kind: 'GIVE_VISA', outcome: 'RETURN', to: 'DRAFTING', reason: 'À revoir.' } as const;

/** A text of three provisions, each untouched or in one of two wordings; at least one is touched. */
type Wordings = Readonly<Record<string, string | undefined>>;
const IDS = ['p-1', 'p-2', 'p-3'];
const aWording = fc.option(fc.constantFrom('Ainsi.', 'Autrement.'), { nil: undefined });
const aText: fc.Arbitrary<Wordings> = fc
  .tuple(aWording, aWording, aWording)
  .filter((wordings) => wordings.some((wording) => wording !== undefined))
  .map((wordings) => Object.fromEntries(IDS.map((id, index) => [id, wordings[index]])));

const instructionsOf = (wordings: Wordings) =>
  Object.entries(wordings).flatMap(([id, wording]) => (wording === undefined ? [] : [replace(id, wording)]));

/** What the committee never approved: a wording it never saw in an approved text, a provision it approved and never without. */
function unapproved(approved: readonly Wordings[], present: Wordings): readonly string[] {
  const latest = approved.at(-1) ?? {};
  const concerned = IDS.filter((id) => present[id] !== undefined || latest[id] !== undefined);
  return concerned.filter((id) => !approved.some((wordings) => wordings[id] === present[id]));
}

describe('A committee’s approval', () => {
  it('stands, over any sequence of texts, exactly where each wording was approved in one of them', () => {
    fc.assert(
      fc.property(fc.array(aText, { minLength: 2, maxLength: 5 }), (texts) => {
        const approved: Wordings[] = [];
        const file = new Life().launch();
        for (const wordings of texts) {
          file
            .drafts(text(instructionsOf(wordings)))
            .play(({ tasks }) =>
              Object.values(tasks).some(
                ({ kind, status }) => status.kind === 'OPEN' && (kind === 'VOTE' || kind === 'GIVE_VISA'),
              ),
            );
          const expected = unapproved(approved, wordings);
          const [ballot] = openTasks(file.state, 'COMMITTEE');
          expect(ballot !== undefined).toBe(approved.length === 0 || expected.length > 0);
          expect(ballot?.difference ?? []).toEqual(approved.length === 0 ? [] : expected);
          approved.push(wordings);
          file.until('GIVE_VISA').does('cabinet', 'GIVE_VISA', VISA_BACK);
        }
      }),
      { numRuns: 8 },
    );
  });
});

const aHash = fc.constantFrom('a', 'b', 'c');
const someCovers: fc.Arbitrary<Covers> = fc.dictionary(fc.constantFrom('x', 'y', '@figures'), aHash);
const someApprovals = fc
  .array(someCovers, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((covers): Approval => ({ ...COMMITTEE_VOTE, covers })));

describe('The difference left to approve', () => {
  it('is empty only when every hash asked for is held by an approval of that question', () => {
    fc.assert(
      fc.property(someApprovals, someCovers, (approvals, present) => {
        const left = difference(approvals, COMMITTEE_VOTE, present, 'PROVISION') ?? [];
        for (const [key, hash] of Object.entries(present)) {
          expect(left.includes(key)).toBe(!approvals.some(({ covers }) => covers[key] === hash));
        }
      }),
    );
  });

  it('is, of one act, nothing or all of it', () => {
    fc.assert(
      fc.property(someApprovals, someCovers, (approvals, present) => {
        const left = difference(approvals, COMMITTEE_VOTE, present, 'ACT');
        expect([[], Object.keys(present).toSorted()]).toContainEqual(left);
      }),
    );
  });

  it('is never lessened by an approval of another question', () => {
    fc.assert(
      fc.property(someApprovals, someCovers, (approvals, present) => {
        const visa = { kind: 'GIVE_VISA', capacity: 'CABINET_DIRECTOR' } as const;
        expect(difference(approvals, visa, present, 'PROVISION')).toBeUndefined();
        const alsoMinister = { ...COMMITTEE_VOTE, capacity: 'MINISTER' } as const;
        expect(difference(approvals, alsoMinister, present, 'ACT')).toBeUndefined();
      }),
    );
  });

  it('is restored to nothing by going back to anything once approved', () => {
    fc.assert(
      fc.property(someApprovals, fc.nat(), (approvals, pick) => {
        const before = approvals[pick % approvals.length]?.covers ?? {};
        const left = difference(approvals, COMMITTEE_VOTE, before, 'PROVISION');
        expect(left).toEqual([]);
        expect(difference(approvals, COMMITTEE_VOTE, before, 'ACT')).toEqual([]);
      }),
    );
  });
});
