import { remarkTable } from '../../../domain/amendment/consultation.ts';
import { brusselsDate } from '../../../domain/calendar/dates.ts';
import { instructionName } from '../../../locales/remark.ts';
import { textsIn } from '../../../locales/texts.ts';
import { doerText } from '../../../web/parts/doer.ts';
import type { Asker } from '../../caller.ts';
import type { Dependencies } from '../../dependencies.ts';
import { csvOf } from './remarks-csv.ts';
import type { Consulted } from './consulted.ts';
import { answerOf, namesIn, placeOf } from './shown-remark.ts';

const COLUMNS = [
  'remark',
  'organisation',
  'provision',
  'text',
  'outcome',
  'why',
  'instruction',
  'answeredBy',
  'answeredAt',
] as const;

/** The whole table as it is narrowed, for a spreadsheet. */
export async function remarksFile(deps: Dependencies, found: Consulted, caller: Asker): Promise<string> {
  const t = textsIn(caller.language);
  const rows = remarkTable(found.state, found.filter);
  const names = await namesIn(deps, caller, rows);
  const lines = rows.map((row) => {
    const answer = answerOf(found, row, caller, names);
    const named = answer?.instruction === undefined ? '' : instructionName(caller.language, answer.instruction);
    return [
      row.remark.id,
      names[row.organisationId] ?? row.organisationId,
      placeOf(found, row, caller),
      row.remark.text,
      answer === undefined ? '' : t(`remarkAnswer.${answer.outcome}`),
      answer?.why ?? '',
      named,
      answer === undefined ? '' : doerText(caller.language, answer.doer),
      answer === undefined ? '' : brusselsDate(answer.at),
    ];
  });
  return csvOf([COLUMNS.map((column) => t(`consultationPage.column.${column}`)), ...lines]);
}
