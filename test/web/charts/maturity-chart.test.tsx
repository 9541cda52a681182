import { describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { render } from 'preact-render-to-string';
import { MaturityChart } from '../../../web/charts/maturity-chart.tsx';
import { SIZES } from '../../../web/charts/lengths.ts';
import { maturityLayout, type MeasuredObjective } from '../../../web/charts/maturity-layout.ts';

const SCALE = { min: 1, max: 5 };

const TEXTS = {
  title: 'Maturité des objectifs',
  description: 'Un anneau pour aujourd’hui, un losange pour la cible.',
  objective: 'Objectif',
  now: 'Aujourd’hui',
  target: 'Cible',
  noTarget: 'aucune',
  data: 'Les chiffres',
  empty: 'Aucun objectif n’est mesuré.',
};

const htmlOf = (objectives: readonly MeasuredObjective[], texts = TEXTS): string =>
  render(<MaturityChart id="maturity" objectives={objectives} scale={SCALE} texts={texts} />);

const chartOf = (...objectives: readonly MeasuredObjective[]) => load(htmlOf(objectives));

/** The marks of the rows, without those of the legend, as places along the scale. */
const placesOf = ($: ReturnType<typeof load>, mark: 'now' | 'target'): readonly number[] =>
  $(`g > .app-maturity-chart__${mark}`)
    .toArray()
    .map((path) => Number(/^translate\(([\d.]+),/.exec($(path).attr('transform') ?? '')?.[1]));

describe('the places of a maturity chart', () => {
  const { ticks, rows, height } = maturityLayout(
    [
      { label: 'OO 1.1', now: 1, target: 5 },
      { label: 'OO 1.2', now: 3 },
    ],
    SCALE,
  );

  it('the scale has a figure for each grade, equally far apart and within the drawing', () => {
    expect(ticks.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    const [first = 0, second = 0] = ticks.map(({ x }) => x);
    ticks.forEach(({ x }, index) => expect(x).toBeCloseTo(first + index * (second - first)));
    expect(Math.min(...ticks.map(({ x }) => x))).toBeGreaterThan(0);
    expect(Math.max(...ticks.map(({ x }) => x))).toBeLessThan(SIZES.width);
  });

  it('a mark stands at its figure', () => {
    expect(rows.map(({ now, target }) => [now, target])).toEqual([
      [ticks[0]?.x, ticks[4]?.x],
      [ticks[2]?.x, undefined],
    ]);
  });

  it('each row stands below the one before it, the last within the drawing', () => {
    const [first, second] = rows.map(({ y }) => y);
    expect(second).toBeGreaterThan(first ?? Infinity);
    expect(height).toBeGreaterThan(second ?? Infinity);
  });

  it('a scale from 0 begins with 0, and takes the same room', () => {
    const { ticks: fromZero } = maturityLayout([], { min: 0, max: 5 });
    expect(fromZero.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5]);
    expect([fromZero.at(0)?.x, fromZero.at(-1)?.x]).toEqual([ticks.at(0)?.x, ticks.at(-1)?.x]);
  });

  it('a long label is parted between words, none lost, and makes its row higher', () => {
    const label = 'Réduire de moitié le délai de traitement des demandes introduites par les citoyens';
    const [row] = maturityLayout([{ label, now: 2 }], SCALE).rows;
    const texts = row?.lines.map(({ text }) => text) ?? [];
    expect(texts.join(' ')).toBe(label);
    expect(texts.length).toBeGreaterThan(1);
    texts.forEach((text) => expect(text.length).toBeLessThanOrEqual(36));
    expect(row?.y).toBeGreaterThan(row?.lines.at(-1)?.y ?? Infinity);
  });
});

describe('a maturity chart', () => {
  it('draws now and target of each objective, and the distance between them', () => {
    const $ = chartOf({ label: 'OO 1.1', now: 2, target: 5 }, { label: 'OO 1.2', now: 4, target: 1 });
    const { ticks } = maturityLayout([], SCALE);
    expect(placesOf($, 'now')).toEqual([ticks[1]?.x, ticks[3]?.x]);
    expect(placesOf($, 'target')).toEqual([ticks[4]?.x, ticks[0]?.x]);
    expect($('.app-maturity-chart__distance')).toHaveLength(2);
  });

  it('ends the distance at the edges of both marks, whichever way it leads', () => {
    const $ = chartOf({ label: 'up', now: 1, target: 3 }, { label: 'down', now: 3, target: 1 });
    const ends = $('.app-maturity-chart__distance')
      .toArray()
      .map((line) => [Number($(line).attr('x1')), Number($(line).attr('x2'))]);
    const [one = 0, , three = 0] = maturityLayout([], SCALE).ticks.map(({ x }) => x);
    expect(ends).toEqual([
      [one + 8, three - 6],
      [three - 8, one + 6],
    ]);
  });

  it('shows a target that is reached as a diamond in the open ring, without a distance', () => {
    const $ = chartOf({ label: 'OO 1.1', now: 3, target: 3 });
    expect(placesOf($, 'target')).toEqual(placesOf($, 'now'));
    expect($('g > .app-maturity-chart__now').attr('fill')).toBe('none');
    expect($('.app-maturity-chart__distance')).toHaveLength(0);
    expect($('svg').text()).toContain('3 → 3');
  });

  it('without a target draws now alone, and the table says that there is none', () => {
    const $ = chartOf({ label: 'OO 1.1', now: 3 });
    expect(placesOf($, 'target')).toEqual([]);
    expect($('svg').text()).not.toContain('→');
    expect($('tbody tr').text()).toBe('OO 1.13aucune');
  });

  it('without an objective says so and draws nothing', () => {
    const $ = chartOf();
    expect($('svg, table')).toHaveLength(0);
    expect($('p').text()).toBe(TEXTS.empty);
  });

  it('is one image with a name and a description to those who hear it', () => {
    const $ = chartOf({ label: 'OO 1.1', now: 2, target: 5 });
    const svg = $('svg');
    expect(svg.attr('role')).toBe('img');
    expect($(`title#${svg.attr('aria-labelledby')}`).text()).toBe(TEXTS.title);
    expect($(`desc#${svg.attr('aria-describedby')}`).text()).toBe(TEXTS.description);
  });

  it('says the same in a table: a row an objective, named by it', () => {
    const $ = chartOf({ label: 'OO 1.1', now: 2, target: 5 }, { label: 'OO 1.2', now: 1, target: 1 });
    const cells = (row: string) =>
      $(row)
        .toArray()
        .map((each) =>
          $(each)
            .find('th, td')
            .toArray()
            .map((cell) => $(cell).text()),
        );
    expect(cells('details thead tr')).toEqual([['Objectif', 'Aujourd’hui', 'Cible']]);
    expect(cells('details tbody tr')).toEqual([
      ['OO 1.1', '2', '5'],
      ['OO 1.2', '1', '1'],
    ]);
    expect($('tbody th[scope=row]')).toHaveLength(2);
  });

  it('tells now from target by shape, in the text’s colour alone', () => {
    const $ = chartOf({ label: 'OO 1.1', now: 2, target: 5 });
    expect($('.app-maturity-chart__now').attr('d')).not.toBe($('.app-maturity-chart__target').attr('d'));
    const colours = $('[fill], [stroke]')
      .toArray()
      .flatMap((each) => [$(each).attr('fill'), $(each).attr('stroke')])
      .filter((colour) => colour !== undefined);
    expect(new Set(colours)).toEqual(new Set(['currentColor', 'none']));
  });

  it('is as wide as its place, and no text is smaller than 12 pixels on a phone', () => {
    const $ = chartOf({ label: 'OO 1.1', now: 2, target: 5 });
    expect($('svg').attr('width')).toBe('100%');
    expect($('svg').attr('viewBox')).toMatch(new RegExp(`^0 0 ${SIZES.width} \\d+$`));
    // 320 pixels less the page's margins.
    expect(SIZES.width).toBeLessThanOrEqual(290);
    const sizes = $('[font-size]')
      .toArray()
      .map((each) => Number($(each).attr('font-size')));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  it('has neither style attribute nor script, which the page’s policy would refuse', () => {
    expect(chartOf({ label: 'OO 1.1', now: 2, target: 5 })('[style], style, script')).toHaveLength(0);
  });

  it('escapes what it is given', () => {
    const hostile = '</text><script>alert("1")</script>';
    const html = htmlOf([{ label: hostile, now: 2, target: 5 }], { ...TEXTS, title: hostile, description: hostile });
    const $ = load(html);
    expect($('script')).toHaveLength(0);
    expect($('tbody th').text()).toBe(hostile);
    expect($('title').text()).toBe(hostile);
  });
});
