import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Provision } from '../../../domain/contract/provision.ts';
import { provisionChanges, redline } from '../../../domain/contract/redline.ts';
import type { Redline } from '../../../domain/contract/redline.ts';

const without = (segments: Redline, kind: string): string =>
  segments
    .filter((segment) => segment.kind !== kind)
    .map(({ text }) => text)
    .join('');

const signed = (segments: Redline): string =>
  segments
    .map(({ kind, text }) => (kind === 'KEPT' ? text : kind === 'INSERTED' ? `[+${text}+]` : `[-${text}-]`))
    .join('');

describe('redline', () => {
  const words = fc.constantFrom(
    'le',
    'bijvoegsel',
    '1.476.510',
    'art.',
    '11bis',
    '50 %',
    '§',
    ' ',
    '\n',
    '\t',
    'é',
    '’',
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 30 }).map((its) => its.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  it('gives the old text from what is kept and deleted, the new one from what is kept and inserted', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = redline(before, after);
        expect(without(segments, 'INSERTED')).toBe(before);
        expect(without(segments, 'DELETED')).toBe(after);
      }),
    );
  });

  it('has no empty segment and never two of a kind side by side', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = redline(before, after);
        for (const [index, segment] of segments.entries()) {
          expect(segment.text).not.toBe('');
          expect(segments[index + 1]?.kind).not.toBe(segment.kind);
        }
      }),
    );
  });

  it('keeps a text that did not change', () => {
    expect(redline('Le contrat.', 'Le contrat.')).toEqual([{ kind: 'KEPT', text: 'Le contrat.' }]);
    expect(redline('', '')).toEqual([]);
  });

  it.each([
    ['an amount', 'soit 1.476.510 k€.', 'soit 1.746.510 k€.', 'soit [-1.476.510-][+1.746.510+] k€.'],
    ['an amount with blanks', 'soit 1 476 510 euros', 'soit 1 476 511 euros', 'soit [-1 476 510-][+1 476 511+] euros'],
    ['an amount with cents', 'soit 10,50 euros', 'soit 10,55 euros', 'soit [-10,50-][+10,55+] euros'],
    ['a date in figures', 'le 07-05-2021.', 'le 08-05-2021.', 'le [-07-05-2021-][+08-05-2021+].'],
    ['a date with slashes', 'le 07/05/2021.', 'le 08/05/2021.', 'le [-07/05/2021-][+08/05/2021+].'],
    ['an ISO date', 'le 2021-05-07.', 'le 2021-05-08.', 'le [-2021-05-07-][+2021-05-08+].'],
    ['a French date', 'au 1er mai 2026 inclus', 'au 2 mai 2026 inclus', 'au [-1er mai 2026-][+2 mai 2026+] inclus'],
    ['a Dutch date', 'op 7 maart 2026', 'op 7 april 2026', 'op [-7 maart 2026-][+7 april 2026+]'],
    ['an article number', 'art. 11bis', 'art. 11ter', 'art. [-11bis-][+11ter+]'],
    ['an objective number', 'OO 2.5 vise', 'OO 2.6 vise', 'OO [-2.5-][+2.6+] vise'],
    ['a percentage', 'au moins 50 % des', 'au moins 55 % des', 'au moins [-50 %-][+55 %+] des'],
    ['a percentage with a fraction', '2,5% par an', '2,7% par an', '[-2,5%-][+2,7%+] par an'],
  ])('takes %s as one word', (_, before, after, expected) => {
    expect(signed(redline(before, after))).toBe(expected);
  });

  it('reads replaced words that stand side by side as one replacement', () => {
    expect(signed(redline('le chat dort', 'la souris dort'))).toBe('[-le chat-][+la souris+] dort');
  });

  it('leaves a word glued to a figure alone', () => {
    expect(signed(redline('SPP2021 et A4', 'SPP2022 et A4'))).toBe('[-SPP2021-][+SPP2022+] et A4');
  });
});

describe('provisionChanges', () => {
  const part: Provision = { id: 'part-4', kind: 'PART', number: '4', text: { fr: 'Objectifs', nl: 'Doelstellingen' } };
  const objective: Provision = {
    id: 'oo-1.1',
    parentId: 'part-4',
    kind: 'OPERATIONAL_OBJECTIVE',
    number: '1.1',
    text: { fr: 'Améliorer l’accueil', nl: 'Het onthaal verbeteren' },
    maturity: { now: 1, target: 3 },
    holders: ['Président'],
  };
  const item: Provision = {
    id: 'oo-1.1/item-1',
    parentId: 'oo-1.1',
    kind: 'ITEM',
    itemKind: 'PROCESS',
    text: { fr: 'Accueil' },
  };
  const line: Provision = {
    id: 'art-19/line-1',
    kind: 'BUDGET_LINE',
    text: { fr: 'Total' },
    figures: { '2022': 100, '2023': 1_476_510 },
  };
  const before = [part, objective, item, line];

  it('shows the redline in each language, under the headings of the provision', () => {
    const after = [
      part,
      { ...objective, text: { fr: 'Améliorer l’écoute', nl: 'Het onthaal verbeteren' } },
      item,
      line,
    ];
    expect(provisionChanges(before, after, ['oo-1.1'])).toEqual([
      {
        provisionId: 'oo-1.1',
        mark: 'CHANGED',
        kind: 'OPERATIONAL_OBJECTIVE',
        number: '1.1',
        path: [{ kind: 'PART', number: '4', text: part.text }],
        text: {
          fr: [
            { kind: 'KEPT', text: 'Améliorer ' },
            { kind: 'DELETED', text: 'l’accueil' },
            { kind: 'INSERTED', text: 'l’écoute' },
          ],
          nl: [{ kind: 'KEPT', text: 'Het onthaal verbeteren' }],
        },
        cells: [],
      },
    ]);
  });

  it('shows each changed cell before and after', () => {
    const after = [
      part,
      { ...objective, maturity: { now: 1, target: 4 }, holders: ['Président', 'Directeur IT'] },
      { ...item, itemKind: 'PROJECT' as const },
      { ...line, figures: { '2022': 100, '2023': 1_746_510 } },
    ];
    const changes = provisionChanges(before, after, ['oo-1.1', 'oo-1.1/item-1', 'art-19/line-1']);
    expect(changes.map(({ cells }) => cells)).toEqual([
      [
        { cell: 'MATURITY_TARGET', before: 3, after: 4 },
        { cell: 'HOLDERS', before: ['Président'], after: ['Président', 'Directeur IT'] },
      ],
      [{ cell: 'ITEM_KIND', before: 'PROCESS', after: 'PROJECT' }],
      [{ cell: 'FIGURE', column: '2023', before: 1_476_510, after: 1_746_510 }],
    ]);
    expect(changes.every(({ mark }) => mark === 'CHANGED')).toBe(true);
  });

  it('marks what is inserted and what is deleted, each under its headings', () => {
    const added: Provision = { ...item, id: 'new', text: { fr: 'Guichet', nl: 'Loket' } };
    const changes = provisionChanges(before, [part, objective, added, line], ['new', 'oo-1.1/item-1']);
    expect(changes.map(({ mark, text, path }) => [mark, text, path.map((step) => step.number)])).toEqual([
      [
        'INSERTED',
        { fr: [{ kind: 'INSERTED', text: 'Guichet' }], nl: [{ kind: 'INSERTED', text: 'Loket' }] },
        ['4', '1.1'],
      ],
      ['DELETED', { fr: [{ kind: 'DELETED', text: 'Accueil' }] }, ['4', '1.1']],
    ]);
    expect(changes.map(({ cells }) => cells)).toEqual([
      [{ cell: 'ITEM_KIND', after: 'PROCESS' }],
      [{ cell: 'ITEM_KIND', before: 'PROCESS' }],
    ]);
  });

  it('says that a touched provision ended as it was', () => {
    expect(provisionChanges(before, before, ['oo-1.1']).map(({ mark }) => mark)).toEqual(['UNCHANGED']);
  });

  it('follows the order asked, once each, and leaves out what is no provision', () => {
    const changes = provisionChanges(before, before, ['art-19/line-1', '@entry-into-force', 'oo-1.1', 'art-19/line-1']);
    expect(changes.map(({ provisionId }) => provisionId)).toEqual(['art-19/line-1', 'oo-1.1']);
  });
});
