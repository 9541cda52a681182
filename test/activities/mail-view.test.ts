import { describe, expect, it } from '@jest/globals';
import { isLinkMail } from '../../domain/links/link.ts';
import { mailView } from '../../activities/mail/mail-view.ts';
import { evolve } from '../../domain/amendment/evolve.ts';
import { mailOrders } from '../../domain/amendment/mail-orders.ts';
import { newAmendment } from '../../domain/amendment/state.ts';
import { renderMail } from '../../mail/message.tsx';
import { fileAt } from '../support/domain/file-at.ts';
import { Life, POLICY } from '../support/domain/life.ts';
import { absence } from '../support/domain/service.ts';

const head = {
  languages: ['fr', 'nl'],
  act: { title: { fr: 'Durée', nl: 'Duur' }, reference: '2026-2028/1' },
  link: 'https://avenant.example/tasks/1',
  changes: [],
  instructions: [],
  names: new Map([['cabinet', 'Anne Lambert']]),
} as const;

/** Every message a file causes, written as of the event that caused it: `KIND reader` with its text. */
function written(file: Life): readonly (readonly [string, string])[] {
  let state = newAmendment(POLICY);
  return file.recorded.flatMap((cause) => {
    state = evolve(state, cause);
    const moment = { state, cause };
    return mailOrders(state, cause, file.directory, file.today).flatMap(({ kind, to, task }) => {
      if (isLinkMail(kind)) return [];
      const asked = task === undefined ? undefined : state.tasks[task];
      const { subject, text } = renderMail(mailView(kind, moment, asked, { ...head, to: to.id }));
      return [[`${kind} ${to.id}`, `${subject}\n${text}`.replaceAll(/\s+/gu, ' ')] as const];
    });
  });
}

describe('The messages about a visa taken back', () => {
  const file = fileAt('GIVE_VISA').does('cabinet', 'GIVE_VISA');
  const { seq } = file.task('GIVE_VISA');
  const all = written(file.commands('cabinet', { type: 'TAKE_BACK', task: seq, reason: 'Mauvaise case.' }));
  const last = (whose: string): string => all.findLast(([name]) => name === whose)?.[1] ?? '';

  it('tell who was to sign that he need not, and why, in both languages', () => {
    expect(last('MADE_MOOT president')).toContain('l’auteur de la décision précédente est revenu sur elle');
    expect(last('MADE_MOOT president')).toContain('wie de vorige beslissing nam, is erop teruggekomen');
  });

  it('tell who follows the file by whom and for what reason, in both languages', () => {
    const said = last('DECIDED secretary');
    for (const words of [
      'droit de remords',
      'recht van inkeer',
      'Visa de la cellule stratégique',
      'Anne Lambert',
      'Mauvaise case.',
    ]) {
      expect(said).toContain(words);
    }
  });
});

describe('The messages about a visa whose director is away', () => {
  const away = absence('cabinet', 'cabinet-member', '2026-03-01', '2026-03-31');
  const all = written(new Life().people(away).launch().until('GIVE_VISA'));
  const visa = all.filter(([, text]) => text.includes('Visa de la cellule stratégique, pour le'));

  it('go to who stands in for him, and say in whose absence he may answer', () => {
    expect(visa.map(([name]) => name)).toEqual(['SUBSTITUTE_ASKED cabinet-member']);
    expect(visa[0]?.[1]).toContain('Vous pouvez répondre à cette étape en l’absence d’Anne Lambert, comme suppléant.');
    expect(visa[0]?.[1]).toContain('U kunt deze stap bij afwezigheid van Anne Lambert beantwoorden');
  });
});

describe('The messages about a date that moves', () => {
  const suspend = (file: Life): Life => {
    const { seq } = file.task('DRAFT');
    return file.commands('secretary', { type: 'SUSPEND_TERM', term: { kind: 'TASK', task: seq }, reason: 'Vacances.' });
  };
  const told = (file: Life): readonly string[] =>
    written(file)
      .filter(([name]) => name === 'DATE_MOVED secretary')
      .map(([, text]) => text);

  it('say that a term stands still, why, and no date', () => {
    const [said = ''] = told(suspend(fileAt('DRAFT')));
    for (const words of ['est suspendu', 'is geschorst', 'Vacances.', 'Jusqu’ici, pour le :'])
      expect(said).toContain(words);
    expect(said).not.toContain('Désormais');
  });

  it('say the new date of a term that runs again, and why it is that date', () => {
    const file = suspend(fileAt('DRAFT')).later(7);
    const { seq } = file.task('DRAFT');
    file.commands('secretary', { type: 'RESUME_TERM', term: { kind: 'TASK', task: seq }, reason: 'Rentrée.' });
    const said = told(file).at(-1) ?? '';
    for (const words of ['reprend', 'loopt opnieuw', 'Désormais, pour le :', 'Pourquoi cette date :']) {
      expect(said).toContain(words);
    }
  });

  it('go to nobody whose date stays', () => {
    const file = fileAt('DRAFT');
    file.policy = { ...POLICY, caretaker: [{ from: '2026-01-01' }] };
    file.commands('administrator', { type: 'MOVE_POLICY', reason: 'Affaires courantes.' });
    expect(told(file)).toEqual([]);
  });
});
