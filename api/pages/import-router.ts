import { Router } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import { LANGUAGES } from '../../domain/language.ts';
import { textsIn, type Texts } from '../../locales/texts.ts';
import { findingText } from '../../locales/violation-text.ts';
import { contractsPage } from '../../prisma/queries/contracts.ts';
import { answerKeptUnder } from '../../prisma/queries/kept-answers.ts';
import type { Form, Option } from '../../web/forms/field.ts';
import { choice, file, options, select } from '../../web/forms/fields.ts';
import { ImportPage } from '../../web/pages/contracts/import-page.tsx';
import { ImportReportPage } from '../../web/pages/contracts/import-report-page.tsx';
import type { AppDependencies } from '../dependencies.ts';
import { DOCX_TYPE } from '../../documents/docx/media-type.ts';
import { Refusal } from '../http/refusal.ts';
import { DOCX_REFUSALS } from '../routes/word.ts';
import { mustDo } from '../rights.ts';
import { importText } from '../routes/contracts.ts';
import { formPage } from './form-page.ts';
import { page, type PageContext, type Visit } from './visit.ts';

const MOST_CONTRACTS = 100;
const REPORT = '/contracts/import/report';

/** The import of a contract from its text, for those who keep contracts, and the report on it. */
export function importRouter(context: PageContext): Router {
  const router = Router();
  const { deps } = context;
  formPage<readonly Option[]>(router, context, {
    route: '/contracts/import',
    operation: importText(deps),
    find: (visit) => contractsToPair(deps, visit),
    form: (contracts, { frame }) => importForm(textsIn(frame.language), contracts),
    places: {
      CONTRACT_UNKNOWN: 'twinOf',
      TWIN_ALREADY_PAIRED: 'twinOf',
      TWIN_AFTER_AMENDMENT: 'twinOf',
      TWIN_SAME_LANGUAGE: 'language',
      IMPORT_OTHER_LANGUAGE: 'language',
      CONTRACT_EXISTS: 'file',
      IMPORT_EMPTY: 'file',
      IMPORT_NOT_UTF8: 'file',
      IMPORT_NOT_A_CONTRACT: 'file',
      IMPORT_PERIOD_MISSING: 'file',
      IMPORT_TOO_LARGE: 'file',
      ...Object.fromEntries(DOCX_REFUSALS.map((code) => [code, 'file'] as const)),
    },
    show: ({ frame }, _contracts, filled) => ImportPage({ ...frame, ...filled }),
    leadsTo: (_answer, _contracts, { request }) =>
      `${REPORT}?${new URLSearchParams({ key: keyIn(request.body) }).toString()}`,
  });
  router.get(
    REPORT,
    page(context, REPORT, (visit) => report(deps, visit)),
  );
  return router;
}

const keyIn = (body: unknown): string => z.object({ idempotencyKey: z.string() }).parse(body).idempotencyKey;

/** @throws RuleViolation `NOT_ALLOWED` */
async function contractsToPair({ db }: AppDependencies, { caller, frame }: Visit): Promise<readonly Option[]> {
  mustDo(caller, 'IMPORT_CONTRACT');
  const { language } = frame;
  const t = textsIn(language);
  return (await contractsPage(db, MOST_CONTRACTS)).map(({ id, header: { title } }) => ({
    value: id,
    label: t('importPage.twin.of', { title: title[language] ?? title.fr ?? title.nl ?? id }),
  }));
}

const importForm = (t: Texts, contracts: readonly Option[]): Form => [
  file('file', t('importPage.file'), { hint: t('importPage.fileHint'), accept: `.txt,text/plain,.docx,${DOCX_TYPE}` }),
  choice(
    'language',
    t('importPage.language'),
    options(LANGUAGES, (language) => t(`language.${language}`)),
  ),
  select('twinOf', t('importPage.twinOf'), [{ value: '', label: t('importPage.twin.none') }, ...contracts]),
];

/** What an import tells; it is kept with the answer to the one who asked for it. */
const kept = z.object({
  id: z.string(),
  version: z.int(),
  language: z.enum(LANGUAGES),
  counts: z.record(z.string(), z.int()),
  findings: z.array(
    z.object({
      code: z.string(),
      line: z.int(),
      severity: z.enum(['ERROR', 'WARNING', 'INFO']),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    }),
  ),
  holdersWithoutPerson: z.array(z.string()),
  unpaired: z.object({ baseIds: z.array(z.string()), twinIds: z.array(z.string()) }).exactOptional(),
});

/** @throws Refusal `NOT_FOUND` for a report nobody was given, or somebody else. */
async function report({ db }: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  mustDo(caller, 'IMPORT_CONTRACT');
  const { key } = request.query;
  const found = kept.safeParse(typeof key === 'string' ? await answerKeptUnder(db, caller.actor.id, key) : undefined);
  if (!found.success) throw new Refusal('NOT_FOUND');
  const { language: written, findings: listed, ...told } = found.data;
  const findings = listed
    .toSorted((a, b) => a.line - b.line)
    .map((finding) => ({ ...finding, text: findingText(frame.language, finding) }));
  return ImportReportPage({ ...frame, ...told, written, findings });
}
