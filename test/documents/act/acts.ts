import type { ActContent } from '../../../documents/act/act-content.ts';
import type { Provision } from '../../../domain/contract/provision.ts';

const PROVISIONS: readonly Provision[] = [
  { id: 'part-2', kind: 'PART', number: '2', text: { fr: 'Engagements', nl: 'Verbintenissen' } },
  {
    id: 'art-6',
    parentId: 'part-2',
    kind: 'ARTICLE',
    number: '6',
    text: { fr: 'Modifications du contrat', nl: 'Wijzigingen van de overeenkomst' },
  },
  {
    id: 'art-6/p-1',
    parentId: 'art-6',
    kind: 'PARAGRAPH',
    text: { fr: 'Le contrat peut être modifié.', nl: 'De overeenkomst kan worden gewijzigd.' },
  },
  { id: 'art-6/p-2', parentId: 'art-6', kind: 'PARAGRAPH', text: { fr: 'Elles sont écrites.' } },
  { id: 'art-24', kind: 'ARTICLE', number: '24', text: { fr: 'Objectifs', nl: 'Doelstellingen' } },
  {
    id: 'oo-1.1',
    parentId: 'art-24',
    kind: 'OPERATIONAL_OBJECTIVE',
    number: '1.1',
    text: { fr: 'Améliorer l’accueil', nl: 'Het onthaal verbeteren' },
    maturity: { now: 1, target: 3 },
    holders: ['Président'],
  },
  {
    id: 'oo-1.1/item-1',
    parentId: 'oo-1.1',
    kind: 'ITEM',
    itemKind: 'PROCESS',
    text: { fr: 'Gérer le guichet', nl: 'Het loket beheren' },
  },
  { id: 'art-19', kind: 'ARTICLE', number: '19', text: { fr: 'Moyens', nl: 'Middelen' } },
  {
    id: 'art-19/line-1',
    parentId: 'art-19',
    kind: 'BUDGET_LINE',
    text: { fr: 'Total général', nl: 'Algemeen totaal' },
    figures: { '2023': 1_476_510 },
  },
];

const motive = { fr: 'Le besoin a changé.', nl: 'De behoefte is gewijzigd.' };

/** An act with an instruction of every kind. */
export const ACT: ActContent = {
  header: {
    service: { fr: 'SPP Intégration sociale', nl: 'POD Maatschappelijke Integratie' },
    periodStart: '2026-01-01',
    periodEnd: '2028-12-31',
  },
  title: { fr: 'Accueil et chiffres', nl: 'Onthaal en cijfers' },
  reference: 7,
  actNumber: 2,
  text: {
    instructions: [
      {
        id: 'i1',
        kind: 'REPLACE_TEXT',
        provisionId: 'art-6/p-2',
        motive,
        text: { fr: 'Elles sont écrites et motivées.', nl: 'Ze zijn schriftelijk en gemotiveerd.' },
      },
      {
        id: 'i2',
        kind: 'INSERT_PARAGRAPH',
        provisionId: 'art-6/p-1',
        newId: 'art-6/p-3',
        motive,
        text: { fr: 'Un alinéa nouveau.', nl: 'Een nieuw lid.' },
      },
      { id: 'i3', kind: 'DELETE', provisionId: 'art-6/p-1', motive },
      {
        id: 'i4',
        kind: 'CHANGE_TITLE',
        provisionId: 'oo-1.1',
        motive,
        text: { fr: 'Améliorer l’écoute', nl: 'Beter luisteren' },
      },
      { id: 'i5', kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', motive, maturity: { now: 1, target: 4 } },
      { id: 'i6', kind: 'CHANGE_HOLDERS', provisionId: 'oo-1.1', motive, holders: ['Président', 'Directeur IT'] },
      {
        id: 'i7',
        kind: 'ADD_ITEM',
        provisionId: 'oo-1.1',
        newId: 'oo-1.1/item-2',
        motive,
        itemKind: 'PROJECT',
        text: { fr: 'Ouvrir un guichet en ligne', nl: 'Een onlineloket openen' },
      },
      { id: 'i8', kind: 'CHANGE_ITEM_KIND', provisionId: 'oo-1.1/item-2', motive, itemKind: 'PROCESS' },
      { id: 'i9', kind: 'REMOVE_ITEM', provisionId: 'oo-1.1/item-1', motive },
      { id: 'i10', kind: 'CORRECT_FIGURE', provisionId: 'art-19/line-1', motive, column: '2023', figure: 1_746_510 },
    ],
    entryIntoForce: { kind: 'DATE', on: '2027-01-01' },
  },
  textHash: 'a'.repeat(64),
  before: PROVISIONS,
  qualification: {
    newMission: true,
    legalBasis: { type: 'LAW', date: '2026-07-04', reference: '2026/A/123' },
    budgetDelta: 0,
    fteDelta: 0,
    concertationMatter: false,
    consultedMinister: false,
    basicRegulations: false,
  },
  frozenOn: '2026-11-22',
};
