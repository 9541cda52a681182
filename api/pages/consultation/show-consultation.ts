import type { VNode } from 'preact';
import { consultationResult, remarkTable, WHOLE_ACT, type RemarkOf } from '../../../domain/amendment/consultation.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import { ConsultationPage } from '../../../web/pages/consultation-page.tsx';
import type { RemarkChoices } from '../../../web/pages/consultation/remark-filter.tsx';
import type { ResultShown } from '../../../web/pages/consultation/result.tsx';
import type { Dependencies } from '../../dependencies.ts';
import { keyOf, pageFrom } from '../../http/cursor.ts';
import { namesInDirectory } from '../../rights.ts';
import { remarkKey } from '../../routes/consultation.ts';
import type { Filled } from '../form-page.ts';
import type { Visit } from '../visit.ts';
import { answerForm, fieldsFor, filledIn, toAnswerOn, withAnswersSeen, type ToAnswer } from './answer-form.ts';
import { addressOf, addressWith, remarkers, type Consulted } from './consulted.ts';
import { answerOf, namesIn, placeOf } from './shown-remark.ts';

const REMARKS_A_PAGE = 50;

/** The part of the table that the page's address names, and what comes after it. */
export const pageOf = ({ state, filter, cursor }: Consulted) => {
  const [after] = keyOf(remarkKey, cursor) ?? [];
  const rows = remarkTable(state, filter, after).slice(0, REMARKS_A_PAGE + 1);
  return pageFrom(
    rows,
    REMARKS_A_PAGE,
    (row) => [row.remark.id],
    (row) => row,
  );
};

/** The page, empty or with what was filled in and why it was not taken. */
export async function showConsultation(
  deps: Dependencies,
  visit: Visit,
  found: Consulted,
  filled: Filled,
): Promise<VNode> {
  const { caller, frame } = visit;
  const { id, act, cursor, filter, mayAnswer, saved } = found;
  const { items, next } = pageOf(found);
  // What another answered meanwhile is shown with his answer, and can then be answered anew.
  const values = filled.problem === undefined ? filled.values : withAnswersSeen(found, filled.values);
  const onPage = distinct([...toAnswerOn(found, items), ...filledIn(found, values)]);
  const form = answerForm(found, onPage, values, caller.language);
  const rows = withThose(found, items, onPage);
  const names = await namesIn(deps, caller, rows);
  return ConsultationPage({
    ...frame,
    act,
    file: `/amendments/${id}`,
    address: addressOf(id),
    result: resultOf(found, visit),
    filter,
    choices: choicesOf(found, visit),
    remarks: rows.map((row) => ({
      id: row.remark.id,
      organisation: names[row.organisationId] ?? row.organisationId,
      provision: placeOf(found, row, caller),
      text: row.remark.text,
      answer: answerOf(found, row, caller, names),
      fields: fieldsFor(form, onPage, row.remark.id),
      ...(mayAnswer && row.remark.answer !== undefined && { change: changeAddress(found, row) }),
    })),
    table: addressWith(found).replace(addressOf(id), `${addressOf(id)}/remarks.csv`),
    next: next === undefined ? undefined : addressWith(found, { cursor: next }),
    first: cursor === undefined ? undefined : addressWith(found),
    answering: mayAnswer
      ? { action: addressWith(found, { cursor }), idempotencyKey: filled.idempotencyKey }
      : undefined,
    values,
    problem: filled.problem,
    saved,
  });
}

const changeAddress = (found: Consulted, { remark: { id } }: RemarkOf): string =>
  `${addressWith(found, { cursor: found.cursor, unanswered: undefined, change: id })}#remark-${id.replace('.', '-')}`;

const distinct = (all: readonly ToAnswer[]): readonly ToAnswer[] => [
  ...new Map(all.map((each) => [each.remark.id, each])).values(),
];

/** The remarks of a page, and those beside that something was filled in for. */
function withThose(found: Consulted, items: readonly RemarkOf[], more: readonly ToAnswer[]): readonly RemarkOf[] {
  const shown = new Set([...items, ...more].map(({ remark }) => remark.id));
  return remarkTable(found.state).filter(({ remark }) => shown.has(remark.id));
}

function resultOf({ state, late, provisions }: Consulted, { caller }: Visit): ResultShown {
  const result = consultationResult(state);
  const whole = capitalised(textsIn(caller.language)('remark.whole'));
  return {
    ...result,
    late,
    provisions: result.provisions.map(({ provisionId, ...counted }) => ({
      ...counted,
      name: provisionId === undefined ? whole : (provisions[provisionId] ?? provisionId),
    })),
  };
}

function choicesOf(found: Consulted, { caller }: Visit): RemarkChoices {
  const ids = remarkers(found);
  const names = namesInDirectory(caller, ids);
  const whole = capitalised(textsIn(caller.language)('remark.whole'));
  return {
    organisations: ids.map((id) => [id, names[id] ?? id] as const),
    provisions: [...Object.entries(found.provisions), [WHOLE_ACT, whole] as const],
  };
}
