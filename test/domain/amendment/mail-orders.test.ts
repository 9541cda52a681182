import { describe, expect, it } from '@jest/globals';
import { evolve } from '../../../domain/amendment/evolve.ts';
import { mailOrders, type MailOrder } from '../../../domain/amendment/mail-orders.ts';
import { newAmendment } from '../../../domain/amendment/state.ts';
import type { Organisation } from '../../../domain/people/directory.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life, POLICY } from '../../support/domain/life.ts';
import { cocobase } from '../../support/domain/meetings.ts';
import { endOfMandate, mandate } from '../../support/domain/service.ts';

/** The messages a life causes, in order. */
function orders(file: Life): readonly MailOrder[] {
  let state = newAmendment(POLICY);
  return file.recorded.flatMap((recorded) => {
    state = evolve(state, recorded);
    return mailOrders(state, recorded, file.directory, file.today);
  });
}
const told = (file: Life, kind: MailOrder['kind']): readonly string[] =>
  orders(file)
    .filter((order) => order.kind === kind)
    .map(({ to }) => to.id);

const organisation = (id: string, kind: Organisation['kind']): Organisation => ({
  id,
  kind,
  name: { fr: id, nl: id },
  email: `${id}@example.org`,
  language: 'nl',
  active: true,
});

describe('The messages an event causes', () => {
  it('go once to each person and event', () => {
    const all = orders(new Life().launch().toTheEnd()).map(({ seq, kind, to }) => `${seq} ${kind} ${to.id}`);
    expect(new Set(all).size).toBe(all.length);
  });

  it('tell everyone asked that he is asked, and those whose answer is not needed any more', () => {
    const file = fileAt('GIVE_VISA');
    expect(told(file, 'TASK_OPENED').slice(0, 2)).toEqual(['secretary', 'secretary-2']);
    expect(told(file, 'MADE_MOOT')).toHaveLength(4);
  });

  it('tell a refusal to who proposed', () => {
    const file = new Life().launch({ kind: 'CABINET' }, 'cabinet-member');
    file.does('president', 'LAUNCH', { kind: 'LAUNCH', outcome: 'REFUSE', reason: 'Trop tôt.' });
    expect(told(file, 'CLOSED')).toEqual(['president', 'secretary', 'secretary-2', 'cabinet', 'cabinet-member']);
  });

  it('tell a return to its author', () => {
    const file = new Life().people(mandate('cabinet-member', 'CONTRACT_SECRETARY')).launch();
    file.does('cabinet-member', 'DRAFT').people(endOfMandate('cabinet-member', 'CONTRACT_SECRETARY', '2026-03-01'));
    const back = { kind: 'GIVE_VISA', outcome: 'RETURN', to: 'DRAFTING', reason: 'À revoir.' } as const;
    file.until('GIVE_VISA').does('cabinet', 'GIVE_VISA', back);
    expect(told(file, 'RETURNED')).toEqual(['president', 'secretary', 'secretary-2', 'cabinet-member']);
  });

  it('tell of a task passed on only who did not have it', () => {
    const file = new Life()
      .launch()
      .people(endOfMandate('secretary', 'CONTRACT_SECRETARY', '2026-03-02'))
      .on('2026-03-03');
    file.commands('procedure', { type: 'PASS_ON' });
    expect(told(file, 'TASK_OPENED')).toEqual(['secretary', 'secretary-2']);
    const task = file.task('DRAFT').seq;
    file.people(mandate('secretary-3', 'CONTRACT_SECRETARY'));
    file.commands('administrator', { type: 'REASSIGN', task, personId: 'secretary-3', reason: 'Maladie.' });
    expect(told(file, 'TASK_OPENED')).toEqual(['secretary', 'secretary-2', 'secretary-3']);
  });

  it('are in the reader’s language; in both, his first, when several are told', () => {
    const file = new Life().people({ type: 'PersonRegistered', person: { id: 'cabinet', language: 'nl' } });
    file.launch().until('GIVE_VISA');
    const visa = orders(file).find(({ to }) => to.id === 'cabinet');
    expect(visa?.languages).toEqual(['nl']);
    expect(orders(file).find(({ to }) => to.id === 'secretary')?.languages).toEqual(['fr', 'nl']);
  });

  it('are in both for a union, and in a stakeholder’s own where it registered one', () => {
    const file = new Life().people(
      { type: 'OrganisationChanged', organisation: organisation('union-1', 'UNION_ORGANISATION') },
      { type: 'OrganisationChanged', organisation: organisation('network-1', 'STAKEHOLDER_ORGANISATION') },
    );
    file.launch().until('NOTE_COCOBASE').commands('procedure', cocobase(file, 'CONVOKED'));
    const languages = (id: string) => orders(file).find(({ to }) => to.id === id)?.languages;
    expect([languages('union-1'), languages('network-1'), languages('network-2')]).toEqual([
      ['fr', 'nl'],
      ['nl'],
      ['fr', 'nl'],
    ]);
  });

  it('are one mail to a person who is told twice over, in his language', () => {
    const file = new Life().people(
      mandate('president', 'CONTRACT_SECRETARY'),
      mandate('president', 'CABINET_DIRECTOR'),
      endOfMandate('secretary', 'CONTRACT_SECRETARY', '2026-03-01'),
      endOfMandate('secretary-2', 'CONTRACT_SECRETARY', '2026-03-01'),
      endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-03-01'),
    );
    file.launch({ kind: 'SERVICE' }, 'president as PRESIDENT');
    file.commands('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    expect(orders(file).filter(({ kind }) => kind === 'CLOSED')).toMatchObject([
      { to: { kind: 'PERSON', id: 'president' }, languages: ['fr'] },
    ]);
  });
});
