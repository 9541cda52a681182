import { describe, expect, it } from '@jest/globals';
import { bodyFrom } from '../../../web/forms/body-from.ts';
import { fieldsOf, type Values } from '../../../web/forms/field.ts';
import { formFor } from '../../../api/pages/forms/task-forms.ts';
import { taskDecision } from '../../../api/schemas/decision.ts';
import type { TaskDetail } from '../../../api/views/task-detail.ts';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import { TASK_KINDS, type TaskKind } from '../../../domain/amendment/tasks.ts';
import { textsIn } from '../../../locales/texts.ts';
import { saidIn } from '../../../web/forms/said-in.ts';

const HASH = 'a'.repeat(64);
const ON = '2026-11-23';

const CONFLICTS: NonNullable<TaskDetail['conflicts']> = {
  version: 4,
  items: [
    {
      conflict: 0,
      kind: 'SAME_WORDS',
      provisionId: 'art-1/p-1',
      texts: {},
      cells: [],
      keeps: ['MINE', 'THEIRS', 'TEXT'],
    },
  ],
};

function detailOf(kind: TaskKind): TaskDetail {
  return {
    task: {
      id: `${'0'.repeat(32)}.7`,
      amendmentId: '0'.repeat(32),
      seq: 7,
      kind,
      phase: 'COMMITTEE',
      round: 1,
      capacity: kind === 'SIGN' ? 'MINISTER' : 'PRESIDENT',
      assignees: [],
      openedOn: ON,
      dueOn: ON,
      legalBasis: 'CONTRACT_ART_6',
      status: 'OPEN',
      mayDecide: true,
      mayTakeBack: false,
    },
    amendment: {
      id: '0'.repeat(32),
      contractId: 'c-1',
      title: { fr: 'Un', nl: 'Een' },
      origin: { kind: 'SERVICE' },
      status: 'RUNNING',
      round: 1,
      version: 7,
    },
    allowedActions: [],
    version: 7,
    deadline: { date: ON, rule: 'WORKING_DAYS_AFTER', count: 10, explanation: [] },
    changes: [],
    draft: { revision: 3, baseVersion: 2 },
    ...(kind === 'SETTLE_CONFLICT' && { conflicts: CONFLICTS }),
    remarks: [
      { id: '5.1', text: 'Trop court.', from: 'union-1' },
      { id: '6.1', text: 'Trop long.', from: 'union-2' },
    ],
  };
}

const formOf = (kind: TaskKind) =>
  formFor({
    t: textsIn('fr'),
    detail: detailOf(kind),
    language: 'fr',
    behind: ['DRAFTING', 'COMMITTEE'],
  });

const PLAIN = {
  newMission: false,
  budgetDelta: -1250,
  fteDelta: 0.5,
  concertationMatter: true,
  consultedMinister: false,
  basicRegulations: false,
};

const proof = { kind: 'QUALIFIED_ELECTRONIC', sha256: HASH } as const;

/** What a person fills in, and what it says. */
const CASES: readonly (readonly [Values, TaskDecision])[] = [
  [
    { outcome: 'LAUNCH', reason: 'oubliée' },
    { kind: 'LAUNCH', outcome: 'LAUNCH' },
  ],
  [
    { outcome: 'REFUSE', reason: ' Trop tôt. ' },
    { kind: 'LAUNCH', outcome: 'REFUSE', reason: 'Trop tôt.' },
  ],
  [{ language: 'nl' }, { kind: 'DRAFT', revision: 3, baseVersion: 2, language: 'nl' }],
  [{}, { kind: 'TRANSLATE', revision: 3 }],
  [
    { 'choices.0.keep': 'TEXT', 'choices.0.text.fr': 'Un.', 'choices.0.text.nl': 'Een.', 'choices.0.reason': 'Clair.' },
    {
      kind: 'SETTLE_CONFLICT',
      version: 4,
      choices: [{ conflict: 0, keep: 'TEXT', text: { fr: 'Un.', nl: 'Een.' }, reason: 'Clair.' }],
    },
  ],
  [{ outcome: 'CONFIRM' }, { kind: 'CHECK_TRANSLATION', outcome: 'CONFIRM' }],
  [
    {
      'statement.budgetDelta': '-1.250,0',
      'statement.fteDelta': '0,5',
      'statement.concertationMatter': 'yes',
      'statement.legalBasis.reference': 'not asked',
    },
    { kind: 'QUALIFY', statement: PLAIN },
  ],
  [
    {
      'statement.newMission': 'yes',
      'statement.legalBasis.type': 'LAW',
      'statement.legalBasis.date': ON,
      'statement.legalBasis.reference': '2026/1',
      'statement.budgetDelta': '-1250',
      'statement.fteDelta': '0.5',
      'statement.concertationMatter': 'yes',
      'statement.regulatoryChange.date': ON,
      'statement.regulatoryChange.concertationRecord': 'PV 3',
    },
    {
      kind: 'QUALIFY',
      statement: {
        ...PLAIN,
        newMission: true,
        legalBasis: { type: 'LAW', date: ON, reference: '2026/1' },
        regulatoryChange: { date: ON, concertationRecord: 'PV 3' },
      },
    },
  ],
  [
    { outcome: 'DISPUTE', reason: 'Non.' },
    { kind: 'CONFIRM_MATERIAL_ERROR', outcome: 'DISPUTE', reason: 'Non.' },
  ],
  [
    { outcome: 'ALLOW', reason: 'Oui.' },
    { kind: 'DECIDE_ENVELOPE', outcome: 'ALLOW', reason: 'Oui.' },
  ],
  [
    { number: 'P/1', date: ON },
    { kind: 'RECORD_PROTOCOL', number: 'P/1', date: ON },
  ],
  [{ position: 'RESERVED' }, { kind: 'GIVE_FINANCE_OPINION', position: 'RESERVED' }],
  [
    { outcome: 'DISAGREE', remark: 'x', reason: 'Non.' },
    { kind: 'NEGOTIATE', outcome: 'DISAGREE', reason: 'Non.' },
  ],
  [
    { position: 'NONE', remark: 'Un.\r\n\r\nDeux,\nsuite.\n\n ' },
    { kind: 'GIVE_POSITION', position: 'NONE', remarks: [{ text: 'Un.' }, { text: 'Deux,\nsuite.' }] },
  ],
  [
    { position: 'RESERVED', remark: 'À discuter.' },
    { kind: 'GIVE_AUTHORITY_POSITION', position: 'RESERVED', remark: 'À discuter.' },
  ],
  [
    { 'opinion.fr': 'Avis.', 'opinion.nl': 'Advies.', on: ON },
    { kind: 'RECORD_REASONED_OPINION', opinion: { fr: 'Avis.', nl: 'Advies.' }, on: ON },
  ],
  [
    { position: 'FAVOURABLE', remark: 'Bien.' },
    { kind: 'GIVE_MINISTER_OPINION', position: 'FAVOURABLE', remark: 'Bien.' },
  ],
  [
    { vote: 'ABSTAIN', reason: 'x' },
    { kind: 'VOTE', vote: 'ABSTAIN' },
  ],
  [
    { 'motion.kind': 'RETURN', 'motion.to': 'DRAFTING', 'motion.reason': 'Court.' },
    { kind: 'PUT_MOTION', motion: { kind: 'RETURN', to: 'DRAFTING', reason: 'Court.' } },
  ],
  [
    { outcome: 'CHANGE_ENTRY_INTO_FORCE', 'clause.kind': 'DATE', 'clause.on': ON, reason: 'Loi.' },
    { kind: 'GIVE_VISA', outcome: 'CHANGE_ENTRY_INTO_FORCE', clause: { kind: 'DATE', on: ON }, reason: 'Loi.' },
  ],
  [
    {
      outcome: 'SIGN',
      on: ON,
      'evidence.fr.kind': 'QUALIFIED_ELECTRONIC',
      'evidence.fr.file': HASH,
      'evidence.fr.attestedBy': 'not asked',
      'evidence.nl.kind': 'ATTESTED_SCAN',
      'evidence.nl.file': HASH,
      'evidence.nl.attestedBy': 'E. Janssens',
      caretakerStatement: 'Urgent.',
    },
    {
      kind: 'SIGN',
      outcome: 'SIGN',
      on: ON,
      evidence: { fr: proof, nl: { kind: 'ATTESTED_SCAN', sha256: HASH, attestedBy: 'E. Janssens' } },
      caretakerStatement: 'Urgent.',
    },
  ],
  [
    { outcome: 'RETURN', to: 'COMMITTEE', reason: 'Erreur.', on: ON },
    { kind: 'SIGN', outcome: 'RETURN', to: 'COMMITTEE', reason: 'Erreur.' },
  ],
  [{ position: 'UNFAVOURABLE' }, { kind: 'GIVE_STAKEHOLDER_OPINION', position: 'UNFAVOURABLE', remarks: [] }],
  [{ on: ON }, { kind: 'NOTE_COCOBASE', on: ON }],
  [
    { 'versions.fr.on': ON, 'versions.fr.place': 'Site', 'versions.nl.on': ON, 'versions.nl.place': 'Site' },
    { kind: 'PUBLISH', versions: { fr: { on: ON, place: 'Site' }, nl: { on: ON, place: 'Site' } } },
  ],
  [
    { on: ON, means: 'Courriel' },
    { kind: 'TRANSMIT', on: ON, means: 'Courriel' },
  ],
];

describe('a form', () => {
  it.each(CASES)('that says %j is the decision %j', (values, decision) => {
    const made = { kind: decision.kind, ...bodyFrom(formOf(decision.kind), values) };
    expect(taskDecision.parse(made)).toEqual(decision);
  });

  it('is there for every kind of task that is answered by one, with fields of different names', () => {
    const withForm = TASK_KINDS.filter((kind) => formOf(kind).length > 0);
    expect(TASK_KINDS.filter((kind) => !withForm.includes(kind))).toEqual(['CONVOKE_COCOBASE', 'ANSWER_REMARKS']);
    expect(new Set(CASES.map(([, { kind }]) => kind))).toEqual(new Set(withForm));
    for (const kind of TASK_KINDS) {
      const names = fieldsOf(formOf(kind)).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('left empty says nothing that would be taken for an answer', () => {
    for (const kind of TASK_KINDS.filter((each) => each !== 'TRANSLATE')) {
      expect([kind, taskDecision.safeParse({ kind, ...bodyFrom(formOf(kind), {}) }).success]).toEqual([kind, false]);
    }
  });

  it('of an opinion makes one list of what is said on the whole and on each provision, and tells it again', () => {
    const changed = { mark: 'CHANGED', path: [], text: {}, cells: [] } as const;
    const detail: TaskDetail = {
      ...detailOf('GIVE_STAKEHOLDER_OPINION'),
      changes: [
        { ...changed, provisionId: 'oo-1.1', kind: 'OPERATIONAL_OBJECTIVE', number: '1.1' },
        { ...changed, provisionId: 'art-4', kind: 'ARTICLE', number: '4' },
      ],
    };
    const form = formFor({ t: textsIn('fr'), language: 'fr', detail, behind: [] });
    const made = bodyFrom(form, { position: 'NONE', remark: 'Un.\n\nDeux.', 'remarkOn.1': 'Trois.' });
    expect(made).toEqual({
      position: 'NONE',
      remarks: [{ text: 'Un.' }, { text: 'Deux.' }, { provisionId: 'art-4', text: 'Trois.' }],
    });
    expect(saidIn('fr', form, made).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Position: Sans avis',
      'Remarques: Un.\nDeux.',
      'Remarques sur l’une des 2 dispositions modifiées – Article 4: Trois.',
    ]);
  });

  it('keeps a figure that is none as it was written, for its reader to be told', () => {
    const made = bodyFrom(formOf('QUALIFY'), { 'statement.budgetDelta': 'beaucoup' });
    expect(made).toMatchObject({ statement: { budgetDelta: 'beaucoup' } });
  });
});
