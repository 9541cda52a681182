import type { Request } from 'express';
import type { Standing } from '../../domain/people/holders.ts';
import { capacityNamed } from '../../domain/rights/capacity.ts';
import { rolesChosenAmong } from '../../domain/rights/table.ts';
import type { Caller } from '../caller.ts';
import type { Operation } from './operation.ts';
import { Refusal } from './refusal.ts';

/** In which capacity one asks: `PRESIDENT`, `PRESIDENT/p-1` for one who stands in for that person. */
export const CAPACITY = 'Capacity';

/** Whether a capacity is recorded with what an operation does, and can be chosen. */
export const takesCapacity = ({ method }: Pick<Operation, 'method'>): boolean => method !== 'get';

/** Whether one may have to choose it: an act that several roles may do, or one role for several people. */
export const needsCapacity = (operation: Pick<Operation, 'method' | 'act'>): boolean =>
  takesCapacity(operation) && rolesChosenAmong(operation.act).length > 0;

/**
 * The capacity that a request names; `undefined` for none.
 *
 * @throws Refusal `BODY_INVALID` for what is no capacity.
 */
export function capacityIn(request: Request, operation: Operation): Standing | undefined {
  const named = request.get(CAPACITY);
  return named === undefined || !takesCapacity(operation) ? undefined : capacityFrom(named, `header.${CAPACITY}`);
}

/** @throws Refusal `BODY_INVALID`, told at `field`. */
export function capacityFrom(named: string, field: string): Standing {
  const capacity = capacityNamed(named.trim());
  if (capacity === undefined) throw new Refusal('BODY_INVALID', [{ field, code: 'BAD_FORMAT', details: {} }]);
  return capacity;
}

/** The same caller, in the capacity that he chose. */
export const inCapacity = (caller: Caller, capacity: Standing | undefined): Caller =>
  capacity === undefined ? caller : { ...caller, actor: { ...caller.actor, capacity } };
