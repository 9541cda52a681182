import { Life, TITLE } from '../support/life.ts';
import { launched } from '../../../api/schemas/amendment.ts';
import type { ApiWorld } from '../support/world.ts';

const STAKEHOLDERS = ['RESERVED', 'FAVOURABLE', 'NONE'] as const;

/** A file that the cabinet proposes and nobody launched yet. */
export async function proposed(world: ApiWorld): Promise<Life> {
  const body = { contractId: world.contractId, title: TITLE, origin: { kind: 'CABINET' } };
  return new Life(world, launched.parse((await world.as('cabinet-director').post('/amendments', body)).body).id);
}

/** One that the cabinet sent back to its drafter instead of giving its visa. */
export async function returned(world: ApiWorld): Promise<Life> {
  const life = await Life.launch(world);
  await life.toCommittee();
  await life.adopt();
  await life.open('CABINET_REVIEW');
  await life.must('cabinet-director', {
    kind: 'GIVE_VISA',
    outcome: 'RETURN',
    to: 'DRAFTING',
    reason: 'La cible n’est pas motivée.',
  });
  return life;
}

/** A negotiated addendum before the unions: the Finance Inspection has its doubts, both parties agree. */
export async function negotiated(world: ApiWorld): Promise<Life> {
  const life = await Life.launch(world, 'oo-1.2');
  await life.toQualification({
    newMission: true,
    legalBasis: { type: 'LAW', date: '2026-05-01', reference: 'ELI 2026/05/01/12' },
    budgetDelta: 1_250_000,
    fteDelta: -2.5,
    concertationMatter: true,
    consultedMinister: true,
  });
  await life.open('NEGOTIATION');
  const doubt = 'Le coût informatique est sous-estimé.';
  await life.must('finance-inspector', { kind: 'GIVE_FINANCE_OPINION', position: 'RESERVED', remark: doubt });
  return life;
}

/** What goes side by side after the signature, all of it done: the stakeholders' remark answered, the act published, in force, transmitted. */
export async function throughItsBranches(life: Life): Promise<void> {
  const { world, id } = life;
  await life.open('STAKEHOLDER_CONSULTATION');
  for (const position of STAKEHOLDERS) {
    const remarks = position === 'RESERVED' ? [{ text: 'Pensez aux lecteurs à distance.' }] : [];
    await life.must('secretary', { kind: 'GIVE_STAKEHOLDER_OPINION', position, remarks });
  }
  const { remarks } = await world.amendments.read(id);
  await life.must('secretary', {
    kind: 'ANSWER_REMARKS',
    answers: remarks.map((remark) => ({ remarkId: remark.id, outcome: 'PARTLY', why: 'La suite est pour 2027.' })),
  });
  await life.open('COCOBASE');
  await life.must('cocobase-secretary', { kind: 'NOTE_COCOBASE', on: '2026-11-23' });
  await life.open('PUBLICATION');
  const place = 'Moniteur belge';
  const versions = { fr: { on: '2026-11-23', place }, nl: { on: '2026-11-23', place } };
  await life.must('secretary', { kind: 'PUBLISH', versions });
  await world.run(id, { type: 'ENTER_INTO_FORCE' });
  await world.run(id, { type: 'CONSOLIDATE' });
  await life.open('TRANSMISSION');
  await life.must('secretary', { kind: 'TRANSMIT', on: '2026-11-23', means: 'courriel' });
}
