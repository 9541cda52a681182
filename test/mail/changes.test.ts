import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Provision } from '../../domain/contract/provision.ts';
import { provisionChanges, redline, type ProvisionChange } from '../../domain/contract/redline.ts';
import { renderMail } from '../../mail/message.tsx';
import { shorten } from '../../mail/parts/shorten.ts';
import { taskOpenedView } from './views.ts';

const objective: Provision = {
  id: 'oo-1.1',
  kind: 'OPERATIONAL_OBJECTIVE',
  number: '1.1',
  text: { fr: 'Améliorer l’accueil', nl: 'Het onthaal verbeteren' },
  maturity: { now: 1, target: 3 },
  holders: ['Président'],
};

const textWith = (changes: readonly ProvisionChange[], language: 'fr' | 'nl' = 'fr'): string =>
  renderMail(taskOpenedView({ languages: [language], changes })).text.replaceAll('\u00a0', ' ');

describe('the changes a message shows', () => {
  it('bear signs, in the text as in the HTML', () => {
    const changes = provisionChanges([objective], [{ ...objective, text: { fr: 'Améliorer l’écoute' } }], ['oo-1.1']);
    expect(textWith(changes)).toContain('OO 1.1 (modifié)\n\nAméliorer [- l’accueil -][+ l’écoute +]');
    const { html } = renderMail(taskOpenedView({ changes }));
    expect(html).toMatch(/<del [^>]*>\[- l’accueil -\]<\/del><ins [^>]*>\[\+ l’écoute \+\]<\/ins>/u);
  });

  it('say what moved and what has another number, not that it is unchanged', () => {
    const [one, other] = ['1', '2'].map((number): Provision => ({ ...objective, id: `oo-1.${number}`, number }));
    if (one === undefined || other === undefined) throw new Error('two objectives');
    const changes = [
      ...provisionChanges([one, other], [other, one], ['oo-1.1']),
      ...provisionChanges([one, other], [one, { ...other, number: '3' }], ['oo-1.2']),
    ];
    const text = textWith(changes);
    expect(text).toContain('OO 3 (renuméroté)');
    expect(text).toContain('Nouveau numéro : 2 → 3.');
    expect(text).toContain('OO 1 (déplacé)');
    expect(text).not.toContain('inchangé');
  });

  it('show each cell before and after', () => {
    const after = { ...objective, maturity: { now: 1, target: 4 }, holders: ['Président', 'Directeur IT'] };
    const text = textWith(provisionChanges([objective], [after], ['oo-1.1']));
    expect(text).toContain('Maturité à trois ans [- 3 -][+ 4 +]');
    expect(text).toContain('Mandataires responsables [- Président -][+ Président et Directeur IT +]');
  });

  it('show what an added item is, and what a removed one was', () => {
    const item: Provision = {
      id: 'i',
      parentId: 'oo-1.1',
      kind: 'ITEM',
      itemKind: 'PROJECT',
      text: { fr: 'Guichet', nl: 'Loket' },
    };
    expect(textWith(provisionChanges([objective], [objective, item], ['i']), 'nl')).toContain(
      'OD 1.1 › Proces of project 1 (ingevoegd)\n\n[+ Loket +]\n\nAard [+ project +]',
    );
    expect(textWith(provisionChanges([objective, item], [objective], ['i']), 'nl')).toContain(
      'OD 1.1 › Proces of project 1 (geschrapt)\n\n[- Loket -]\n\nAard [- project -]',
    );
  });

  it('say that a language is still missing instead of showing the other', () => {
    const french = { ...objective, text: { fr: 'Améliorer l’accueil' } };
    const text = textWith(provisionChanges([french], [{ ...french, text: { fr: 'Autre' } }], ['oo-1.1']), 'nl');
    expect(text).toContain('De Nederlandse tekst van deze bepaling ontbreekt nog.');
    expect(text).not.toContain('Autre');
  });

  it('name how many more provisions change, behind the link', () => {
    const before = Array.from({ length: 8 }, (_, index) => ({ ...objective, id: `oo-${index}`, number: `1.${index}` }));
    const after = before.map((each) => ({ ...each, text: { fr: 'Autre', nl: 'Ander' } }));
    const text = textWith(
      provisionChanges(
        before,
        after,
        before.map(({ id }) => id),
      ),
    );
    expect(text.match(/OO 1\.\d/gu)).toHaveLength(6);
    expect(text).toContain('2 autres dispositions changent. Voir l’ensemble :');
  });

  it('are cut at a length, behind the link', () => {
    const long = { ...objective, text: { fr: 'mot '.repeat(2000).trim() } };
    const text = textWith(provisionChanges([], [long], ['oo-1.1']));
    expect(text.length).toBeLessThan(3500);
    expect(text).toContain('Le texte est abrégé. Voir l’ensemble :');
  });

  it('are left out when there are none', () => {
    expect(textWith([])).not.toContain('Ce qui change');
  });
});

const lengthOf = (segments: readonly { readonly text: string }[]): number =>
  segments.reduce((sum, { text }) => sum + text.length, 0);

describe('a shortened redline', () => {
  const word = fc.constantFrom('le ', 'contrat ', '1.476.510 ', 'd’administration ');
  const text = fc.array(word, { maxLength: 400 }).map((words) => words.join(''));

  it('shows every change whole unless it says that it is cut', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const whole = redline(before, after);
        const { segments, cut } = shorten(whole);
        const changes = (its: typeof whole): typeof whole => its.filter(({ kind }) => kind !== 'KEPT');
        if (cut) expect(segments.length).toBeLessThanOrEqual(whole.length);
        else expect(changes(segments)).toEqual(changes(whole));
        expect(lengthOf(segments)).toBeLessThanOrEqual(1210);
      }),
    );
  });

  it('keeps words around a change and leaves out what is far from it', () => {
    const far = 'loin '.repeat(60);
    const { segments, cut } = shorten(redline(`${far}ancien ${far}`, `${far}nouveau ${far}`));
    expect(cut).toBe(false);
    expect(segments.map(({ text }) => text)).toEqual([
      `… ${'loin '.repeat(15)}`,
      'ancien',
      'nouveau',
      ` ${'loin '.repeat(15)}…`,
    ]);
  });

  it('shows the beginning of a text that did not change', () => {
    const { segments } = shorten(redline('mot '.repeat(100), 'mot '.repeat(100)));
    expect(segments).toEqual([{ kind: 'KEPT', text: `${'mot '.repeat(19)}mot …` }]);
  });
});
