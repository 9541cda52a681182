import type { ConflictKind } from '../../domain/contract/conflict.ts';
import type { Keep } from '../../domain/amendment/rebasing.ts';

/** What a file and an act in force both changed. */
export const conflict = {
  conflict: {
    heading: 'Ce qui est en conflit',
    lead: 'Un autre acte est entré en vigueur et a changé les mêmes mots que ce texte. L’ordre d’arrivée ne décide pas : choisissez ce qui doit être dit, et dites pourquoi. Aucun texte n’est perdu : ce que vous aviez écrit reste lisible dans le dossier.',
    legend: 'Conflit {{number}} : {{provision}}',
    what: 'Texte',
    side: { base: 'Le texte de départ', theirs: 'Le texte en vigueur (l’autre acte)', mine: 'Votre texte' },
    cell: { FIGURE: 'Chiffre {{column}}', OTHER: 'Valeur' },
    kind: {
      SAME_WORDS: 'Les deux actes changent les mêmes mots.',
      SAME_CELL: 'Les deux actes changent la même valeur.',
      SAME_PLACE: 'Les deux actes mettent quelque chose à la même place.',
      SAME_NUMBER: 'L’autre acte a donné ce numéro à une autre disposition.',
      TARGET_GONE: 'L’autre acte a supprimé ce que votre texte change.',
      CHANGED_MEANWHILE: 'L’autre acte a changé ce que votre texte supprime.',
      DEPENDENT: 'Cette modification dépend d’un autre conflit.',
      IMPOSSIBLE: 'Le texte en vigueur ne permet plus cette modification.',
    } as const satisfies Record<ConflictKind, string>,
    keep: 'Que garder ?',
    choose: {
      MINE: 'Notre texte',
      THEIRS: 'Le texte en vigueur',
      BEHIND: 'Le nôtre, après le leur',
      TEXT: 'Un autre texte',
    } as const satisfies Record<Keep, string>,
    follows: {
      MINE: 'Nos mots remplacent ceux de l’autre acte là où ils sont en conflit ; ailleurs les siens restent.',
      THEIRS: 'Cette modification quitte notre texte.',
      BEHIND: 'Les deux restent, le nôtre en second.',
      TEXT: 'Le texte écrit ici remplace celui en vigueur, dans les deux langues.',
    } as const satisfies Record<Keep, string>,
    textIn: 'Le texte en {{language, language}}',
    reason: 'Pourquoi ?',
    reasonHint: 'La raison reste dans le dossier, à côté des trois textes.',
  },
} as const;
