import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { getBytes } from '../http/operations.ts';
import { mustWorkHere } from '../rights.ts';
import { id } from '../schemas/common.ts';
import { askedText } from '../schemas/contract.ts';
import { contractForXml } from '../views/akn.ts';
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
    query: askedText,
    mediaType: 'application/pdf',
    refusals: ['NOT_ALLOWED', 'CONTRACT_UNKNOWN', 'NOT_FOUND', 'DATE_UNKNOWN', 'DATE_BEFORE_CONTRACT'],
    handle: async ({ params, query, caller }) => {
      mustWorkHere(caller);
      const contract = await contractForXml(deps.db, params.id, query, caller.today);
      const text = contract.version === undefined ? contract.asOn : `v${contract.version}`;
      return {
        bytes: await contractAsPdf(deps, contract, query.language),
        fileName: `${params.id}-${text}-${query.language}.pdf`,
      };
    },
  });
