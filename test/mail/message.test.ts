import { load } from 'cheerio';
import { describe, expect, it } from '@jest/globals';
import { MAIL_KINDS } from '../../domain/amendment/mail-orders.ts';
import { TASK_KINDS } from '../../domain/amendment/tasks.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { renderMail } from '../../mail/message.tsx';
import { STYLES } from '../../mail/parts/styles.ts';
import { COMMON, EVERY_VIEW, TASK, taskOpenedView } from './views.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/\s+/gu, ' ');

describe('every message', () => {
  it('is tried here in each of its kinds', () => {
    expect([...new Set(EVERY_VIEW.map(({ kind }) => kind))].sort()).toEqual([...MAIL_KINDS].sort());
  });

  it.each(EVERY_VIEW)('names the act and the link, and says all it has to say: $kind in $languages', (view) => {
    const { subject, text, html } = renderMail(view);
    for (const language of view.languages) {
      expect(subject).toContain(view.act.title[language]);
      expect(text).toContain(view.act.title[language]);
    }
    expect(subject).toContain('2021-2023/3');
    expect(text.split(view.link)).toHaveLength(view.languages.length + 1);
    expect(load(html)(`a[href="${view.link}"]`).length).toBeGreaterThan(0);
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|undefined|\[object|—/u);
  });

  it.each(EVERY_VIEW)('keeps names of persons out of its subject: $kind in $languages', (view) => {
    const { subject } = renderMail(view);
    expect(subject).not.toMatch(/Lambert|Peeters/u);
    expect(subject).not.toMatch(/[\r\n]/u);
  });

  it.each(EVERY_VIEW)('is the same for the same view: $kind in $languages', (view) => {
    expect(renderMail(structuredClone(view))).toEqual(renderMail(view));
  });

  it.each(EVERY_VIEW)('loads nothing and marks its languages: $kind in $languages', (view) => {
    const $ = load(renderMail(view).html);
    expect($('img, link, script, style, iframe').length).toBe(0);
    expect($('html').attr('lang')).toBe(view.languages[0]);
    expect(
      $('body > [lang]')
        .toArray()
        .map((part) => part.attribs['lang']),
    ).toEqual(view.languages);
    expect($('h1').length).toBe(view.languages.length);
  });
});

describe('a message in one language', () => {
  it('is wholly in French', () => {
    const { subject, text } = renderMail(taskOpenedView({ languages: ['fr'] }));
    expect(plain(subject)).toBe(
      'Vote du comité de direction, pour le 24 novembre 2026 – ' +
        'avenant « Correction du total de l’article 19 » (réf. 2021-2023/3)',
    );
    expect(text).not.toMatch(/bijvoegsel|Verbetering|werkdag/u);
  });

  it('is wholly in Dutch', () => {
    const { subject, text } = renderMail(taskOpenedView({ languages: ['nl'] }));
    expect(subject).toBe(
      'Stemming van het directiecomité, tegen 24 november 2026 – ' +
        'bijvoegsel “Verbetering van het totaal van artikel 19” (ref. 2021-2023/3)',
    );
    expect(text).not.toMatch(/avenant «|Correction|jours ouvrables/u);
  });
});

describe('a message in two languages', () => {
  it('has both in its subject and its body, in reading order', () => {
    for (const languages of [LANGUAGES, LANGUAGES.toReversed()]) {
      const both = renderMail(taskOpenedView({ languages }));
      const [first, second] = languages.map((language) => renderMail(taskOpenedView({ languages: [language] })));
      expect(both.subject).toBe(`${first?.subject} / ${second?.subject}`);
      expect(both.text.startsWith(first?.text ?? '?')).toBe(true);
      expect(both.text.endsWith(second?.text ?? '?')).toBe(true);
    }
  });
});

describe('a message about a task', () => {
  it('says what is asked, in which capacity, by when and why, and what is to be confirmed', () => {
    const text = plain(renderMail(taskOpenedView()).text);
    expect(text).toContain('Ce qui est demandé : voter sur la motion soumise au comité de direction');
    expect(text).toContain('En qualité de : membre du comité de direction');
    expect(text).toContain('Pour le : 24 novembre 2026');
    expect(text).toContain(
      '10 jours ouvrables à partir du 9 novembre 2026, ce jour non compté. Non comptés : les samedis et dimanches, ' +
        'le 11 novembre 2026 (Armistice)',
    );
    expect(text).toContain('Base légale : article 11bis de l’arrêté royal du 29 octobre 2001');
    expect(text).toContain('À confirmer par un juriste : délais des étapes');
  });

  it('has words for every kind of task in both languages', () => {
    for (const kind of TASK_KINDS) {
      const { text } = renderMail(taskOpenedView({ languages: LANGUAGES, task: { ...TASK, kind } }));
      expect(text).not.toContain(kind);
    }
  });

  it('says that an answer nobody owes is optional', () => {
    const task = { ...TASK, kind: 'GIVE_STAKEHOLDER_OPINION', capacity: 'STAKEHOLDER_ORGANISATION' } as const;
    expect(renderMail(taskOpenedView({ task })).text).toContain('La réponse est facultative.');
    expect(renderMail(taskOpenedView()).text).not.toContain('facultative');
  });

  it('says when only what changed since the last approval is to be confirmed', () => {
    expect(renderMail(taskOpenedView({ again: true })).text).toContain('Vous avez déjà approuvé ce texte');
    expect(renderMail(taskOpenedView({ again: false })).text).not.toContain('déjà approuvé');
  });

  it('names an act that has its number, and a proposal that has no reference yet', () => {
    const { title } = COMMON.act;
    const numbered = renderMail(taskOpenedView({ act: { title, reference: '2021-2023/3', number: 2 } }));
    expect(plain(numbered.subject)).toContain(
      'avenant n° 2 « Correction du total de l’article 19 » (réf. 2021-2023/3)',
    );
    const proposed = renderMail(taskOpenedView({ act: { title } }));
    expect(plain(proposed.subject)).toMatch(/avenant « Correction du total de l’article 19 »$/u);
  });
});

describe('a decision told', () => {
  it('says by whom and in which capacity, and for whom he stood in', () => {
    const by = { name: 'Anne Lambert', capacity: 'CABINET_DIRECTOR', onBehalfOf: 'Jan Peeters' } as const;
    const outcome = { kind: 'PHASE', phase: 'CABINET_REVIEW', outcome: 'APPROVED' } as const;
    const { text } = renderMail({ kind: 'DECIDED', ...COMMON, outcome, by });
    expect(plain(text)).toContain(
      'Par : Anne Lambert, directeur de la cellule stratégique, en l’absence de Jan Peeters',
    );
  });

  it('counts the votes and gives the reason of a motion that has one', () => {
    const outcome = {
      kind: 'MOTION',
      motion: { kind: 'REJECT', reason: 'Hors budget.' },
      adopted: false,
      tally: { members: 9, for: 3, against: 4, abstained: 1, excluded: 1 },
    } as const;
    const { text } = renderMail({ kind: 'DECIDED', ...COMMON, languages: ['nl'], outcome });
    expect(plain(text)).toContain('motie “het bijvoegsel verwerpen”: niet aangenomen.');
    expect(plain(text)).toContain('3 voor, 4 tegen, 1 onthouding(en), op 9 leden (1 mochten niet stemmen)');
    expect(plain(text)).toContain('Reden: Hors budget.');
  });
});

describe('what people wrote', () => {
  const nasty = '<script>alert(1)</script>\r\nBcc: x@y.be {{link}} $t(none)';

  it('is shown as they wrote it and never acts', () => {
    const title = { fr: nasty, nl: nasty };
    const mail = renderMail({
      kind: 'CLOSED',
      ...COMMON,
      act: { title, reference: '1' },
      end: 'WITHDRAWN',
      reason: nasty,
    });
    expect(mail.subject).toContain('<script>alert(1)</script> Bcc: x@y.be {{link}} $t(none)');
    expect(mail.subject).not.toMatch(/[\r\n]/u);
    expect(load(mail.html)('script').length).toBe(0);
    expect(plain(mail.text)).toContain('Raison : <script>alert(1)</script> Bcc: x@y.be {{link}} $t(none)');
  });

  it('does not make a subject endless', () => {
    const title = { fr: 'très long titre '.repeat(40), nl: 'x'.repeat(400) };
    for (const language of LANGUAGES) {
      const { subject } = renderMail(taskOpenedView({ languages: [language], act: { title, reference: '1' } }));
      expect(subject.length).toBeLessThan(220);
      expect(subject).toContain('…');
    }
  });
});

/** Relative luminance as WCAG 2.1 defines it. */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

describe('the colours of a message', () => {
  it.each(Object.entries(STYLES).flatMap(([name, style]) => ('color' in style ? [{ name, style }] : [])))(
    'have a contrast of 7:1 or more: $name',
    ({ style }) => {
      const background = 'backgroundColor' in style ? style.backgroundColor : STYLES.body.backgroundColor;
      const [darker = 0, lighter = 0] = [luminance(style.color), luminance(background)].sort((a, b) => a - b);
      expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(7);
    },
  );
});
