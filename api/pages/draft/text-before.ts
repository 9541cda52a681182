import { standsIn } from '../../../domain/contract/passage.ts';
import type { Language } from '../../../domain/language.ts';
import { namesOf } from '../../../prisma/queries/people.ts';
import { commentsOn, type TextComment } from '../../../prisma/work/text-comments.ts';
import type { CommentShown } from '../../../web/pages/draft/text-comments.tsx';
import { seenBy } from '../../command.ts';
import type { Dependencies } from '../../dependencies.ts';
import { editBefore, type EditBefore } from '../../editing/edit-before.ts';
import { editShown, type EditShown } from '../../editing/edit-shown.ts';
import { Refusal } from '../../http/refusal.ts';
import { mustEdit } from '../../routes/drafts.ts';
import { amendmentId, provisionId } from '../../schemas/common.ts';
import { fileName } from '../file-name.ts';
import type { Visit } from '../visit.ts';

/** The text of some provisions before the one who edits it. */
export interface TextBefore extends EditBefore {
  readonly id: string;
  readonly act: string;
  /** The reader's. */
  readonly language: Language;
  readonly shown: EditShown;
  readonly comments: readonly CommentShown[];
}

/**
 * What the address names. Whether it may be written is asked when the page is opened; what is sent is refused by its operation.
 *
 * @throws Refusal `NOT_FOUND`; RuleViolation `FILE_UNKNOWN`, `NOT_ALLOWED`, `STEP_CLOSED`, `NOT_YOURS`, `PROVISION_UNKNOWN`
 */
export async function textBefore(deps: Dependencies, { request, caller, frame }: Visit): Promise<TextBefore> {
  const id = amendmentId.safeParse(request.params['id']);
  const provision = provisionId.safeParse(request.query['provision']);
  if (!id.success || !provision.success) throw new Refusal('NOT_FOUND');
  if (request.method !== 'POST') mustEdit(await seenBy(deps, id.data, caller));
  const found = await editBefore(deps, caller, id.data, provision.data);
  const [act, shown, comments] = await Promise.all([
    fileName(deps.db, found.state, frame.language),
    editShown(deps, found, frame.language),
    commentsShown(deps, found, id.data, frame.language),
  ]);
  return { ...found, id: id.data, act, language: frame.language, shown, comments };
}

async function commentsShown(
  { db }: Dependencies,
  { unit }: EditBefore,
  id: string,
  language: Language,
): Promise<readonly CommentShown[]> {
  const ids = new Set([...unit.ids, ...unit.now.map((provision) => provision.id)]);
  const comments = await commentsOn(db, id, [...ids]);
  const names = await namesOf(db, [...new Set(comments.map(({ saidBy }) => saidBy))], language);
  const wordsOf = ({ said, saidBy, saidAt }: TextComment) => ({ said, name: names[saidBy] ?? saidBy, at: saidAt });
  return comments
    .filter(({ answers }) => answers === undefined)
    .map((comment) => {
      const provision = [...unit.now, ...unit.before].find((each) => each.id === comment.provisionId);
      const place = placeNow(comment, unit.now.find((each) => each.id === comment.provisionId)?.text[comment.language]);
      return {
        id: comment.id,
        provisionId: comment.provisionId,
        language: comment.language,
        quote: comment.quote,
        ...(provision === undefined ? {} : { provision }),
        ...(place === undefined ? {} : { start: place.start, end: place.end }),
        ...wordsOf(comment),
        answers: comments.filter(({ answers }) => answers === comment.id).map(wordsOf),
      };
    });
}

/** Where the words that were commented stand by now: in their place, or, where words moved, where these are found alone. */
function placeNow(
  { passage, quote }: TextComment,
  text = '',
): { readonly start: number; readonly end: number } | undefined {
  if (quote === '') return undefined;
  if (standsIn(text, passage)) return passage;
  const at = text.indexOf(quote);
  const isOnly = at >= 0 && text.indexOf(quote, at + 1) < 0;
  return isOnly ? { start: at, end: at + quote.length } : undefined;
}
