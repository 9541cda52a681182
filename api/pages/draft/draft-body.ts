import { z } from 'zod';
import { isInsertion, KIND_MADE, type Instruction } from '../../../domain/contract/instruction.ts';
import { otherLanguage } from '../../../web/layout/other-language.ts';
import type { Values } from '../../../web/forms/field.ts';
import { holdersChosen } from './holders.ts';
import { destinationIn } from './destinations.ts';
import type { InstructionBefore } from './instruction-before.ts';
import { replacedIn } from './reworded.ts';

const twins = z.record(z.string(), z.string()).catch({});

/** What the form of an instruction says, before the operation's schema judges it: some of it may be missing. */
const said = z
  .object({ text: z.object({ instructions: z.tuple([z.looseObject({ text: twins, motive: twins })]) }) })
  .transform(({ text }) => text.instructions[0])
  .catch({ text: {}, motive: {} });

/** The draft to be saved when the instruction of a form is put in its place. */
export function draftWith(subject: InstructionBefore, form: object, values: Values): object {
  const { draft, index } = subject;
  const { instructions, entryIntoForce } = draft.text;
  return {
    revision: revisionIn(values),
    text: { instructions: put(instructions, index, written(subject, form)), entryIntoForce },
  };
}

/** The revision that what was sent was written on. */
export const revisionIn = (values: Values): number => Number(values['revision'] ?? Number.NaN);

const put = (instructions: readonly object[], index: number, instruction: object): readonly object[] =>
  instructions.toSpliced(index, 1, instruction);

/** A translation leaves everything but the language it writes as it was. */
function written(subject: InstructionBefore, form: object): object {
  const { saved, writing, kind, provisionId, instructionId: id } = subject;
  const { text, motive, destination, ...members } = said.parse(form);
  if (saved !== undefined && writing?.kind === 'TRANSLATE') return translated(subject, saved, { text, motive });
  const holders = Array.isArray(members['holders']) ? holdersChosen(subject, members['holders']) : undefined;
  return {
    id,
    kind,
    provisionId,
    motive,
    ...members,
    ...(hasText(kind) ? { text } : {}),
    ...(kind === 'REPLACE_WORDS' ? { replaced: replacedIn(subject.target, text) } : {}),
    ...(kind === 'MOVE' ? { destination: destinationIn(destination) } : {}),
    ...(holders === undefined ? {} : { holders }),
    ...(isInsertion(kind) ? { newId: newIdOf(subject) } : {}),
  };
}

type Twins = z.output<typeof twins>;

function translated(
  { written: language, target }: InstructionBefore,
  saved: Instruction,
  { text, motive }: { readonly text: Twins; readonly motive: Twins },
): object {
  const source = otherLanguage(language);
  const joined = (kept: Readonly<Partial<Record<string, string>>>, added: Twins): object => ({
    ...(kept[source] === undefined ? {} : { [source]: kept[source] }),
    ...added,
  });
  return {
    ...saved,
    motive: joined(saved.motive, motive),
    ...('text' in saved ? { text: joined(saved.text, text) } : {}),
    ...('replaced' in saved ? { replaced: { ...saved.replaced, ...replacedIn(target, text) } } : {}),
  };
}

const hasText = (kind: Instruction['kind']): boolean =>
  kind === 'REPLACE_TEXT' || kind === 'CHANGE_TITLE' || isInsertion(kind);

/** A provision that comes to be keeps its id for good: made once, from where it stands and the instruction that makes it. */
function newIdOf({ saved, target, provisionId, instructionId, kind }: InstructionBefore): string {
  if (saved !== undefined && 'newId' in saved) return saved.newId;
  const isBeside = isInsertion(kind) && target?.kind === KIND_MADE[kind];
  const parent = isBeside ? target?.parentId : provisionId;
  return `${parent ?? provisionId}/${instructionId}`;
}
