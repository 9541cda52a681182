import type { AmendmentText, Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';

/** A small contract, complete in both languages, with a provision of most kinds. */
export const PROVISIONS: readonly Provision[] = [
  { id: 'part-1', kind: 'PART', number: '1', text: { fr: 'Généralités', nl: 'Algemeen' } },
  { id: 'art-1', parentId: 'part-1', kind: 'ARTICLE', number: '1', text: { fr: 'Durée', nl: 'Duur' } },
  paragraph('p-1', 'art-1', 'Le contrat lie les parties.', 'De overeenkomst bindt de partijen.'),
  paragraph('p-2', 'art-1', 'Il vaut trois ans.', 'Zij geldt drie jaar.'),
  { id: 'art-2', parentId: 'part-1', kind: 'ARTICLE', number: '2', text: { fr: 'Moyens', nl: 'Middelen' } },
  paragraph('p-3', 'art-2', 'Les moyens sont fixés ci-après.', 'De middelen worden hierna bepaald.'),
  {
    id: 'budget',
    parentId: 'art-2',
    kind: 'BUDGET_LINE',
    text: { fr: 'Total', nl: 'Totaal' },
    figures: { '2023': 1_476_510 },
  },
  { id: 'os-1', kind: 'STRATEGIC_OBJECTIVE', number: '1', text: { fr: 'Servir', nl: 'Dienen' } },
  {
    id: 'oo-1.1',
    parentId: 'os-1',
    kind: 'OPERATIONAL_OBJECTIVE',
    number: '1.1',
    text: { fr: 'Répondre vite', nl: 'Snel antwoorden' },
    maturity: { now: 2, target: 4 },
    holders: ['Directeur'],
  },
  {
    id: 'item-1',
    parentId: 'oo-1.1',
    kind: 'ITEM',
    itemKind: 'PROCESS',
    text: { fr: 'Tri du courrier', nl: 'Sorteren van de post' },
  },
  {
    id: 'item-2',
    parentId: 'oo-1.1',
    kind: 'ITEM',
    itemKind: 'PROJECT',
    text: { fr: 'Guichet en ligne', nl: 'Onlineloket' },
  },
  { id: 'note-1', kind: 'FOOTNOTE', text: { fr: 'Voir l’annexe.', nl: 'Zie de bijlage.' } },
  { id: 'signature', kind: 'SIGNATURE', text: { fr: 'Fait à Bruxelles', nl: 'Gedaan te Brussel' } },
];

function paragraph(id: string, parentId: string, fr: string, nl: string): Provision {
  return { id, parentId, kind: 'PARAGRAPH', text: { fr, nl } };
}

const MOTIVE = { fr: 'Mise à jour.', nl: 'Bijwerking.' };

/** A new wording of a provision, in both languages. */
export const replace = (provisionId: string, wording: string): Instruction => ({
  id: `i/${provisionId}`,
  kind: 'REPLACE_TEXT',
  provisionId,
  text: { fr: wording, nl: `${wording} (nl)` },
  motive: MOTIVE,
});

export const correctTotal = (figure: number): Instruction => ({
  id: 'i/budget',
  kind: 'CORRECT_FIGURE',
  provisionId: 'budget',
  column: '2023',
  figure,
  motive: MOTIVE,
});

/** In force from the last signature, or from a day. */
export const text = (instructions: readonly Instruction[], inForceOn?: string): AmendmentText => ({
  instructions,
  entryIntoForce: inForceOn === undefined ? { kind: 'LAST_SIGNATURE' } : { kind: 'DATE', on: inForceOn },
});

/** What a draft says when a test says nothing else: the contract lasts longer. */
export const LONGER = text([replace('p-2', 'Il vaut quatre ans.')]);
