import { z } from 'zod';
import type { RemarkOf } from '../../../domain/amendment/consultation.ts';
import { REMARK_OUTCOMES } from '../../../domain/amendment/decisions.ts';
import { stakeholderRemarks } from '../../../domain/amendment/remarks.ts';
import type { KeptRemark } from '../../../domain/amendment/state.ts';
import { instructionName } from '../../../locales/remark.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { Field, Form, Group, Values } from '../../../web/forms/field.ts';
import { choice, hidden, hiddenNumber, options, prose, select } from '../../../web/forms/fields.ts';
import type { Language } from '../../../domain/language.ts';
import type { Consulted } from './consulted.ts';

/** A remark to be answered, with the number of the answer that its sender saw. */
export interface ToAnswer {
  readonly remark: KeptRemark;
  readonly seen: number | undefined;
}

/** What the fields of one remark are called: the remark, and the answer seen when they were shown. */
const prefixOf = ({ remark: { id }, seen }: ToAnswer): string =>
  `r${id.replace('.', '-')}${seen === undefined ? '' : `-${seen}`}`;

const NAME = /^r(\d+)-(\d+)(?:-(\d+))?\.(?:outcome|why|instruction)$/;

/** Whether one may write an answer to a remark on a page: it has none, or is the one to be answered anew. */
export const toAnswerOn = ({ mayAnswer, change }: Consulted, rows: readonly RemarkOf[]): readonly ToAnswer[] =>
  mayAnswer
    ? rows.flatMap(({ remark }) =>
        remark.answer === undefined || remark.id === change ? [{ remark, seen: remark.answer?.seq }] : [],
      )
    : [];

/** The remarks for which something was filled in, as their fields were shown: another may have answered them since. */
export function filledIn({ state }: Consulted, values: Values): readonly ToAnswer[] {
  const made = new Map(stakeholderRemarks(state).map((remark) => [remark.id, remark]));
  const found = new Map<string, ToAnswer>();
  for (const [name, value] of Object.entries(values)) {
    const [, task, index, seen] = NAME.exec(name) ?? [];
    const remark = made.get(`${task}.${index}`);
    if (remark === undefined || value.trim() === '') continue;
    const each = { remark, seen: seen === undefined ? undefined : Number(seen) };
    found.set(prefixOf(each), each);
  }
  return [...found.values()];
}

/** What was filled in for remarks that were answered meanwhile, now in the fields that replace that answer knowingly. */
export function withAnswersSeen(consulted: Consulted, values: Values): Values {
  const renamed = filledIn(consulted, values).map(
    (each) => [prefixOf(each), prefixOf({ ...each, seen: each.remark.answer?.seq })] as const,
  );
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const [from, to] = renamed.find(([prefix]) => name.startsWith(`${prefix}.`)) ?? [];
      return [from === undefined ? name : `${to}${name.slice(from.length)}`, value];
    }),
  );
}

/** One group a remark. Only those of which something was filled in are in the body, one after the other. */
export function answerForm(
  consulted: Consulted,
  onPage: readonly ToAnswer[],
  values: Values,
  language: Language,
): Form {
  const filled = filledIn(consulted, values);
  const places = new Map(filled.map((each, index) => [prefixOf(each), index]));
  const all = new Map([...onPage, ...filled].map((each) => [prefixOf(each), each]));
  return [...all].map(([prefix, each]) => groupOf(consulted, each, places.get(prefix), language));
}

function groupOf({ instructions }: Consulted, each: ToAnswer, place: number | undefined, language: Language): Group {
  const t = textsIn(language);
  const prefix = prefixOf(each);
  const { remark, seen } = each;
  const at = place === undefined ? `unsaid.${prefix}` : `answers.${place}`;
  const named: readonly Field[] =
    place === undefined
      ? []
      : [hidden(`${at}.remarkId`, remark.id), ...(seen === undefined ? [] : [hiddenNumber(`${at}.replaces`, seen)])];
  const cited = instructions.map((each) => ({
    value: `${each.amendmentId ?? ''}:${each.instructionId}`,
    label: instructionName(language, each),
  }));
  return {
    legend: t('opinions.remark', { id: remark.id }),
    fields: [
      ...named,
      choice(
        `${prefix}.outcome`,
        t('consultationPage.form.outcome'),
        options(REMARK_OUTCOMES, (outcome) => t(`remarkAnswer.${outcome}`)),
        { path: `${at}.outcome` },
      ),
      prose(`${prefix}.why`, t('consultationPage.form.why'), { path: `${at}.why` }),
      select(
        `${prefix}.instruction`,
        t('consultationPage.form.instruction'),
        [{ value: '', label: t('consultationPage.form.noInstruction') }, ...cited],
        { path: `${at}.instruction` },
      ),
    ],
  };
}

/** The fields of a remark, by its id. */
export const fieldsFor = (form: Form, onPage: readonly ToAnswer[], id: string): readonly Field[] => {
  const prefixes = onPage.filter(({ remark }) => remark.id === id).map(prefixOf);
  return form.flatMap((part) =>
    'fields' in part ? part.fields.filter(({ name }) => prefixes.some((prefix) => name.startsWith(`${prefix}.`))) : [],
  );
};

const said = z.looseObject({
  answers: z.array(z.looseObject({ instruction: z.string().optional() })).default([]),
});

/** What the form says, as the decision that it is: an instruction is named by its file, where that is another, and its id. */
export const decisionFrom = (form: object): object => ({
  kind: 'ANSWER_REMARKS',
  answers: said.parse(form).answers.map(({ instruction, ...answer }) => ({ ...answer, ...named(instruction) })),
});

function named(instruction = ''): { instructionId?: string; amendmentId?: string } {
  const [, amendmentId, instructionId] = /^([^:]*):(.+)$/s.exec(instruction) ?? [];
  if (instructionId === undefined) return {};
  return { instructionId, ...(amendmentId ? { amendmentId } : {}) };
}
