import type { Line } from './lines.ts';

const reason = 'Une raison.';
const TITLE = { fr: 'Essai', nl: 'Poging' };
/** An answer to no task that is open in the scene: whoever may answer is told that it does not fit. */
export const MISFIT = { kind: 'LAUNCH', outcome: 'LAUNCH' };

/** By which an act is annulled or repealed. */
const DECISION = {
  decidedOn: '2026-11-20',
  decidedBy: 'Le Conseil d’État',
  legalGround: 'Un vice de forme.',
  reference: 'arrêt n° 1',
  reason,
};

/** What a request says that reaches the rules: enough for its schema, and too little to change much. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /amendments/{id}/motion': { kind: 'REJECT', reason },
  'POST /amendments/{id}/close-vote': {},
  'POST /amendments/{id}/withdraw': { reason },
  'POST /amendments/{id}/tasks/{seq}/reassign': { personId: 'secretary-second', reason },
  'POST /amendments/{id}/tasks/{seq}/contest': { reason },
  'POST /amendments/{id}/move-policy': { reason },
  'POST /amendments/{id}/terms/lengthen': { phase: 'PRIOR_CONCERTATION', days: 3, agreedBy: [], reason },
  'PUT /amendments/{id}/draft': { revision: 0, text: { instructions: [], entryIntoForce: { kind: 'LAST_SIGNATURE' } } },
  'PUT /amendments/{id}/draft/text': { provision: 'art-2', revision: 0, texts: {}, motives: {} },
  'POST /amendments/{id}/draft/comments': { provision: 'art-2/p-1', language: 'fr', said: 'Vraiment ?' },
  'POST /amendments/{id}/word-files/{fileId}/verdicts': { revision: 0, accepted: [], refused: [] },
  'POST /amendments/{id}/twin-differences': { difference: 'a'.repeat(64), reason },
  'POST /amendments/{id}/annulment': DECISION,
  'POST /amendments/{id}/repeal': { from: '2026-11-20', ...DECISION },
  'POST /tasks/{id}/decision': MISFIT,
  'POST /tasks/{id}/take-back': {},
  'PUT /meetings/{id}/agenda': { points: [] },
  'POST /meetings/{id}/urgency': { reason },
  'POST /meetings/{id}/invitation': {},
  'POST /meetings/{id}/delivery-proofs': { organisation: 'union-csc-acv', on: '2026-11-20', means: 'Recommandé' },
  'POST /meetings/{id}/move': { to: { on: '2026-11-30', at: '10:00', minutes: 60 }, reason: 'Non.' },
  'POST /meetings/{id}/cancel': { reason: 'Non.' },
  'POST /meetings/{id}/answer': { answer: 'ACCEPTED' },
  'POST /meetings/{id}/tasks/{seq}/decision': { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' },
  'POST /matters/{id}/measures': { text: 'Des mesures.', on: '2026-11-20' },
  'POST /matters/{id}/settlement': { outcome: 'WITHDRAWN', reason: 'Non.' },
  'POST /persons': { name: 'Y', email: 'y', language: 'fr' },
};

/** `of`: the kind of object that it is said about. */
export function bodyFor({ method, path }: Line, of?: string): object {
  if (method === 'POST' && path === '/matters') {
    return { kind: of ?? 'NON_RESPECT', title: TITLE, text: '', receivedOn: '2026-11-20' };
  }
  if (method === 'POST' && path === '/meetings') {
    return { series: of ?? 'tutelle', place: { on: '2026-11-28', at: '10:00', minutes: 60 } };
  }
  if (path.includes('/terms/') && !path.endsWith('lengthen')) {
    return {
      term: { kind: 'PHASE', phase: of === 'CONCERTATION' ? 'PRIOR_CONCERTATION' : 'DRAFTING' },
      reason: 'Non.',
    };
  }
  if (path.endsWith('/decision-in-meeting')) {
    return {
      meeting: of === 'cocobase' ? 'meeting-cocobase-2026-11-19' : 'meeting-tutelle-2026-11-1',
      decision: MISFIT,
    };
  }
  return BODIES[`${method} ${path}`] ?? {};
}
