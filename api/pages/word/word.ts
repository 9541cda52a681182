import type { Router } from 'express';
import { z } from 'zod';
import { mayPropose } from '../../../domain/amendment/rights.ts';
import { DOCX_TYPE } from '../../../documents/docx/media-type.ts';
import { textsIn } from '../../../locales/texts.ts';
import { wordUploadsOf, type WordUpload } from '../../../prisma/work/word-uploads.ts';
import { file } from '../../../web/forms/fields.ts';
import { WordPage, type WordFileShown } from '../../../web/pages/word/word-page.tsx';
import { DOCX_REFUSALS, uploadWord } from '../../routes/word.ts';
import { draftBefore, type DraftBefore } from '../draft/draft-before.ts';
import { formPage } from '../form-page.ts';
import type { PageContext } from '../visit.ts';
import { proposalsPage } from './proposals.ts';

interface Word extends DraftBefore {
  readonly files: readonly WordUpload[];
  readonly brings: boolean;
}

const FILE_PLACES = Object.fromEntries(
  [...DOCX_REFUSALS, 'DOCX_OTHER_CONTRACT', 'DOCX_OTHER_FILE', 'UPLOAD_QUOTA'].map((code) => [code, 'file'] as const),
);

/** The way of a draft into a word processor and back. */
export function wordPages(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Word>(router, context, {
    route: '/amendments/:id/draft/word',
    operation: uploadWord(deps),
    reads: 'READ_DRAFT',
    find: async (visit) => {
      const found = await draftBefore(deps, visit);
      const files = await wordUploadsOf(deps.db, found.id);
      return { ...found, files, brings: mayPropose(found.state, visit.caller) };
    },
    params: ({ id }) => ({ id }),
    form: (_subject, { frame }) => {
      const t = textsIn(frame.language);
      return [file('file', t('docx.page.file'), { hint: t('docx.page.fileHint'), accept: `.docx,${DOCX_TYPE}` })];
    },
    body: () => ({}),
    places: FILE_PLACES,
    show: ({ frame }, { id, act, brings, files }, filled) =>
      WordPage({ ...frame, ...filled, id, act, brings, files: files.map(shownOf) }),
    leadsTo: (answer, { id }) => `/amendments/${id}/draft/word/${madeIn.parse(answer).id}`,
  });
  proposalsPage(router, context);
}

const madeIn = z.object({ id: z.string() });

const shownOf = ({ id, fileName, language, uploadedAt, proposals, verdicts }: WordUpload): WordFileShown => ({
  id,
  fileName,
  language,
  at: uploadedAt,
  all: proposals.length,
  open: proposals.filter(({ no }) => verdicts[no] === undefined).length,
});
