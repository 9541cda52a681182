import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { z } from 'zod';
import { fields } from './fixtures/fields.tsx';
import { groups } from './fixtures/groups.tsx';
import { LEFT_OUT } from './fixtures/left-out.ts';
import { lists } from './fixtures/lists.tsx';
import { linesOf } from './fixtures/markup.ts';
import { fixturesOf, theirComponents } from './fixtures/read-fixtures.ts';
import { texts } from './fixtures/texts.tsx';
import { ways } from './fixtures/ways.tsx';

const components: Readonly<Record<string, z.ZodType<VNode>>> = { ...fields, ...groups, ...texts, ...lists, ...ways };

const leftOutOf = (component: string): readonly string[] => Object.values(LEFT_OUT[component] ?? {}).flat();

describe.each(Object.entries(components))('%s', (component, props) => {
  const fixtures = fixturesOf(component);
  const leftOut = leftOutOf(component);

  it.each(fixtures.filter(({ name }) => !leftOut.includes(name)))(
    'is rendered as govuk-frontend does: $name',
    ({ options, html }) => {
      expect(linesOf(render(props.parse(options)))).toEqual(linesOf(html));
    },
  );

  it('leaves out the fixtures that are listed, each once, and none that it could render', () => {
    const refused = fixtures.filter(({ options }) => !props.safeParse(options).success).map(({ name }) => name);
    expect(leftOut.toSorted()).toEqual(refused.toSorted());
  });
});

it('every component that govuk-frontend has too is held against its fixtures', () => {
  const files = readdirSync(new URL('../../../web/components', import.meta.url));
  const ours = new Set(files.map((file) => file.replace(/\.tsx?$/, '')));
  const shared = theirComponents().filter((name) => ours.has(name));
  expect(Object.keys(components).toSorted()).toEqual(shared.toSorted());
  expect(Object.keys(LEFT_OUT).filter((component) => !shared.includes(component))).toEqual([]);
});

describe('two pieces of markup differ', () => {
  it.each([
    ['in a tag', '<b>a</b>', '<i>a</i>'],
    ['in an attribute', '<b id="a">a</b>', '<b>a</b>'],
    ["in an attribute's value", '<b id="a">a</b>', '<b id="b">a</b>'],
    ['in the order of classes', '<b class="a b">a</b>', '<b class="b a">a</b>'],
    ['in a word', '<p>a b</p>', '<p>a c</p>'],
    ['in a blank between words', '<p>a <b>b</b></p>', '<p>a<b>b</b></p>'],
    ['in what a text area holds', '<textarea>a\nb</textarea>', '<textarea>a b</textarea>'],
    ['in what follows a text area', '<textarea>a</textarea><p>b</p>', '<textarea>a</textarea><p>c</p>'],
    ['in an element that is missing', '<p>a<b></b></p>', '<p>a</p>'],
    ['in where an element ends', '<p><b>a</b>b</p>', '<p><b>ab</b></p>'],
  ])('%s', (_, one, other) => {
    expect(linesOf(one)).not.toEqual(linesOf(other));
  });

  it('not in blanks that nobody sees, nor in the order of attributes', () => {
    expect(linesOf('<p class="a"  id="b">\n  a <b>b</b>\n</p>\n')).toEqual(
      linesOf('<p id="b" class="a">a<b> b</b></p>'),
    );
  });
});
