import type { RemarkOf } from '../../../domain/amendment/consultation.ts';
import { instructionNamed } from '../../../prisma/queries/instructions.ts';
import { textsIn } from '../../../locales/texts.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import type { AnswerShown } from '../../../web/parts/remark-answer.tsx';
import type { Asker } from '../../caller.ts';
import type { Dependencies } from '../../dependencies.ts';
import { doerOf, idsIn, namesFor, type Names } from '../../views/doer-names.ts';
import type { Consulted } from './consulted.ts';

/** What a remark is about, by its name. */
export function placeOf(
  { provisions }: Pick<Consulted, 'provisions'>,
  { remark }: RemarkOf,
  { language }: Asker,
): string {
  const { provisionId } = remark;
  if (provisionId === undefined) return capitalised(textsIn(language)('remark.whole'));
  return provisions[provisionId] ?? provisionId;
}

/** The answer to a remark with the names of who gave it and of the instruction, for those who may open the latter's file. */
export function answerOf(
  { id, instructions }: Pick<Consulted, 'id' | 'instructions'>,
  { remark: { answer } }: RemarkOf,
  { directory }: Asker,
  names: Names,
): AnswerShown | undefined {
  if (answer === undefined) return undefined;
  const { outcome, why, by, at, amendmentId, instructionId } = answer;
  const cited =
    instructionId === undefined
      ? undefined
      : instructionNamed(instructions, { instructionId, ...(amendmentId === undefined ? {} : { amendmentId }) });
  const instruction = cited && { ...cited, href: `/amendments/${amendmentId ?? id}#changes` };
  return { outcome, why, at, doer: doerOf(by, names, directory), ...(instruction && { instruction }) };
}

/** The names of all who stand in some rows. */
export const namesIn = (deps: Dependencies, caller: Asker, rows: readonly RemarkOf[]): Promise<Names> =>
  namesFor(
    deps,
    caller,
    rows.flatMap(({ remark: { answer }, organisationId }) => [
      organisationId,
      ...(answer === undefined ? [] : idsIn(answer.by)),
    ]),
  );
