import type { Cursor } from './cursor.ts';
import type { Draft } from './draft.ts';
import { headingOf } from './headings.ts';
import type { Line } from './lines.ts';
import { continues, unitOf } from './lines.ts';
import type { ContractWords } from './words.ts';

const PARTICLES = new Set(['de', 'der', 'den', 'van', 'von', 'du', 'le', 'la', "d'", 'd’']);

/**
 * Whether a line is a person's name: up to six words with capitals, the family name all in capitals as administrations write
 * it, or the function straight on the next line.
 */
function isName(line: Line, next: Line | undefined): boolean {
  if (line.plain.length > 60 || /[\d,;:!?]|\.$/u.test(line.plain)) return false;
  const names = line.plain.split(' ').filter((word) => !PARTICLES.has(word.toLowerCase()));
  if (names.length < 2 || names.length > 6 || !names.every((word) => /^\p{Lu}/u.test(word))) return false;
  return /^[\p{Lu}'’-]{2,}$/u.test(names.at(-1) ?? '') || (next !== undefined && next.gap === 0);
}

/**
 * Reads the end of the contract from "done at … on …" on: date, in whose name, and each signatory with the function on the
 * next line. What else stands there, such as what a scan left of a signature, is kept as unrecognised.
 */
export function readSignature(
  cursor: Cursor,
  draft: Draft,
  words: ContractWords,
  parentId: string | undefined,
): boolean {
  if (!words.doneAt.test(unitOf(cursor.next(cursor.run(restOf))).text)) return false;
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    if (headingOf(line.plain, words) !== undefined) break;
    const isSignatory = isName(line, cursor.peek(1));
    const length = isSignatory ? signatoryLength(cursor, words) : cursor.run(restOf);
    const unit = unitOf(cursor.take(length), {
      separator: (next, previous) => (isSignatory && previous === line ? '\n' : ' '),
    });
    const isKnown = isSignatory || words.doneAt.test(unit.text) || words.onBehalf.test(unit.text);
    if (isKnown) draft.add(draft.nextId(parentId, 'signature'), unit, { kind: 'SIGNATURE', parentId, text: unit.text });
    else draft.addUnrecognised(unit, parentId);
  }
  return true;
}

const restOf = (before: readonly Line[], line: Line): boolean => continues(before.at(-1)?.plain ?? '', line, false);

/** The name, the function below it, and what a page break cut from that. */
function signatoryLength(cursor: Cursor, words: ContractWords): number {
  return cursor.run((before, line) => {
    if (before.length > 1) return restOf(before, line);
    const isFunction = !isName(line, cursor.peek(before.length + 1)) && !words.onBehalf.test(line.plain);
    return isFunction && headingOf(line.plain, words) === undefined;
  });
}
