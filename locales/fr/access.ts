import type { SignInLevel } from '../../domain/people/sign-in-level.ts';
import type { AccessMailKind } from '../../domain/people/access-mails.ts';

/** How people sign in: what messages and pages say of it. */
export const access = {
  signInLevel: {
    PASSWORD: 'mot de passe',
    CODE: 'mot de passe et code',
    EID: 'document d’identité (eID, itsme)',
  } as const satisfies Record<SignInLevel, string>,
  accessMail: {
    subject: {
      SIGN_IN_INVITATION: 'Votre accès à Avenant',
      INVITATION_ACCEPTED: 'Votre accès à Avenant est ouvert',
      ADDRESS_CHANGED: 'Vos messages d’Avenant vont à une autre adresse',
    } as const satisfies Record<AccessMailKind, string>,
    lead: {
      SIGN_IN_INVITATION:
        'Vous êtes invité à vous identifier dans Avenant, l’application des contrats d’administration. Ouvrez le lien, puis identifiez-vous comme vous le faites pour les services publics.',
      AGAIN:
        'Vous êtes invité à vous identifier de nouveau dans Avenant, par exemple avec une nouvelle carte d’identité. Dès que vous l’aurez fait, l’identification utilisée jusqu’ici ne donnera plus accès.',
      INVITATION_ACCEPTED:
        'L’invitation qui vous a été envoyée a été acceptée le {{at}}. Seule l’identification utilisée à ce moment donne désormais accès en votre nom.',
      ADDRESS_CHANGED:
        'Le {{at}}, votre adresse a été changée dans Avenant : les messages qui vous étaient envoyés ici vont désormais à une autre adresse.',
    },
    until: 'Le lien est valable jusqu’au {{until}} et ne sert qu’une fois.',
    accept: 'Accepter l’invitation',
    account: 'Voir mes sessions et mes jetons',
    notYou: {
      SIGN_IN_INVITATION:
        'Ne transmettez pas ce message : qui suit le lien le premier aura accès en votre nom. Si vous n’attendiez pas cette invitation, prévenez le secrétaire du contrat.',
      INVITATION_ACCEPTED: 'Si ce n’était pas vous, prévenez tout de suite l’administrateur.',
      ADDRESS_CHANGED: 'Si vous ne l’avez pas demandé, prévenez tout de suite l’administrateur.',
    } as const satisfies Record<AccessMailKind, string>,
    footer:
      'Message automatique d’Avenant. Ouvrir le lien ne change rien : rien n’est fait avant que vous vous identifiiez.',
  },
} as const;
