import type { Instruction } from '../../domain/contract/instruction.ts';
import type { Provision } from '../../domain/contract/provision.ts';

/** What the demo's first amendment changes: a sentence, an objective's target and holders, a new project. */
export function firstDraft(provisions: readonly Provision[], nth: number): readonly Instruction[] {
  const paragraph = pick(provisions, nth, (p) => p.kind === 'PARAGRAPH' && hasText(p));
  const objective = pick(provisions, nth, (p) => p.kind === 'OPERATIONAL_OBJECTIVE' && p.maturity !== undefined);
  const target = Math.min(5, (objective.maturity?.target ?? 0) + 1);
  return [
    {
      id: 'i-1',
      kind: 'REPLACE_TEXT',
      provisionId: paragraph.id,
      text: {
        fr: `${paragraph.text.fr ?? ''} Les parties s'informent sans délai de toute difficulté d'exécution.`.trim(),
        nl: `${paragraph.text.nl ?? ''} De partijen lichten elkaar onverwijld in over elke moeilijkheid bij de uitvoering.`.trim(),
      },
      motive: { fr: 'Une information plus rapide.', nl: 'Snellere informatie.' },
    },
    {
      id: 'i-2',
      kind: 'CHANGE_MATURITY',
      provisionId: objective.id,
      maturity: { now: objective.maturity?.now ?? 0, target },
      motive: { fr: 'Les moyens nouveaux le permettent.', nl: 'De nieuwe middelen maken het mogelijk.' },
    },
    {
      id: 'i-3',
      kind: 'ADD_ITEM',
      provisionId: objective.id,
      newId: `${objective.id}/item-new-${nth}`,
      itemKind: 'PROJECT',
      text: { fr: 'Publier un tableau de bord trimestriel', nl: 'Een driemaandelijks dashboard publiceren' },
      motive: { fr: 'Rendre les progrès visibles.', nl: 'De vooruitgang zichtbaar maken.' },
    },
  ];
}

/** The same after the committee sent it back: the target is raised no more, the rest stands. */
export const milder = (draft: readonly Instruction[], provisions: readonly Provision[]): readonly Instruction[] =>
  draft.map((instruction) => {
    if (instruction.kind !== 'CHANGE_MATURITY') return instruction;
    const before = provisions.find((p) => p.id === instruction.provisionId)?.maturity;
    const target = before?.target ?? instruction.maturity.target;
    return { ...instruction, maturity: { now: Math.min(target, instruction.maturity.now + 1), target } };
  });

/** A new mission given by law. */
export const newMission = (provisions: readonly Provision[], nth: number): readonly Instruction[] => [
  {
    id: 'i-1',
    kind: 'ADD_ITEM',
    provisionId: pick(provisions, nth, (p) => p.kind === 'OPERATIONAL_OBJECTIVE').id,
    newId: `mission-${nth}`,
    itemKind: 'PROCESS',
    text: { fr: 'Gérer le nouveau guichet prévu par la loi', nl: 'Het nieuwe loket beheren waarin de wet voorziet' },
    motive: { fr: 'Mission donnée par la loi.', nl: 'Opdracht gegeven door de wet.' },
  },
];

const hasText = ({ text }: Provision): boolean => (text.fr ?? text.nl ?? '').length > 40;

/** Another one for each amendment: two that are under way do not touch one provision. */
function pick(provisions: readonly Provision[], nth: number, is: (provision: Provision) => boolean): Provision {
  const found = provisions.filter(is);
  const picked = found[nth % Math.max(found.length, 1)];
  if (picked === undefined) throw new Error('The contract has no such provision.');
  return picked;
}
