import { addDays } from '../../../domain/calendar/dates.ts';
import type { ActInForce } from '../../../domain/contract/commencement.ts';
import { IndexedText } from '../../../domain/contract/indexed-text.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import { passageAt } from '../../../domain/contract/passage.ts';
import type { Provision } from '../../../domain/contract/provision.ts';

/** A contract and the acts on it, made by counting: the same each time. */
export interface LargeContract {
  readonly base: readonly Provision[];
  readonly acts: readonly ActInForce[];
}

/** The acts enter into force on this day and on those after it, one a day. */
export const FIRST_ACT_ON = '2021-01-01';
const PARAGRAPHS = 3;
/** Of ten instructions of an act, how many are of each kind: an act changes words above all. */
const MIX = ['WORDS', 'TEXT', 'WORDS', 'INSERT', 'WORDS', 'FIGURE', 'WORDS', 'MOVE', 'TEXT', 'DELETE'] as const;
const INSTRUCTIONS = 5;

/** Articles of three paragraphs, in parts of twenty, each with a budget line; every fourth paragraph names another article. */
export function largeContract(articles: number, amendments: number): LargeContract {
  const base = Array.from({ length: articles }, (_each, index) => articleOf(index + 1, articles)).flat();
  const text = new IndexedText(base);
  const acts: ActInForce[] = [];
  for (let number = 1; number <= amendments; number += 1) {
    const instructions: Instruction[] = [];
    for (let nth = 0; nth < INSTRUCTIONS; nth += 1) {
      const instruction = instructionOf(number, nth, text, articles);
      instructions.push(instruction);
      text.apply(instruction);
    }
    acts.push(actOf(number, instructions));
  }
  return { base, acts };
}

const MOTIVE = { fr: 'Suite à l’évaluation annuelle.', nl: 'Ingevolge de jaarlijkse evaluatie.' };

function actOf(actNumber: number, instructions: readonly Instruction[]): ActInForce {
  const day = addDays(FIRST_ACT_ON, actNumber - 1);
  return {
    amendmentId: `amendment-${actNumber}`,
    actNumber,
    signedOn: day,
    inForceOn: day,
    textHash: `${actNumber}`.padStart(64, '0'),
    text: { instructions, entryIntoForce: { kind: 'LAST_SIGNATURE' } },
  };
}

function articleOf(number: number, articles: number): readonly Provision[] {
  const id = `art-${number}`;
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_each, nth): Provision => {
    const other = ((number * 7 + nth) % articles) + 1;
    const named = (number + nth) % 4 === 0;
    return {
      id: `p-${number}.${nth}`,
      parentId: id,
      kind: 'PARAGRAPH',
      text: {
        fr: `${sentences(number, nth, FR)}${named ? ` L’article ${other}, alinéa 2, est d’application.` : ''}`,
        nl: `${sentences(number, nth, NL)}${named ? ` Artikel ${other}, lid 2, is van toepassing.` : ''}`,
      },
    };
  });
  return [
    { id, kind: 'ARTICLE', number: String(number), text: { fr: `Objet ${number}`, nl: `Voorwerp ${number}` } },
    ...paragraphs,
    {
      id: `budget-${number}`,
      parentId: id,
      kind: 'BUDGET_LINE',
      text: { fr: 'Crédit de personnel', nl: 'Personeelskrediet' },
      figures: { '2021': number * 10, '2022': number * 11, '2023': number * 12 },
    },
  ];
}

const FR = [
  'Le service public remet au ministre un rapport sur l’exécution de ses missions.',
  'Le comité de direction fixe la répartition des moyens de 1.476.510 euros entre les directions générales.',
  'Les mandataires répondent des objectifs opérationnels au plus tard le 30 juin 2022.',
  'La cellule stratégique est associée à la préparation de chaque projet.',
];
const NL = [
  'De overheidsdienst bezorgt de minister een verslag over de uitvoering van zijn opdrachten.',
  'Het directiecomité bepaalt de verdeling van de middelen van 1.476.510 euro over de algemene directies.',
  'De mandaathouders staan uiterlijk op 30 juni 2022 in voor de operationele doelstellingen.',
  'De beleidscel wordt betrokken bij de voorbereiding van elk project.',
];

const sentences = (number: number, nth: number, from: readonly string[]): string =>
  from.map((_sentence, index) => from[(number + nth + index) % from.length]).join(' ');

function instructionOf(act: number, nth: number, contract: IndexedText, articles: number): Instruction {
  const count = act * INSTRUCTIONS + nth;
  const article = ((count * 37) % articles) + 1;
  const common = { id: `i-${act}.${nth}`, motive: MOTIVE };
  const kind = MIX[count % MIX.length] ?? 'WORDS';
  const provisionId = `p-${article}.0`;
  const text = contract.provision(provisionId)?.text ?? {};
  switch (kind) {
    case 'TEXT':
      return {
        ...common,
        kind: 'REPLACE_TEXT',
        provisionId,
        text: { fr: `${text.fr} ${act}`, nl: `${text.nl} ${act}` },
      };
    case 'INSERT': {
      const its = { newId: `new-${count}`, text: { fr: `Alinéa nouveau ${act}.`, nl: `Nieuw lid ${act}.` } };
      return { ...common, kind: 'INSERT_PARAGRAPH', provisionId, ...its };
    }
    case 'FIGURE':
      return { ...common, kind: 'CORRECT_FIGURE', provisionId: `budget-${article}`, column: '2023', figure: count };
    case 'MOVE': {
      const destination = { provisionId: `art-${(article % articles) + 1}`, side: 'UNDER' } as const;
      return { ...common, kind: 'MOVE', provisionId: `p-${article}.1`, destination };
    }
    case 'DELETE': {
      const last = `p-${article}.2`;
      if (contract.provision(last) !== undefined) return { ...common, kind: 'DELETE', provisionId: last };
      return {
        ...common,
        kind: 'CHANGE_TITLE',
        provisionId: `art-${article}`,
        text: { fr: `Objet ${act}`, nl: `Voorwerp ${act}` },
      };
    }
    case 'WORDS': {
      const at = (whole = '', word: string) => passageAt(whole, whole.indexOf(word), whole.indexOf(word) + word.length);
      const replaced = {
        fr: { passage: at(text.fr, 'ministre'), words: 'ministre' },
        nl: { passage: at(text.nl, 'minister'), words: 'minister' },
      };
      return { ...common, kind: 'REPLACE_WORDS', provisionId, replaced };
    }
  }
}
