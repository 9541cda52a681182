import { z } from 'zod';
import { askedDay } from '../../domain/contract/as-on.ts';
import { contractHead } from '../../prisma/queries/contracts.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { getBytes } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { mustWorkHere } from '../rights.ts';
import { id, language, optional } from '../schemas/common.ts';
import { asOnDay, versionNumber } from '../schemas/contract.ts';
import { dayForXml, versionForXml } from '../views/akn.ts';
import { contractAsPdf } from '../views/contract-pdf.ts';

export const pdfRoutes = (deps: Dependencies): readonly Operation[] => [contractPdfRoute(deps)];

const contractPdfRoute = (deps: Dependencies): Operation =>
  getBytes({
    path: '/contracts/:id/pdf',
    act: 'READ_CONTRACT',
    tag: 'Contracts',
    summary:
      'The consolidated contract as a tagged PDF/A-3 with its Akoma Ntoso attached: in one of its versions, or as it applies on a day',
    params: z.strictObject({ id }),
    query: z
      .strictObject({
        language,
        version: optional(versionNumber.meta({ description: 'A consolidated version; the newest without it.' })),
        'as-on': asOnDay,
      })
      .refine((query) => query.version === undefined || query['as-on'] === undefined, { path: ['as-on'] }),
    mediaType: 'application/pdf',
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
        bytes: await contractAsPdf(deps, contract, query.language),
        fileName: `${params.id}-${text}-${query.language}.pdf`,
      };
    },
  });
