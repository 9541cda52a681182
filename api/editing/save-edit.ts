import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { named } from '../../domain/contract/edits-aligned.ts';
import { instructionsFor } from '../../domain/contract/edits.ts';
import { withMotives, type AcceptedChange } from '../../domain/contract/edits-motives.ts';
import type { Instruction } from '../../domain/contract/instruction.ts';
import { hashOf } from '../../domain/hash.ts';
import { LANGUAGES, type Language, type Twins } from '../../domain/language.ts';
import { saveEdit, StaleEdit } from '../../prisma/work/text-edits.ts';
import { saveDraft, StaleDraft } from '../../prisma/work/drafts.ts';
import { plainText, type SuggestedText, type SuggestedTwins } from '../../web/editor/suggested-text.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { seenBy } from '../command.ts';
import { mustEdit, shownDraft } from '../routes/drafts.ts';
import type { editToSave } from '../schemas/draft-text.ts';
import { isSameText, proposals, type DecidedChange, type EditContent, type Hand } from './content.ts';
import { editBefore, type EditBefore } from './edit-before.ts';
import { withEdits } from './unit.ts';

type ToSave = z.output<typeof editToSave>;

/** As often as others may save the same draft while one saves: then something else is wrong. */
const MOST_ATTEMPTS = 5;

/**
 * Saves what is proposed to some provisions. What is no proposal any more but stands in the text was accepted, and makes the
 * draft's instructions anew; the rest of the draft stays as it is, whoever writes in it meanwhile.
 *
 * @throws StaleEdit where somebody saved these provisions since; RuleViolation `STEP_CLOSED`, `NOT_YOURS`, and as for a draft.
 */
export async function saveEdits(deps: Dependencies, caller: Caller, id: string, sent: ToSave): Promise<EditBefore> {
  mustEdit(await seenBy(deps, id, caller));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await savedOnce(deps, caller, id, sent);
    } catch (error) {
      if (!(error instanceof StaleDraft) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

async function savedOnce(deps: Dependencies, caller: Caller, id: string, sent: ToSave): Promise<EditBefore> {
  const found = await editBefore(deps, caller, id, sent.provision);
  const { revision, content, unit, state } = found;
  const by: Hand = { by: caller.actor.id, at: found.at };
  const texts = textsSent(found, sent.texts);
  const next = contentAfter(found, texts, sent.motives, by);
  const edit = {
    amendmentId: id,
    unitId: unit.id,
    onRevision: sent.revision,
    content: next,
    savedBy: by.by,
    savedAt: by.at,
  };
  if (revision !== sent.revision) {
    const isAgain = revision === sent.revision + 1 && hashOf(texts) === hashOf(content.texts);
    if (!isAgain) throw new StaleEdit(revision);
    return found;
  }
  if (LANGUAGES.every((language) => isSameText(texts[language] ?? [], content.texts[language] ?? []))) {
    return { ...found, ...(await saveEdit(deps.db, edit)) };
  }
  const { draft } = found;
  const made = madeBy(found, texts, acceptedIn(content, next), sent.motive ?? {});
  const text = { ...draft.text, instructions: withEdits(draft.text.instructions, unit.edits, made) };
  await shownDraft(deps, state, { revision: draft.revision + 1, text });
  const toSave = { amendmentId: id, onRevision: draft.revision, text, savedBy: by.by, savedAt: by.at };
  await saveDraft(deps.db, toSave);
  await saveEdit(deps.db, edit);
  return editBefore(deps, caller, id, sent.provision);
}

/** A translation writes its own language alone; ids are those that the draft gave. */
function textsSent({ unit, writable, content }: EditBefore, sent: SuggestedTwins): SuggestedTwins {
  const known = new Set([...unit.now.map(({ id }) => id), ...unit.ids]);
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const own = writable.includes(language) ? sent[language] : undefined;
      return [language, own === undefined ? (content.texts[language] ?? []) : cleaned(own, known)] as const;
    }),
  );
}

function cleaned(text: SuggestedText, known: ReadonlySet<string>): SuggestedText {
  const taken = new Set<string>();
  return text.map(({ id, start, runs }, at) => {
    const isKnown = id !== undefined && known.has(id) && !taken.has(id);
    if (isKnown) taken.add(id);
    return {
      ...(isKnown ? { id } : {}),
      ...(start === undefined || at === 0 ? {} : { start }),
      runs: runs.filter((run) => run.text !== ''),
    };
  });
}

/** What is stored from now on: who had a hand in what, and what became of what is proposed no more. */
function contentAfter(
  { content }: EditBefore,
  texts: SuggestedTwins,
  motives: ToSave['motives'],
  hand: Hand,
): EditContent {
  const before = new Map(proposals(content.texts).map((proposed) => [proposed.change, proposed]));
  const changes: Record<string, EditContent['changes'][string]> = {};
  for (const { change, inserted, deleted } of proposals(texts)) {
    const [known, facts] = [before.get(change), content.changes[change]];
    const isTouched = known?.inserted !== inserted || known.deleted !== deleted;
    const hands = facts?.hands ?? [];
    const isNewHand = isTouched && hands.every(({ by }) => by !== hand.by);
    changes[change] = {
      hands: isNewHand ? [...hands, hand] : hands,
      motive: motives[change] ?? facts?.motive ?? {},
    };
    before.delete(change);
  }
  const decided = [...before.values()].map(({ at: _place, ...proposed }): DecidedChange => {
    const [was, is] = [content.texts, texts].map((each) => each[proposed.language] ?? []);
    const isAccepted = !isSameText(was ?? [], is ?? []) && stands(proposed.inserted, is ?? []);
    const hands = content.changes[proposed.change]?.hands ?? [];
    return { ...proposed, outcome: isAccepted ? 'ACCEPTED' : 'REJECTED', hands, ...hand };
  });
  return { texts, changes, decided: [...content.decided, ...decided] };
}

/** Whether words stand in a text, line by line, without what is proposed in it. */
function stands(words: string, text: SuggestedText): boolean {
  const whole = plainText(text, 'REJECT')
    .map((provision) => provision.text)
    .join('\n');
  return words.split('\n').every((line) => whole.includes(line));
}

const acceptedIn = (before: EditContent, after: EditContent): readonly AcceptedChange[] =>
  after.decided
    .slice(before.decided.length)
    .flatMap(({ outcome, change, language, provisionId, inserted, deleted }) => {
      if (outcome !== 'ACCEPTED') return [];
      const motive = before.changes[change]?.motive ?? {};
      return [{ language, inserted, deleted, motive, ...(provisionId === undefined ? {} : { provisionId }) }];
    });

/** The instructions that make the text as it was accepted. */
function madeBy(
  { unit, source }: EditBefore,
  texts: SuggestedTwins,
  accepted: readonly AcceptedChange[],
  motive: Twins,
): readonly Instruction[] {
  const edited = Object.fromEntries(
    LANGUAGES.map((language: Language) => [
      language,
      named(unit.now, plainText(texts[language] ?? [], 'REJECT'), language),
    ]),
  );
  const made = instructionsFor(unit.before, unit.ids, edited, source, {
    instruction: () => `e-${randomUUID().slice(0, 8)}`,
    provision: (parentId) => `${parentId ?? unit.id}/i-${randomUUID().slice(0, 8)}`,
  });
  return withMotives(made, unit.edits, accepted).map((instruction) =>
    Object.keys(instruction.motive).length === 0 ? { ...instruction, motive } : instruction,
  );
}
