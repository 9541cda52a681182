import type { ContractHeader } from '../../../domain/contract/header.ts';
import type { Provision } from '../../../domain/contract/provision.ts';

export const HEADER: ContractHeader = {
  service: { fr: 'Service des essais', nl: 'Dienst der proeven' },
  title: { fr: "Contrat d'administration", nl: 'Bestuursovereenkomst' },
  periodStart: '2026-01-01',
  periodEnd: '2028-12-31',
  signedOn: '2026-01-15',
  parties: [],
  signatories: [],
  concernedMinisters: [],
};

/** A small contract, complete in both languages. */
export const PROVISIONS: readonly Provision[] = [
  { id: 'part-1', kind: 'PART', number: '1', text: { fr: 'Généralités', nl: 'Algemeen' } },
  { id: 'art-1', parentId: 'part-1', kind: 'ARTICLE', number: '1', text: { fr: 'Portée', nl: 'Draagwijdte' } },
  {
    id: 'art-1/p-1',
    parentId: 'art-1',
    kind: 'PARAGRAPH',
    text: { fr: 'Le contrat lie les parties.', nl: 'De overeenkomst bindt de partijen.' },
  },
  {
    id: 'art-1/p-2',
    parentId: 'art-1',
    kind: 'PARAGRAPH',
    text: { fr: 'Il vaut trois ans.', nl: 'Zij geldt drie jaar.' },
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
];
