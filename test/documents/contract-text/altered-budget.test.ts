import { describe, expect, it } from '@jest/globals';
import { altered, detailsOf, found, lineOf, newIn, provision, read, realContract } from './sources.ts';

const source = realContract();
const original = read(source);

describe('a budget table altered in a copy', () => {
  it('has nothing to report once the total of 2023 is put right', () => {
    const reading = read(altered(source, '1.476.510', '1.746.510'));
    expect(found(reading, 'BUDGET_TOTAL_MISMATCH')).toEqual([]);
  });

  it('reports another total when it is that one which is wrong', () => {
    const reading = read(altered(source, '1.647.269', '1.647.270'));
    expect(detailsOf(reading, 'BUDGET_TOTAL_MISMATCH')).toMatchObject([
      { column: '2021', stated: 1_647_270, computed: 1_647_269 },
      { column: '2023' },
    ]);
  });

  it('reports every year when a row of the total is gone', () => {
    const reading = read(altered(source, /^Fonctionnement\t.*\n/mu, ''));
    expect(detailsOf(reading, 'BUDGET_TOTAL_MISMATCH')).toMatchObject([
      { provision: 'art-19/table-1/line-10', column: '2021', computed: 1_641_273 },
      { column: '2022', computed: 1_732_308 },
      { column: '2023', computed: 1_740_627 },
    ]);
  });

  it('reports the line whose parts no longer add up, and leaves the total alone', () => {
    const reading = read(altered(source, 'Subsides légaux ⁽ⁱⁱ⁾\t1.591.404', 'Subsides légaux ⁽ⁱⁱ⁾\t1.591.405'));
    expect(detailsOf(reading, 'BUDGET_TOTAL_MISMATCH')).toMatchObject([
      { provision: 'art-19/table-1/line-6', column: '2021', stated: 1_596_162, computed: 1_596_163 },
      { provision: 'art-19/table-1/line-11', column: '2023' },
    ]);
  });

  it('finds the parts of a line by the total when one of them is gone', () => {
    const reading = read(altered(source, /^Enveloppe du personnel\t.*\n/mu, ''));
    expect(detailsOf(reading, 'BUDGET_TOTAL_MISMATCH')).toMatchObject([
      { provision: 'art-19/table-1/line-1', column: '2021', stated: 9_750, computed: 808 },
      { provision: 'art-19/table-1/line-1', column: '2022', stated: 9_750, computed: 808 },
      { provision: 'art-19/table-1/line-1', column: '2023', stated: 8_942, computed: 0 },
      { provision: 'art-19/table-1/line-10', column: '2023', computed: 1_746_510 },
    ]);
  });

  it('keeps a row with an amount too few as text and says so', () => {
    const reading = read(altered(source, 'Fonctionnement\t5.996\t5.996\t5.883', 'Fonctionnement\t5.996\t5.883'));
    expect(provision(reading, 'art-19/table-1/line-4')).toMatchObject({
      kind: 'TABLE_ROW',
      text: { fr: 'Fonctionnement\t5.996\t5.883' },
    });
    expect(detailsOf(reading, 'BUDGET_LINE_UNREADABLE')).toEqual([{ provision: 'art-19/table-1/line-4' }]);
  });

  it('reads a row that lost its tabs', () => {
    const reading = read(altered(source, 'Fonctionnement\t5.996\t5.996', 'Fonctionnement 5.996 5.996'));
    expect(provision(reading, 'art-19/table-1/line-4').figures).toEqual({ 2021: 5_996, 2022: 5_996, 2023: 5_883 });
    expect(newIn(reading, original)).toEqual([['ROW_REPAIRED', lineOf(source, 'Fonctionnement\t')]]);
  });

  it('is no budget without its unit', () => {
    const reading = read(altered(source, "et en milliers d'EUR", 'et autres'));
    expect(reading.counts.budgetLines).toBe(0);
    expect(provision(reading, 'art-19/table-1/line-4').text.fr).toBe('Fonctionnement\t5.996\t5.996\t5.883');
  });
});
