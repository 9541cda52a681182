import { z } from 'zod';
import { amendmentXml } from '../../documents/akn/amendment-xml.ts';
import { contractXml } from '../../documents/akn/contract-xml.ts';
import { MEDIA_TYPE } from '../../documents/akn/identification.ts';
import { askedDay } from '../../domain/contract/as-on.ts';
import { contractHead } from '../../prisma/queries/contracts.ts';
import { renderingOf } from '../../prisma/work/renderings.ts';
import { seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { getBytes } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { mustWorkHere } from '../rights.ts';
import { amendmentParams, id, language, optional } from '../schemas/common.ts';
import { asOnDay, versionNumber } from '../schemas/contract.ts';
import { amendmentForXml, dayForXml, versionForXml } from '../views/akn.ts';

export const aknRoutes = (deps: Dependencies): readonly Operation[] => [contractAkn(deps), amendmentAkn(deps)];

/** As it was made before from the same things, or as it is made now. */
const kept = ({ db, now }: Dependencies, from: object, make: () => string): Promise<Uint8Array> =>
  renderingOf(db, from, now(), () => Promise.resolve(new TextEncoder().encode(make())));

const contractAkn = (deps: Dependencies): Operation =>
  getBytes({
    path: '/contracts/:id/akn',
    act: 'READ_CONTRACT',
    tag: 'Contracts',
    summary: 'A contract as Akoma Ntoso 3.0: in one of its versions, or as it applies on a day',
    params: z.strictObject({ id }),
    query: z
      .strictObject({
        language,
        version: optional(versionNumber.meta({ description: 'A consolidated version; the newest without it.' })),
        'as-on': asOnDay,
      })
      .refine((query) => query.version === undefined || query['as-on'] === undefined, { path: ['as-on'] }),
    mediaType: MEDIA_TYPE,
    refusals: ['NOT_ALLOWED', 'CONTRACT_UNKNOWN', 'NOT_FOUND', 'DATE_UNKNOWN', 'DATE_BEFORE_CONTRACT'],
    handle: async ({ params, query, caller }) => {
      mustWorkHere(caller);
      const head = await contractHead(deps.db, params.id);
      const asOn = query['as-on'];
      const contract =
        asOn === undefined
          ? await versionForXml(deps.db, head, query.version ?? head.version)
          : await dayForXml(deps.db, head, askedDay(asOn, undefined, head.header, caller.today).on);
      if (contract === undefined) throw new Refusal('NOT_FOUND');
      const text = contract.version === undefined ? contract.asOn : `v${contract.version}`;
      return {
        bytes: await kept(deps, { akn: 'contract', contract, language: query.language }, () =>
          contractXml(contract, query.language),
        ),
        fileName: `${params.id}-${text}-${query.language}.akn.xml`,
      };
    },
  });

const amendmentAkn = (deps: Dependencies): Operation =>
  getBytes({
    path: '/amendments/:id/akn',
    act: 'READ_DOCUMENT',
    tag: 'Amendments',
    summary: 'The act of a file as Akoma Ntoso 3.0, once it has its number',
    params: amendmentParams,
    query: z.strictObject({ language }),
    mediaType: MEDIA_TYPE,
    refusals: ['FILE_UNKNOWN', 'NOT_FOUND'],
    handle: async ({ params, query, caller }) => {
      const { state } = await seenBy(deps, params.id, caller);
      const amendment = await amendmentForXml(deps.db, params.id, state);
      if (amendment === undefined) throw new Refusal('NOT_FOUND');
      return {
        bytes: await kept(deps, { akn: 'amendment', amendment, language: query.language }, () =>
          amendmentXml(amendment, query.language),
        ),
        fileName: `act-${amendment.act.actNumber}-${query.language}.akn.xml`,
      };
    },
  });
