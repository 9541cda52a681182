import type { VNode } from 'preact';
import { z } from 'zod';
import { SETTING_KEYS, SETTINGS } from '../../../domain/settings.ts';
import { policyHistory, type PolicyRow } from '../../../prisma/queries/policy-history.ts';
import { HistoryPage } from '../../../web/pages/rules/history-page.tsx';
import { periodText } from '../../../web/pages/rules/caretaker-page.tsx';
import { spanText } from '../../../web/pages/rules/calendar-page.tsx';
import type { Language } from '../../../domain/language.ts';
import type { AppDependencies } from '../../dependencies.ts';
import { keyOf, pageFrom } from '../../http/cursor.ts';
import { doerOf, idsIn, namesFor } from '../../views/doer-names.ts';
import type { Visit } from '../visit.ts';
import { rulesFrame } from './rules-frame.ts';

const CHANGES_A_PAGE = 20;
/** Far more changes than rules ever have: the names of what was taken back are found among them. */
const ALL = 5_000;

const UNITS = Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTINGS[key].unit]));

/** Who changed the rules, when and why. */
export async function historyPage(deps: AppDependencies, visit: Visit): Promise<VNode> {
  const frame = rulesFrame(visit);
  const { caller, request } = visit;
  const { cursor } = request.query;
  const [before] = keyOf(z.tuple([z.int()]), typeof cursor === 'string' ? cursor : undefined) ?? [];
  const all = await policyHistory(deps.db, ALL);
  const rows = all.filter(({ seq }) => before === undefined || seq < before).slice(0, CHANGES_A_PAGE + 1);
  const names = await namesFor(
    deps,
    caller,
    rows.flatMap(({ by }) => idsIn(by)),
  );
  const { items: changes, next } = pageFrom(
    rows,
    CHANGES_A_PAGE,
    ({ seq }) => [seq],
    (row) => ({
      seq: row.seq,
      at: row.at.toISOString(),
      doer: doerOf(row.by, names, caller.directory),
      event: row.event,
      name: nameOf(frame.language, row, all),
    }),
  );
  return HistoryPage({ ...frame, changes, next, units: UNITS });
}

/** What something is called that was taken back: as it was last recorded before. */
function nameOf(language: Language, { seq, event }: PolicyRow, all: readonly PolicyRow[]): string | undefined {
  if (event.type !== 'ClosureTakenBack' && event.type !== 'CaretakerTakenBack') return undefined;
  for (const { event: earlier } of all.filter((row) => row.seq < seq)) {
    if (!('id' in earlier) || earlier.id !== event.id) continue;
    if ('closure' in earlier) return `${earlier.closure.name[language]}, ${spanText(language, earlier.closure)}`;
    if (earlier.type === 'CaretakerBegun') return periodText(language, earlier);
  }
  return undefined;
}
