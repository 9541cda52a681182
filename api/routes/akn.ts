import { z } from 'zod';
import { amendmentXml } from '../../documents/akn/amendment-xml.ts';
import { contractXml } from '../../documents/akn/contract-xml.ts';
import { MEDIA_TYPE } from '../../documents/akn/identification.ts';
import { renderingOf } from '../../prisma/work/renderings.ts';
import { seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { getBytes } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { mustWorkHere } from '../rights.ts';
import { amendmentParams, id, language } from '../schemas/common.ts';
import { askedText } from '../schemas/contract.ts';
import { amendmentForXml, contractForXml } from '../views/akn.ts';

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
    query: askedText,
    mediaType: MEDIA_TYPE,
    refusals: ['NOT_ALLOWED', 'CONTRACT_UNKNOWN', 'NOT_FOUND', 'DATE_UNKNOWN', 'DATE_BEFORE_CONTRACT'],
    handle: async ({ params, query, caller }) => {
      mustWorkHere(caller);
      const contract = await contractForXml(deps.db, params.id, query, caller.today);
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
