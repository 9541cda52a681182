import type { TaskDecision } from '../../../domain/amendment/decisions.ts';

type OutcomeOf<K extends TaskDecision['kind']> = Extract<TaskDecision, { kind: K; outcome: string }>['outcome'];

/** What one can answer to a task, and what hesitates to be understood in its form. */
export const taskForms = {
  /** An answer as one chooses it; what it is called once given stands in `answer`. */
  choose: {
    LAUNCH: { LAUNCH: 'Lancer l’avenant', REFUSE: 'Refuser de le lancer' } as const satisfies Record<
      OutcomeOf<'LAUNCH'>,
      string
    >,
    CHECK_TRANSLATION: {
      CONFIRM: 'Confirmer la traduction',
      SEND_BACK: 'La renvoyer au traducteur',
    } as const satisfies Record<OutcomeOf<'CHECK_TRANSLATION'>, string>,
    CONFIRM_MATERIAL_ERROR: {
      CONFIRM: 'Confirmer l’erreur matérielle',
      DISPUTE: 'La contester',
    } as const satisfies Record<OutcomeOf<'CONFIRM_MATERIAL_ERROR'>, string>,
    DECIDE_ENVELOPE: {
      ALLOW: 'Admettre la modification de l’enveloppe',
      OBJECT: 'S’y opposer',
    } as const satisfies Record<OutcomeOf<'DECIDE_ENVELOPE'>, string>,
    NEGOTIATE: { AGREE: 'Marquer l’accord', DISAGREE: 'Marquer le désaccord' } as const satisfies Record<
      OutcomeOf<'NEGOTIATE'>,
      string
    >,
    GIVE_VISA: {
      GRANT: 'Accorder le visa',
      CHANGE_ENTRY_INTO_FORCE: 'Proposer une autre date d’entrée en vigueur',
      RETURN: 'Renvoyer le dossier',
    } as const satisfies Record<OutcomeOf<'GIVE_VISA'>, string>,
    SIGN: { SIGN: 'Signer l’acte', RETURN: 'Renvoyer le dossier' } as const satisfies Record<OutcomeOf<'SIGN'>, string>,
    VOTE: { FOR: 'Pour', AGAINST: 'Contre', ABSTAIN: 'Abstention', INTEREST_DECLARED: 'Déclarer un intérêt' },
  },
  /** What follows from a choice, where one would hesitate. */
  follows: {
    LAUNCH: {
      LAUNCH: 'La rédaction du texte commence aussitôt.',
      REFUSE: 'Le dossier prend fin ; votre raison est communiquée à l’auteur de la proposition.',
    },
    CHECK_TRANSLATION: {
      CONFIRM: 'Le dossier passe à la qualification.',
      SEND_BACK: 'La traduction est redemandée, avec votre raison.',
    },
    CONFIRM_MATERIAL_ERROR: {
      CONFIRM: 'Le dossier continue quand le président et la cellule stratégique ont tous deux confirmé.',
      DISPUTE: 'Le dossier retourne à la qualification, avec votre raison.',
    },
    DECIDE_ENVELOPE: {
      ALLOW: 'Le dossier continue quand le président et le ministre l’ont tous deux admise.',
      OBJECT: 'Le dossier retourne à la rédaction, avec votre raison.',
    },
    NEGOTIATE: {
      AGREE: 'Le dossier continue quand les deux parties ont marqué leur accord.',
      DISAGREE: 'Le dossier prend fin ; la mission reste en attente d’un avenant.',
    },
    GIVE_VISA: {
      GRANT: 'Le dossier passe à la signature.',
      CHANGE_ENTRY_INTO_FORCE: 'Tous ceux qui ont décidé après la qualification sont consultés sur la nouvelle clause.',
      RETURN: 'Le dossier reprend à la phase que vous choisissez, avec votre raison.',
    },
    SIGN: {
      SIGN: 'Versez le fichier signé de chaque langue. On ne revient pas sur une signature.',
      RETURN: 'Rien n’est signé ; le dossier reprend à la phase que vous choisissez, avec votre raison.',
    },
    VOTE: {
      FOR: 'Vous adoptez la motion telle qu’elle est soumise.',
      AGAINST: 'Vous ne l’adoptez pas.',
      ABSTAIN: 'Vous comptez parmi les membres présents, sans vous prononcer.',
      INTEREST_DECLARED: 'Vous ne votez pas ; les autres membres décident.',
    },
    motion: {
      APPROVE: 'S’il est adopté, le dossier passe à la cellule stratégique.',
      RETURN: 'Le dossier reprend à la phase que vous choisissez.',
      REJECT: 'Le dossier prend fin.',
    },
    position: {
      FAVOURABLE: 'Vous êtes d’accord avec ce texte.',
      UNFAVOURABLE: 'Vous n’êtes pas d’accord.',
      RESERVED: 'Vous êtes d’accord sous conditions : dites lesquelles.',
      NONE: 'Vous ne vous prononcez pas.',
    },
    evidence: {
      QUALIFIED_ELECTRONIC: 'Le PDF de l’acte, signé avec une carte d’identité ou un autre certificat qualifié.',
      ATTESTED_SCAN: 'L’acte signé sur papier, numérisé ; quelqu’un atteste qu’il est conforme.',
    },
  },
  hint: {
    reason: 'Elle figure dans le dossier et dans le message à ceux qui le suivent.',
    returnTo: 'Ceux qui ont approuvé sont consultés à nouveau sur ce qui aura changé.',
    remarks: 'Laissez une ligne vide entre deux remarques : chacune recevra sa réponse.',
    draftingLanguage: 'Celle dans laquelle le texte est écrit ; l’autre version est traduite ensuite.',
    protocolNumber: 'Tel qu’il figure en tête du protocole.',
    attestedBy: 'Son nom et sa fonction.',
    alsoInTheNameOf: 'Le ministre pour lequel cette signature vaut aussi.',
    caretakerStatement: 'Seulement en affaires courantes : pourquoi l’acte ne peut pas attendre.',
    evidenceFile: 'Un PDF de 15 Mo au plus. Il est comparé à l’acte qui a été approuvé.',
    notedOn: 'Le jour de la séance.',
    place: 'Par exemple le Moniteur belge, ou l’adresse du site.',
    means: 'Par exemple un courriel, ou une lettre remise en mains propres.',
  },
} as const;
