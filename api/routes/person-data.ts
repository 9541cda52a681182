import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { getBytes } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { exportPerson } from '../privacy/export-person.ts';
import { mustDo } from '../rights.ts';
import { id } from '../schemas/common.ts';

export const personDataRoutes = (deps: Dependencies): readonly Operation[] => [exportOwn(deps), exportOther(deps)];

const exportOwn = (deps: Dependencies): Operation =>
  getBytes({
    path: '/me/export',
    act: 'KEEP_OWN_AFFAIRS',
    tag: 'People',
    summary: 'Everything kept about oneself: a ZIP with JSON, and an index in each language',
    mediaType: 'application/zip',
    handle: async ({ caller }) => exportPerson(deps, caller, caller.actor.id),
  });

const exportOther = (deps: Dependencies): Operation =>
  getBytes({
    path: '/persons/:id/export',
    act: 'EXPORT_PERSON',
    tag: 'People',
    summary: 'Everything kept about a person, for an administrator; that it was asked for is kept',
    params: z.strictObject({ id }),
    mediaType: 'application/zip',
    refusals: ['NOT_ALLOWED', 'NOT_FOUND'],
    handle: async ({ params, caller }) => {
      if (params.id !== caller.actor.id) mustDo(caller, 'EXPORT_PERSON');
      if (!Object.hasOwn(caller.directory.persons, params.id)) throw new Refusal('NOT_FOUND');
      return exportPerson(deps, caller, params.id);
    },
  });
