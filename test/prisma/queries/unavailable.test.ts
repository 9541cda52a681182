import { describe, expect, it } from '@jest/globals';
import { isUnavailable } from '../../../prisma/queries/unavailable.ts';

/** As Prisma wraps what its driver adapter says. */
const wrapped = (cause: object): Error =>
  Object.assign(new Error('Raw query failed.'), { code: 'P2010', meta: { driverAdapterError: { cause } } });

describe('a database that is away', () => {
  it.each([
    [{ kind: 'DatabaseNotReachable', host: '127.0.0.1' }],
    [{ kind: 'ConnectionClosed' }],
    [{ kind: 'postgres', originalCode: '57P01' }],
    [{ kind: 'postgres', originalCode: '08006' }],
    [{ kind: 'postgres', originalCode: '53300' }],
  ])('is told from %j', (cause) => {
    expect(isUnavailable(wrapped(cause))).toBe(true);
  });

  it('is told when no connection could be had in time', () => {
    expect(isUnavailable(Object.assign(new Error('Timed out.'), { code: 'P2024' }))).toBe(true);
  });

  it.each([
    [wrapped({ kind: 'UniqueConstraintViolation', originalCode: '23505' })],
    [wrapped({ kind: 'postgres', originalCode: '42601' })],
    [new Error('Something else.')],
    ['a text'],
    [null],
  ])('is not told from %p', (error) => {
    expect(isUnavailable(error)).toBe(false);
  });
});
