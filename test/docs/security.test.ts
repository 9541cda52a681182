import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../config/environment.ts';
import { page, rowsOf } from './tables.ts';

/** The requirements of OWASP ASVS 5.0.0 of levels 1 and 2, by section; WebRTC (V17) is said in one sentence. */
const REQUIREMENTS: Readonly<Record<string, Readonly<Partial<Record<1 | 2, readonly number[]>>>>> = {
  '1.1': { 2: [1, 2] },
  '1.2': { 1: [1, 2, 3, 4, 5], 2: [6, 7, 8, 9] },
  '1.3': { 1: [1, 2], 2: [3, 4, 5, 6, 7, 8, 9, 10, 11] },
  '1.4': { 2: [1, 2, 3] },
  '1.5': { 1: [1], 2: [2] },
  '2.1': { 1: [1], 2: [2, 3] },
  '2.2': { 1: [1, 2], 2: [3] },
  '2.3': { 1: [1], 2: [2, 3, 4] },
  '2.4': { 2: [1] },
  '3.2': { 1: [1, 2] },
  '3.3': { 1: [1], 2: [2, 3, 4] },
  '3.4': { 1: [1, 2], 2: [3, 4, 5, 6] },
  '3.5': { 1: [1, 2, 3], 2: [4, 5] },
  '3.7': { 2: [1, 2] },
  '4.1': { 1: [1], 2: [2, 3] },
  '4.2': { 2: [1] },
  '4.3': { 2: [1, 2] },
  '4.4': { 1: [1], 2: [2, 3, 4] },
  '5.1': { 2: [1] },
  '5.2': { 1: [1, 2], 2: [3] },
  '5.3': { 1: [1, 2] },
  '5.4': { 2: [1, 2, 3] },
  '6.1': { 1: [1], 2: [2, 3] },
  '6.2': { 1: [1, 2, 3, 4, 5, 6, 7, 8], 2: [9, 10, 11, 12] },
  '6.3': { 1: [1, 2], 2: [3, 4] },
  '6.4': { 1: [1, 2], 2: [3, 4] },
  '6.5': { 2: [1, 2, 3, 4, 5] },
  '6.6': { 2: [1, 2, 3] },
  '6.8': { 2: [1, 2, 3, 4] },
  '7.1': { 2: [1, 2, 3] },
  '7.2': { 1: [1, 2, 3, 4] },
  '7.3': { 2: [1, 2] },
  '7.4': { 1: [1, 2], 2: [3, 4, 5] },
  '7.5': { 2: [1, 2] },
  '7.6': { 2: [1, 2] },
  '8.1': { 1: [1], 2: [2] },
  '8.2': { 1: [1, 2], 2: [3] },
  '8.3': { 1: [1] },
  '8.4': { 2: [1] },
  '9.1': { 1: [1, 2, 3] },
  '9.2': { 1: [1], 2: [2, 3, 4] },
  '10.1': { 2: [1, 2] },
  '10.2': { 2: [1, 2] },
  '10.3': { 2: [1, 2, 3, 4] },
  '10.4': { 1: [1, 2, 3, 4, 5], 2: [6, 7, 8, 9, 10, 11] },
  '10.5': { 2: [1, 2, 3, 4, 5] },
  '10.6': { 2: [1, 2] },
  '10.7': { 2: [1, 2, 3] },
  '11.1': { 2: [1, 2] },
  '11.2': { 2: [1, 2, 3] },
  '11.3': { 1: [1, 2], 2: [3] },
  '11.4': { 1: [1], 2: [2, 3, 4] },
  '11.5': { 2: [1] },
  '11.6': { 2: [1] },
  '12.1': { 1: [1], 2: [2, 3] },
  '12.2': { 1: [1, 2] },
  '12.3': { 2: [1, 2, 3, 4] },
  '13.1': { 2: [1] },
  '13.2': { 2: [1, 2, 3, 4, 5] },
  '13.3': { 2: [1, 2] },
  '13.4': { 1: [1], 2: [2, 3, 4, 5] },
  '14.1': { 2: [1, 2] },
  '14.2': { 1: [1], 2: [2, 3, 4] },
  '14.3': { 1: [1], 2: [2, 3] },
  '15.1': { 1: [1], 2: [2, 3] },
  '15.2': { 1: [1], 2: [2, 3] },
  '15.3': { 1: [1], 2: [2, 3, 4, 5, 6, 7] },
  '16.1': { 2: [1] },
  '16.2': { 2: [1, 2, 3, 4, 5] },
  '16.3': { 2: [1, 2, 3, 4] },
  '16.4': { 2: [1, 2, 3] },
  '16.5': { 2: [1, 2, 3] },
};
const numbers = Object.entries(REQUIREMENTS).flatMap(([section, { 1: first = [], 2: second = [] }]) =>
  [...first, ...second].map((each) => `${section}.${each}`),
);

const security = await page('docs', 'security.md');
const list = security.slice(security.indexOf('## Requirement by requirement'));
const rows = rowsOf(list).map(([number = '', about = '', status = '', where = '', test = '']) => ({
  number,
  about,
  status,
  where,
  test,
}));
const STATUS = /^(?:kept|not applicable: \S.*|not met: \S.*)$/;
const numbersOf = (status: string) => rows.filter((row) => row.status.startsWith(status)).map((row) => row.number);
const pathsIn = (text: string) => [...text.matchAll(/`([^`\s]+)`/g)].map(([, named = '']) => named);
const isThere = (file: string) => existsSync(path.join(repositoryRoot, file));
/** What a word in back quotes looks like where it is a path of this repository: a folder, or a file of its root. */
const PATH =
  /^(?!\.avenant\/)[\w.-]+(?:\/[\w.-]+)+$|^(?:domain|mail|temporal|web)$|^[\w.-]+\.(?:json|md|yml)$|^(?:Dockerfile|\.dockerignore|\.env\.example)$/;
const paths = (text: string) => pathsIn(text).filter((named) => PATH.test(named));

describe('The list of requirements', () => {
  it('has every one of levels 1 and 2, once, in their order', () => {
    expect(numbers).toHaveLength(246);
    expect(numbers.filter((each) => !rows.some(({ number }) => number === each))).toEqual([]);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
    expect(rows).toHaveLength(numbers.length);
    expect(list).toContain('### V17');
  });

  it('says of each what it is about, and one of three statuses, with the reason where it is not kept', () => {
    expect(rows.filter(({ about, status }) => about === '' || !STATUS.test(status))).toEqual([]);
  });

  it('says where each that is kept is kept, and which test shows it or that none does', () => {
    const kept = rows.filter(({ status }) => status === 'kept');
    expect(kept.filter(({ where }) => paths(where).length === 0)).toEqual([]);
    expect(kept.filter(({ test }) => test !== 'no test' && paths(test).length === 0)).toEqual([]);
  });

  it('calls a test what is one', () => {
    const named = rows.flatMap(({ test }) => pathsIn(test));
    expect(named.filter((file) => !/^test\/.*\.test\.tsx?$/.test(file) || !isThere(file))).toEqual([]);
  });

  it('counts each status rightly in the head', () => {
    const [, ...counts] =
      /Of (\d+) requirements (\d+) are kept, (\d+) are not applicable, and (\d+) are not met/.exec(security) ?? [];
    expect(counts.map(Number)).toEqual([
      rows.length,
      ...['kept', 'not applicable', 'not met'].map((status) => numbersOf(status).length),
    ]);
  });

  it('has every one that is not met told under its own heading, and no other', () => {
    const told = security.slice(security.indexOf('## What is not met'), security.indexOf('## Requirement by'));
    const named = [...told.matchAll(/\b\d+\.\d+\.\d+\b/g)].map(([number]) => number);
    expect(named.toSorted()).toEqual(numbersOf('not met').toSorted());
  });
});

describe('The page on security', () => {
  it('names what there is in the repository', () => {
    const named = paths(security);
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((each) => !isThere(each) && !isThere(path.join('docs', each)))).toEqual([]);
  });
});
