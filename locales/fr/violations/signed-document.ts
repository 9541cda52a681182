import type { SIGNED_DOCUMENT_REFUSALS } from '../../../domain/amendment/signed-document.ts';

type Refusal = (typeof SIGNED_DOCUMENT_REFUSALS)[keyof typeof SIGNED_DOCUMENT_REFUSALS];

/** Why a PDF is no proof that the act was signed. */
export const signedDocumentViolations = {
  EVIDENCE_NOT_SIGNED:
    'Le PDF en {{language, language}} ne porte aucune signature électronique. Signez le document téléchargé depuis ce dossier et versez le fichier signé, ou versez la copie attestée de l’original papier.',
  EVIDENCE_NOT_COVERED:
    'La signature du PDF en {{language, language}} ne couvre pas tout le fichier : quelque chose y a été ajouté après elle, ou elle en laisse une partie de côté. Signez de nouveau le document téléchargé depuis ce dossier.',
  EVIDENCE_CHANGED:
    'Le PDF en {{language, language}} commence par l’acte, mais ce qui y a été ajouté montre autre chose que lui (annotation, page ou texte). Signez le document téléchargé depuis ce dossier, sans rien y ajouter.',
  EVIDENCE_BROKEN:
    'Une signature du PDF en {{language, language}} ne correspond pas au fichier : il a été modifié après la signature, ou la signature ne peut pas être vérifiée. Signez de nouveau le document téléchargé depuis ce dossier.',
  EVIDENCE_UNREADABLE:
    'Le fichier en {{language, language}} n’est pas un PDF lisible. Versez le fichier tel que votre logiciel de signature l’a enregistré.',
} as const satisfies Record<Exclude<Refusal, 'EVIDENCE_OTHER_TEXT'>, string>;
