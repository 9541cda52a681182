import { z } from 'zod';
import { amendmentXml } from '../../documents/akn/amendment-xml.ts';
import { contractXml, type ContractForXml } from '../../documents/akn/contract-xml.ts';
import { MEDIA_TYPE } from '../../documents/akn/identification.ts';
import type { Language } from '../../domain/language.ts';
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
import { contractAsPdf } from '../views/contract-pdf.ts';

/** Texts as files for other programs and for paper. */
export const textFileRoutes = (deps: Dependencies): readonly Operation[] => [
  contractFile(deps, {
    path: '/contracts/:id/akn',
    summary: 'A contract as Akoma Ntoso 3.0: in one of its versions, or as it applies on a day',
    mediaType: MEDIA_TYPE,
    ending: 'akn.xml',
    bytes: (contract, each) =>
      kept(deps, { akn: 'contract', contract, language: each }, () => contractXml(contract, each)),
  }),
  contractFile(deps, {
    path: '/contracts/:id/pdf',
    summary:
      'The consolidated contract as a tagged PDF/A-3 with its Akoma Ntoso attached: in one of its versions, or as it applies on a day',
    mediaType: 'application/pdf',
    ending: 'pdf',
    bytes: (contract, each) => contractAsPdf(deps, contract, each),
  }),
  amendmentAkn(deps),
];

/** As it was made before from the same things, or as it is made now. */
const kept = ({ db, now }: Dependencies, from: object, make: () => string): Promise<Uint8Array> =>
  renderingOf(db, from, now(), () => Promise.resolve(new TextEncoder().encode(make())));

interface ContractFile {
  readonly path: string;
  readonly summary: string;
  readonly mediaType: string;
  readonly ending: string;
  readonly bytes: (contract: ContractForXml, language: Language) => Promise<Uint8Array>;
}

const contractFile = (deps: Dependencies, { path, summary, mediaType, ending, bytes }: ContractFile): Operation =>
  getBytes({
    path,
    act: 'READ_CONTRACT',
    tag: 'Contracts',
    summary,
    params: z.strictObject({ id }),
    query: askedText,
    mediaType,
    refusals: ['NOT_ALLOWED', 'CONTRACT_UNKNOWN', 'NOT_FOUND', 'DATE_UNKNOWN', 'DATE_BEFORE_CONTRACT'],
    handle: async ({ params, query, caller }) => {
      mustWorkHere(caller);
      const contract = await contractForXml(deps.db, params.id, query, caller.today);
      const text = contract.version === undefined ? contract.asOn : `v${contract.version}`;
      return {
        bytes: await bytes(contract, query.language),
        fileName: `${params.id}-${text}-${query.language}.${ending}`,
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
