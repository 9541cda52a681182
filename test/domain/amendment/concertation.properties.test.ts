import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import type { Life } from '../../support/domain/life.ts';
import { cocobase } from '../../support/domain/meetings.ts';
import { UNIONS } from '../../support/domain/service.ts';

/** Everything a concertation is told and given, each by who does it. */
const ANSWERS: Readonly<Record<string, readonly [who: string, kind: TaskKind]>> = {
  ...Object.fromEntries(UNIONS.map((id) => [id, [id, 'GIVE_POSITION'] as const])),
  authority: ['cocobase-president', 'GIVE_AUTHORITY_POSITION'],
  opinion: ['cocobase-secretary', 'RECORD_REASONED_OPINION'],
};
const TOLD = ['CONVOKED', 'HELD', 'FINAL'] as const;
const ALL = [...Object.keys(ANSWERS), ...TOLD];

const convoked = (): Life => {
  const file = fileAt('CONVOKE_COCOBASE', { concertationMatter: true });
  return file.commands('procedure', cocobase(file, 'CONVOKED', { on: file.today }));
};

/** One thing happens; what cannot happen yet, or any more, is refused or kept and changes nothing. */
function happens(file: Life, what: string): void {
  const news = TOLD.find((each) => each === what);
  if (news !== undefined) file.when('procedure', cocobase(file, news, { on: file.today }));
  const answer = ANSWERS[what];
  if (answer !== undefined) file.decides(...answer);
  file.proceed();
}

/** What is left of it: how the passage ended, whether the opinion was given, and what is asked next. */
const result = (file: Life): unknown => [
  file.state.visits.map(({ phase, outcome, firstAgenda, closesOn }) => [phase, outcome, firstAgenda, closesOn]),
  file.state.approvals,
  file.asked.map((asked) => asked.split(' ')[0]),
  file.task('RECORD_REASONED_OPINION').status.kind,
];

describe('All that a concertation is told and given', () => {
  it('leads to one result in whatever order and however often it comes', () => {
    const orders = fc.array(fc.constantFrom(...ALL), { maxLength: 20 });
    const results = new Set<string>();
    fc.assert(
      fc.property(orders, fc.shuffledSubarray(ALL, { minLength: ALL.length }), (some, every) => {
        const file = convoked();
        // Twice over: what was too early the first time is given again.
        for (const what of [...some, ...every, ...every]) happens(file, what);
        results.add(JSON.stringify(result(file)));
        expect(file.refolded()).toEqual(file.state);
      }),
      { numRuns: 120 },
    );
    expect([...results]).toHaveLength(1);
    expect([...results][0]).toContain('OPINION_GIVEN');
  });

  it('keeps every position given before the end, in whatever order the organisations answered', () => {
    const results = new Set<string>();
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(ANSWERS).slice(0, 4), { minLength: 4 }), (order) => {
        const file = convoked();
        for (const what of [...order, 'HELD', 'opinion', 'FINAL']) happens(file, what);
        results.add(JSON.stringify(UNIONS.map((id) => file.task('GIVE_POSITION', id).status.kind)));
      }),
    );
    expect([...results]).toEqual([JSON.stringify(['DONE', 'DONE', 'DONE'])]);
  });
});
