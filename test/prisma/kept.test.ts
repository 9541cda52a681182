import { describe, expect, it } from '@jest/globals';
import { Kept } from '../../prisma/kept.ts';

describe('Values that are kept', () => {
  const counting = () => {
    const made: string[] = [];
    return { made, make: (name: string) => async () => (made.push(name), name.toUpperCase()) };
  };

  it('are made once, and again when others were asked for since', async () => {
    const kept = new Kept<string>(2);
    const { made, make } = counting();
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await kept.of(name, make(name))).toBe(name.toUpperCase());
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are found together where they are missing, and left out where there is nothing', async () => {
    const kept = new Kept<string>(5);
    const asked: (readonly string[])[] = [];
    const find = async (missing: readonly string[]) => {
      asked.push(missing);
      return missing.filter((name) => name !== 'nobody').map((name) => [name, name.toUpperCase()] as const);
    };
    expect([...(await kept.all(['a', 'nobody'], find))]).toEqual([['a', 'A']]);
    expect([...(await kept.all(['a', 'b'], find))]).toEqual([
      ['a', 'A'],
      ['b', 'B'],
    ]);
    await kept.all(['b', 'a'], find);
    expect(asked).toEqual([['a', 'nobody'], ['b']]);
  });

  it('are answered whole where more are asked for than are kept', async () => {
    const kept = new Kept<string>(1);
    const find = async (missing: readonly string[]) => missing.map((name) => [name, name.toUpperCase()] as const);
    expect([...(await kept.all(['a', 'b', 'c'], find)).values()]).toEqual(['A', 'B', 'C']);
  });
});
