import { z } from 'zod';
import type { Language } from '../../domain/language.ts';
import { hashOf } from '../../domain/hash.ts';
import { amendmentDocx } from '../../documents/docx/amendment-docx.ts';
import { contractDocx } from '../../documents/docx/contract-docx.ts';
import { DOCX_TYPE } from '../../documents/docx/media-type.ts';
import { minutesDocx } from '../../documents/docx/minutes-docx.ts';
import { contractHead, versionsOf } from '../../prisma/queries/contracts.ts';
import { headerOf, newestVersion, provisionsOf } from '../../prisma/record/contract-facts.ts';
import { renderingOf } from '../../prisma/work/renderings.ts';
import { draftSeenBy } from '../draft-seen-by.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { getBytes } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { mustWorkHere } from '../rights.ts';
import { amendmentId, id, language } from '../schemas/common.ts';
import { minutesContentOf } from '../views/meetings/minutes-content.ts';
import { mayReadMinutesOf } from './meetings.ts';

/** Documents to be worked on in a word processor, made when they are asked for. */
export const wordDocumentRoutes = (deps: Dependencies): readonly Operation[] => [
  amendmentAsDocx(deps),
  contractAsDocx(deps),
  minutesAsDocx(deps),
];

const amendmentAsDocx = (deps: Dependencies): Operation =>
  getBytes({
    path: '/amendments/:id/draft/docx/:language',
    act: 'READ_DRAFT',
    tag: 'Amendments',
    summary: 'The text under work as DOCX, its changes tracked: accepting all of them gives the new text',
    params: z.strictObject({ id: amendmentId, language }),
    mediaType: DOCX_TYPE,
    refusals: ['FILE_UNKNOWN', 'NOT_ALLOWED', 'PROVISION_UNKNOWN'],
    handle: async ({ params, caller }) => {
      const { state, draft, at } = await draftSeenBy(deps, params.id, caller);
      const baseVersion = await newestVersion(deps.db, state.contractId);
      const content = {
        amendmentId: params.id,
        contractId: state.contractId,
        header: await headerOf(deps.db, state.contractId),
        title: state.title,
        reference: state.reference ?? 0,
        actNumber: state.actNumber,
        revision: draft.revision,
        text: draft.text,
        hash: hashOf(draft.text),
        at: draft.savedAt ?? state.lastAt ?? at,
        baseVersion,
      };
      const from = { document: 'AMENDMENT', language: params.language, content };
      const bytes = await renderingOf(deps.db, from, deps.now(), async () => {
        const before = await provisionsOf(deps.db, state.contractId, baseVersion);
        return amendmentDocx({ ...content, before }, params.language);
      });
      return { bytes, fileName: `amendment-${params.language}-${content.hash.slice(0, 12)}.docx` };
    },
  });

const contractAsDocx = (deps: Dependencies): Operation =>
  getBytes({
    path: '/contracts/:id/versions/:version/docx/:language',
    act: 'READ_CONTRACT',
    tag: 'Contracts',
    summary: 'A version of a contract as DOCX, in one language',
    params: z.strictObject({ id, version: z.coerce.number().int().min(1), language }),
    mediaType: DOCX_TYPE,
    refusals: ['NOT_ALLOWED', 'CONTRACT_UNKNOWN', 'NOT_FOUND'],
    handle: async ({ params, caller }) => {
      mustWorkHere(caller);
      const head = await contractHead(deps.db, params.id);
      const version = (await versionsOf(deps.db, head.id)).find(({ number }) => number === params.version);
      if (version === undefined) throw new Refusal('NOT_FOUND');
      const { header } = head;
      const content = {
        contractId: head.id,
        header,
        version: params.version,
        hash: version.hash,
        dated: version.as_on,
      };
      const bytes = await contractRendering(deps, content, params.language);
      return { bytes, fileName: `contract-${params.language}-v${params.version}.docx` };
    },
  });

type Content = Omit<Parameters<typeof contractDocx>[0], 'provisions'>;

const contractRendering = (deps: Dependencies, content: Content, written: Language): Promise<Uint8Array> =>
  renderingOf(deps.db, { document: 'CONTRACT', language: written, content }, deps.now(), async () => {
    const provisions = await provisionsOf(deps.db, content.contractId, content.version);
    return contractDocx({ ...content, provisions }, written);
  });

/** Names stand in minutes: none of them is kept a second time. */
const minutesAsDocx = (deps: Dependencies): Operation =>
  getBytes({
    path: '/meetings/:id/minutes/docx/:language',
    act: 'READ_MINUTES',
    tag: 'Meetings',
    summary: 'The minutes of a meeting as DOCX',
    params: z.strictObject({ id, language }),
    mediaType: DOCX_TYPE,
    refusals: ['MEETING_UNKNOWN', 'NOT_ALLOWED', 'NOT_FOUND'],
    handle: async ({ params, caller }) => {
      const seen = await mayReadMinutesOf(deps, params.id, caller);
      if (seen.state.minutes === undefined) throw new Refusal('NOT_FOUND');
      const reader = { ...seen.reader, language: params.language };
      const bytes = await minutesDocx(await minutesContentOf(deps, { ...seen, reader }), params.language);
      return { bytes, fileName: `minutes-${params.language}-${params.id}.docx` };
    },
  });
