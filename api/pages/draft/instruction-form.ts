import {
  isInsertion,
  KIND_MADE,
  SIDES,
  type Instruction,
  type InstructionKind,
} from '../../../domain/contract/instruction.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { amount } from '../../../locales/dates.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Field, Form, Group, Option, Values } from '../../../web/forms/field.ts';
import { otherLanguage } from '../../../web/layout/other-language.ts';
import { choice, date, figure, line, options, prose, select, several, text } from '../../../web/forms/fields.ts';
import { ITEM_KINDS, MOST_PER_MONTH, type PerMonth, type Provision } from '../../../domain/contract/provision.ts';
import type { InstructionBefore } from './instruction-before.ts';
import { destinationOptions, destinationValue } from './destinations.ts';
import { holderOptions } from './holders.ts';
import { rewordedText } from './reworded.ts';

interface Context {
  readonly t: Texts;
  readonly subject: InstructionBefore;
  /** Where in the body the members of the instruction stand: what is wrong with one is then told at its field. */
  readonly at: string;
}

type Parts = (context: Context) => Form;

const CONSULTED = ['tutelle', 'cities'] as const;

/** What each kind of instruction asks, beside its motive. */
const PARTS: Readonly<Record<InstructionKind, Parts>> = {
  REPLACE_TEXT: (context) => [newText(context)],
  CHANGE_TITLE: (context) => [newText(context)],
  REPLACE_WORDS: (context) => [newText(context)],
  INSERT_PARAGRAPH: (context) => [...side(context), newText(context)],
  INSERT_ARTICLE: (context) => [number(context), ...side(context), newText(context)],
  MOVE: ({ t, at, subject }) => [
    select('destination', t('draft.instruction.destination'), destinationOptions(subject), {
      path: `${at}.destination`,
    }),
  ],
  RENUMBER: (context) => [number(context)],
  ADD_STRATEGIC_OBJECTIVE: (context) => [number(context), ...side(context), newText(context)],
  ADD_OPERATIONAL_OBJECTIVE: (context) => [
    number(context),
    ...side(context),
    newText(context),
    ...maturity(context),
    holders(context),
  ],
  ADD_ITEM: (context) => [itemKind(context), newText(context)],
  CHANGE_ITEM_KIND: (context) => [itemKind(context)],
  CHANGE_MATURITY: (context) => maturity(context),
  CHANGE_HOLDERS: (context) => [holders(context)],
  CORRECT_FIGURE: ({ t, at, subject }) => [
    choice('column', t('draft.instruction.column'), columnsOf(subject), { path: `${at}.column` }),
    figure('figure', t('draft.instruction.figure'), { path: `${at}.figure`, hint: t('draft.instruction.figureHint') }),
  ],
  CHANGE_RHYTHM: ({ t, at }) =>
    CONSULTED.map((series) =>
      figure(`perMonth.${series}`, t(`draft.instruction.perMonth.${series}`), {
        path: `${at}.perMonth.${series}`,
        hint: t('draft.instruction.perMonth.hint', { max: MOST_PER_MONTH }),
      }),
    ),
  DELETE: () => [],
  REMOVE_ITEM: () => [],
};

/** The form of an instruction; in a translation its texts in the one language that is still to be written. */
export function instructionForm(subject: InstructionBefore): Form {
  const context = { t: textsIn(subject.language), subject, at: `text.instructions.${subject.index}` };
  const parts = [...PARTS[subject.kind](context), motive(context), later(context)];
  if (subject.writing?.kind !== 'TRANSLATE') return parts;
  return parts.flatMap((part) => ('fields' in part ? [inLanguage(part, subject.written)] : []));
}

const maturity = ({ t, at, subject: { scale } }: Context): readonly Field[] =>
  (['now', 'target'] as const).map((when) =>
    figure(`maturity.${when}`, t(`draft.instruction.maturity.${when}`), {
      path: `${at}.maturity.${when}`,
      hint: t('draft.instruction.maturity.scale', { min: scale.min, max: scale.max }),
    }),
  );

const holders = ({ t, at, subject }: Context): Field =>
  several('holders', t('draft.instruction.holders'), holderOptions(subject), { path: `${at}.holders` });

const number = ({ t, at }: Context): Field =>
  line('number', t('draft.instruction.number'), {
    path: `${at}.number`,
    hint: t('draft.instruction.numberHint'),
  });

/** Beside its like it is put on either side; under what contains its like there is nothing to choose. */
const side = ({ t, at, subject: { kind, target } }: Context): readonly Field[] =>
  isInsertion(kind) && target?.kind !== KIND_MADE[kind]
    ? []
    : [
        choice(
          'side',
          t('draft.instruction.side'),
          options(SIDES, (each) => t(`draft.instruction.sides.${each}`)),
          { path: `${at}.side` },
        ),
      ];

const later = ({ t, at }: Context): Field =>
  date('inForceOn', t('draft.instruction.later'), {
    path: `${at}.inForceOn`,
    hint: t('draft.instruction.laterHint'),
  });

const inLanguage = ({ fields, ...group }: Group, language: Language): Group => ({
  ...group,
  fields: fields.filter((field) => 'lang' in field && field.lang === language),
});

/** The reader's own language first, as the result shows them. */
const beside = (own: Language): readonly Language[] => [own, otherLanguage(own)];

const newText = ({ t, at, subject: { kind, language: own } }: Context): Group => ({
  legend: t(`draft.instruction.text.${textKind(kind)}`),
  fields: beside(own).map((language) =>
    text(`text.${language}`, t('draft.instruction.in', { language }), {
      path: `${at}.text.${language}`,
      lang: language,
    }),
  ),
});

const textKind = (kind: InstructionKind): 'TITLE' | 'ARTICLE' | 'OBJECTIVE' | 'PARAGRAPH' | 'ITEM' | 'TEXT' => {
  switch (kind) {
    case 'CHANGE_TITLE':
      return 'TITLE';
    case 'INSERT_PARAGRAPH':
      return 'PARAGRAPH';
    case 'INSERT_ARTICLE':
      return 'ARTICLE';
    case 'ADD_STRATEGIC_OBJECTIVE':
    case 'ADD_OPERATIONAL_OBJECTIVE':
      return 'OBJECTIVE';
    case 'ADD_ITEM':
      return 'ITEM';
    default:
      return 'TEXT';
  }
};

const motive = ({ t, at, subject: { language: own } }: Context): Group => ({
  legend: t('draft.instruction.motive'),
  fields: beside(own).map((language) =>
    prose(`motive.${language}`, t('draft.instruction.in', { language }), {
      path: `${at}.motive.${language}`,
      lang: language,
    }),
  ),
});

const itemKind = ({ t, at }: Context): Field =>
  choice(
    'itemKind',
    t('draft.instruction.itemKind'),
    options(ITEM_KINDS, (kind) => t(`itemKind.${kind}`)),
    { path: `${at}.itemKind` },
  );

const columnsOf = ({ target }: InstructionBefore): readonly Option[] =>
  Object.entries(target?.figures ?? {}).map(([column, value]) => ({
    value: column,
    label: `${column} (${amount(value)})`,
  }));

/** The names of the fields of a text, by language. */
export const TEXT_FIELDS: Readonly<Record<Language, string>> = { fr: 'text.fr', nl: 'text.nl' };

/** What the fields hold when the page is opened: what was saved, or the provision as it is now. */
export function instructionValues({ saved, target, kind, written }: InstructionBefore): Values {
  if (saved !== undefined) return savedValues(saved, target);
  const { maturity, holders = [], itemKind: item, perMonth, text: twins } = target ?? { text: {} };
  const replaces = kind === 'REPLACE_TEXT' || kind === 'CHANGE_TITLE';
  return {
    ...(replaces ? { [TEXT_FIELDS[written]]: twins[written] ?? '' } : {}),
    ...(kind === 'REPLACE_WORDS' ? twinValues('text', twins) : {}),
    ...(isInsertion(kind) ? { side: 'AFTER' } : {}),
    ...(kind === 'CHANGE_MATURITY' && maturity !== undefined ? maturityValues(maturity) : {}),
    ...(kind === 'CHANGE_HOLDERS' ? { holders: holders.map(encodeURIComponent).join(' ') } : {}),
    ...(kind === 'CHANGE_RHYTHM' && perMonth !== undefined ? perMonthValues(perMonth) : {}),
    ...(kind === 'CHANGE_ITEM_KIND' && item !== undefined
      ? { itemKind: item === 'PROCESS' ? 'PROJECT' : 'PROCESS' }
      : {}),
  };
}

function savedValues(saved: Instruction, target: Provision | undefined): Values {
  return {
    ...twinValues('motive', saved.motive),
    ...('text' in saved ? twinValues('text', saved.text) : {}),
    ...('replaced' in saved ? twinValues('text', rewordedText(saved, target)) : {}),
    ...('newId' in saved ? { side: saved.side ?? 'AFTER' } : {}),
    ...('number' in saved ? { number: saved.number } : {}),
    ...('destination' in saved ? { destination: destinationValue(saved.destination) } : {}),
    ...(saved.inForceOn === undefined ? {} : { inForceOn: saved.inForceOn }),
    ...('maturity' in saved ? maturityValues(saved.maturity) : {}),
    ...('holders' in saved ? { holders: saved.holders.map(encodeURIComponent).join(' ') } : {}),
    ...('itemKind' in saved ? { itemKind: saved.itemKind } : {}),
    ...('perMonth' in saved ? perMonthValues(saved.perMonth) : {}),
    ...('column' in saved ? { column: saved.column, figure: String(saved.figure) } : {}),
  };
}

const maturityValues = ({ now, target }: { now: number; target: number }): Values => ({
  'maturity.now': String(now),
  'maturity.target': String(target),
});

const perMonthValues = (perMonth: PerMonth): Values =>
  Object.fromEntries(CONSULTED.map((series) => [`perMonth.${series}`, String(perMonth[series])]));

const twinValues = (name: string, twins: Readonly<Partial<Record<Language, string>>>): Values =>
  Object.fromEntries(LANGUAGES.map((language) => [`${name}.${language}`, twins[language] ?? '']));
