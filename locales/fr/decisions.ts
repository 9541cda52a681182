import type { Vote } from '../../domain/amendment/committee.ts';
import type {
  Motion,
  Position,
  RemarkAnswer,
  SignatureEvidence,
  TaskDecision,
} from '../../domain/amendment/decisions.ts';

/** The outcomes a kind of decision can have, for the kinds that have several. */
type OutcomeOf<K extends TaskDecision['kind']> = Extract<TaskDecision, { kind: K; outcome: string }>['outcome'];

export const decisions = {
  position: {
    FAVOURABLE: 'favorable',
    UNFAVOURABLE: 'défavorable',
    RESERVED: 'réservé',
    NONE: 'sans avis',
  } as const satisfies Record<Position, string>,
  vote: {
    FOR: 'pour',
    AGAINST: 'contre',
    ABSTAIN: 'abstention',
    INTEREST_DECLARED: 'intérêt déclaré, pas de vote',
  } as const satisfies Record<Vote | 'INTEREST_DECLARED', string>,
  motion: {
    APPROVE: 'approuver l’avenant',
    RETURN: 'renvoyer le dossier',
    REJECT: 'rejeter l’avenant',
  } as const satisfies Record<Motion['kind'], string>,
  motionResult: { ADOPTED: 'adoptée', NOT_ADOPTED: 'non adoptée' },
  tally:
    '{{for}} pour, {{against}} contre, {{abstained}} abstention(s), sur {{members}} membres ({{excluded}} ne pouvant voter)',
  answer: {
    LAUNCH: { LAUNCH: 'avenant lancé', REFUSE: 'lancement refusé' } as const satisfies Record<
      OutcomeOf<'LAUNCH'>,
      string
    >,
    CHECK_TRANSLATION: {
      CONFIRM: 'traduction confirmée',
      SEND_BACK: 'traduction renvoyée',
    } as const satisfies Record<OutcomeOf<'CHECK_TRANSLATION'>, string>,
    CONFIRM_MATERIAL_ERROR: {
      CONFIRM: 'erreur matérielle confirmée',
      DISPUTE: 'erreur matérielle contestée',
    } as const satisfies Record<OutcomeOf<'CONFIRM_MATERIAL_ERROR'>, string>,
    DECIDE_ENVELOPE: {
      ALLOW: 'modification de l’enveloppe admise',
      OBJECT: 'opposition à la modification de l’enveloppe',
    } as const satisfies Record<OutcomeOf<'DECIDE_ENVELOPE'>, string>,
    NEGOTIATE: { AGREE: 'accord', DISAGREE: 'désaccord' } as const satisfies Record<OutcomeOf<'NEGOTIATE'>, string>,
    GIVE_VISA: {
      GRANT: 'visa accordé',
      CHANGE_ENTRY_INTO_FORCE: 'autre date d’entrée en vigueur proposée',
      RETURN: 'dossier renvoyé',
    } as const satisfies Record<OutcomeOf<'GIVE_VISA'>, string>,
    SIGN: { SIGN: 'acte signé', RETURN: 'dossier renvoyé' } as const satisfies Record<OutcomeOf<'SIGN'>, string>,
  },
  /** The answers that can only be given one way. */
  done: {
    DRAFT: 'texte soumis',
    SETTLE_CONFLICT: 'conflit réglé',
    TRANSLATE: 'traduction soumise',
    QUALIFY: 'dossier qualifié',
    RECORD_PROTOCOL: 'protocole enregistré',
    GIVE_FINANCE_OPINION: 'avis rendu',
    CONVOKE_COCOBASE: 'convocation envoyée',
    GIVE_POSITION: 'position donnée',
    GIVE_AUTHORITY_POSITION: 'position donnée',
    RECORD_REASONED_OPINION: 'avis motivé enregistré',
    GIVE_MINISTER_OPINION: 'avis rendu',
    VOTE: 'vote émis',
    PUT_MOTION: 'motion soumise',
    GIVE_STAKEHOLDER_OPINION: 'avis rendu',
    ANSWER_REMARKS: 'réponses données',
    NOTE_COCOBASE: 'prise d’acte enregistrée',
    PUBLISH: 'publication enregistrée',
    TRANSMIT: 'transmission enregistrée',
  } as const satisfies Record<
    Exclude<TaskDecision['kind'], Extract<TaskDecision, { outcome: string }>['kind']>,
    string
  >,
  /** The figures of a statement, with what is expected of them. */
  qualificationFigure: {
    budgetDelta: 'le budget, en euros entiers par an',
    fteDelta: 'le personnel, en équivalents temps plein, au dixième près',
  },
  answerDetail: '{{answer}} : {{detail}}',
  remarkAnswer: {
    ACCEPTED: 'acceptée',
    PARTLY: 'acceptée en partie',
    REFUSED: 'refusée',
  } as const satisfies Record<RemarkAnswer['outcome'], string>,
  evidence: {
    QUALIFIED_ELECTRONIC: 'signature électronique qualifiée',
    ATTESTED_SCAN: 'copie numérisée et attestée de l’original signé',
  } as const satisfies Record<SignatureEvidence['kind'], string>,
} as const;
