import { LANGUAGES } from '../language.ts';
import type { Language } from '../language.ts';
import { joined, type Conflict, type ThreeTexts, type ThreeValues } from './conflict.ts';
import { FITTING } from './fitting.ts';
import { withHunks } from './hunks.ts';
import { touchedBy, type Instruction } from './instruction.ts';
import { hunksOf, named, refused, type Ground, type Outcome } from './rebase-ground.ts';

/** A pending instruction that was not carried over. */
export interface Contested {
  readonly instruction: Instruction;
  readonly outcome: Extract<Outcome, { readonly is: 'CONTESTED' }>;
}

/** What is in dispute, once everything was carried over: the words of a provision are one conflict, however many changed them. */
export function conflictsOf(ground: Ground, contested: readonly Contested[]): readonly Conflict[] {
  const groups = new Map<string, Contested[]>();
  for (const each of contested) {
    const key = groupOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group) => {
    const last = group.at(-1);
    return last === undefined ? [] : [conflictOf(ground, group, last)];
  });
}

function groupOf({ instruction, outcome: { kind } }: Contested): string {
  const { id } = instruction;
  if (kind === 'SAME_WORDS') return `${kind} ${touchedBy(instruction)}`;
  if (kind !== 'SAME_CELL') return `${kind} ${id}`;
  const column = instruction.kind === 'CORRECT_FIGURE' ? instruction.column : '';
  return `${kind} ${instruction.kind} ${touchedBy(instruction)} ${column}`;
}

function conflictOf(ground: Ground, group: readonly Contested[], { instruction, outcome }: Contested): Conflict {
  const { kind, code, cells = [], ifBehind, theirs = [] } = outcome;
  const provisionId = touchedBy(instruction);
  const provisionKind = (ground.now.get(provisionId) ?? ground.base.get(provisionId))?.kind;
  const mine = group.map((each) => each.instruction);
  const languages = new Set(group.flatMap((each) => each.outcome.languages ?? []));
  const texts = kind === 'SAME_CELL' || kind === 'SAME_PLACE' ? {} : threeTexts(ground, provisionId, mine, languages);
  const ifMine = kind === 'SAME_WORDS' ? wordsKept(ground, mine, texts) : possible(ground, kind, outcome.ifMine);
  return {
    kind,
    provisionId,
    ...(provisionKind === undefined ? {} : { provisionKind }),
    mine,
    theirs,
    texts,
    cells: cellsOf(group, cells),
    ...(ifMine === undefined ? {} : { ifMine }),
    ...(possible(ground, kind, ifBehind) === undefined ? {} : { ifBehind }),
    ...(code === undefined ? {} : { code }),
  };
}

/** What could be chosen, where the text as it stands in the end allows it; what hangs on another conflict, nobody knows yet. */
const possible = (
  { present }: Ground,
  kind: Conflict['kind'],
  instructions: readonly Instruction[] | undefined,
): readonly Instruction[] | undefined =>
  kind === 'DEPENDENT' || instructions?.every((each) => refused(present, each) === undefined)
    ? instructions
    : undefined;

/** The values as the last of several instructions has them. */
const cellsOf = (group: readonly Contested[], last: readonly ThreeValues[]): readonly ThreeValues[] => {
  const earlier = group.flatMap(({ outcome }) => outcome.cells ?? []);
  return [...earlier.filter(({ cell }) => !last.some((each) => each.cell === cell)), ...last];
};

function threeTexts(
  ground: Ground,
  provisionId: string,
  mine: readonly Instruction[],
  contested: ReadonlySet<Language>,
): Conflict['texts'] {
  const texts = LANGUAGES.flatMap((language): readonly (readonly [Language, ThreeTexts])[] => {
    const isSaid = mine.some((instruction) => saysIn(instruction, language));
    const base = ground.base.get(provisionId)?.text[language];
    const theirs = ground.now.get(provisionId)?.text[language];
    const written = named(ground.written, provisionId)?.text[language];
    if (!isSaid || (base ?? theirs ?? written) === undefined) return [];
    const undisputed = hunksOf(ground, provisionId, language).filter((hunk) => hunk.isContested !== true);
    const kept = written === undefined ? undefined : withHunks(written, undisputed);
    return [
      [
        language,
        {
          ...(base === undefined ? {} : { base }),
          ...(theirs === undefined ? {} : { theirs }),
          ...(written === undefined ? {} : { mine: written }),
          ...(kept === undefined || contested.size === 0 ? {} : { kept }),
          isContested: contested.has(language) || contested.size === 0,
        },
      ],
    ];
  });
  return Object.fromEntries(texts);
}

function saysIn(instruction: Instruction, language: Language): boolean {
  if ('text' in instruction) return instruction.text[language] !== undefined;
  if (instruction.kind === 'REPLACE_WORDS') return instruction.replaced[language] !== undefined;
  return instruction.kind === 'DELETE' || instruction.kind === 'REMOVE_ITEM';
}

/** One instruction that keeps mine where words are in dispute, and theirs everywhere else. */
function wordsKept(
  ground: Ground,
  mine: readonly Instruction[],
  texts: Conflict['texts'],
): readonly Instruction[] | undefined {
  const [first] = mine;
  const present = named(ground.present, first?.provisionId);
  if (first === undefined || present === undefined) return undefined;
  const kind = (['REPLACE_TEXT', 'CHANGE_TITLE'] as const).find((each) => FITTING[each].includes(present.kind));
  if (kind === undefined) return undefined;
  const text = LANGUAGES.flatMap((language) => {
    const kept = texts[language]?.kept;
    return kept === undefined || kept === present.text[language] ? [] : [[language, kept]];
  });
  return [{ ...joined(mine, first), kind, text: Object.fromEntries(text) }];
}
