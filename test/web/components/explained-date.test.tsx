import { expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { render } from 'preact-render-to-string';
import { ExplainedDate } from '../../../web/components/explained-date.tsx';

const dateWith = (...explanation: readonly string[]) =>
  load(
    render(<ExplainedDate iso="2026-11-22" date="22 novembre 2026" why="pourquoi cette date" {...{ explanation }} />),
  );

it('a date opens to what it follows from, a line a step', () => {
  const $ = dateWith('10 jours ouvrables', 'à partir du <6 novembre> 2026');
  expect($('details > summary').text()).toBe('22 novembre 2026 pourquoi cette date');
  expect(
    $('details p')
      .toArray()
      .map((line) => $(line).text()),
  ).toEqual(['10 jours ouvrables', 'à partir du <6 novembre> 2026']);
});

it('a date is one for programs too', () => {
  expect(dateWith('10 jours ouvrables')('summary time').attr('datetime')).toBe('2026-11-22');
});

it('a date that nothing explains has nothing to open', () => {
  const $ = dateWith();
  expect($('details')).toHaveLength(0);
  expect($('time').text()).toBe('22 novembre 2026');
});
