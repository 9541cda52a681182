import type { SignedDocumentFinding } from '../../domain/amendment/signed-document.ts';

type GivenBy = 'AUTHORITY' | 'SIGNER';
type Chain = 'VALIDATED' | 'NO_ANCHORS' | 'NOT_TRUSTED' | 'NOT_HELD';

/** The documents that are printed: the consolidated contract, the signing pack, and what is said of a signed PDF. */
export const pdf = {
  pdf: {
    akn: 'Le même texte en Akoma Ntoso, pour les programmes',
    contract: {
      heading: 'Contrat d’administration {{period}}, texte consolidé',
      asOn: 'Texte applicable le {{on, date}}',
      signedOn: 'Contrat signé le {{on, date}}.',
      version: 'Version consolidée {{version}}.',
      noActs: 'Aucun avenant n’a modifié ce texte.',
      acts: 'Avenants intégrés dans ce texte',
      actHead: { number: 'N°', title: 'Intitulé', signed: 'Signé le', inForce: 'En vigueur le' },
      footer: 'Contrat d’administration {{period}} – texte applicable le {{on, date}}',
    },
    pack: {
      title: 'Dossier de signature – {{act}}',
      footer: 'Dossier de signature – {{act}}',
      asOn: 'Établi le {{on, date}}, à l’ouverture de la signature.',
      contents: 'Contenu',
      signed: 'Ce qui est signé',
      signedIs:
        'Ce dossier accompagne l’acte et n’est pas signé. L’acte est un document distinct, établi en français et en néerlandais, les deux textes faisant également foi ; ses fichiers portent ces empreintes.',
      document: 'Document',
      hash: 'Empreinte du fichier (SHA-256)',
      part: {
        act: 'L’acte à signer',
        redline: 'Ce qui change, mot à mot',
        opinions: 'Avis et réponses',
        impact: 'Fiche d’incidence',
        basis: 'Base légale',
        timeline: 'Chronologie',
        text: 'Texte consolidé après signature',
      },
      legend: 'Entre [+ et +], en vert et souligné : inséré. Entre [− et −], en rouge et barré : supprimé.',
      inserted: 'début de l’insertion :',
      deleted: 'début de la suppression :',
      end: '(fin)',
      noOpinions: 'Aucun avis n’a été demandé avant la signature.',
      organisation: 'organisation',
      when: 'Moment',
      what: 'Fait',
      who: 'Par',
      textIs:
        'Le contrat tel qu’il se lira avec toutes les modifications de cet acte, sur la version pour laquelle il est écrit.',
    },
    signed: {
      title: 'Signatures du PDF en {{language, language}}',
      back: 'Retour au dossier',
      open: 'Qui a signé ce fichier ?',
      finding: {
        SIGNED: 'C’est l’acte tel qu’il a été établi, suivi de signatures qui le couvrent tout entier.',
        FOREIGN:
          'Ce fichier ne commence pas par l’acte tel qu’il a été établi : ce n’est pas ce document qui est signé électroniquement.',
        NOT_SIGNED: 'Ce fichier ne porte aucune signature électronique.',
        NOT_COVERED: 'Une signature de ce fichier ne le couvre pas tout entier.',
        CHANGED: 'Ce qui est ajouté à l’acte dans ce fichier montre autre chose que lui.',
        BROKEN: 'Une signature de ce fichier ne correspond pas à son contenu.',
        UNREADABLE: 'Ce fichier n’est pas un PDF lisible.',
      } as const satisfies Record<SignedDocumentFinding, string>,
      signer: 'Signataire',
      issuer: 'Certificat délivré par',
      period: 'Certificat valable',
      from: 'du {{from, date}} au {{until, date}}',
      qualified: 'Certificat qualifié',
      isQualified: 'oui, selon le certificat lui-même',
      notQualified: 'le certificat ne le dit pas',
      given: 'Moment de la signature',
      by: {
        AUTHORITY: '{{at}}, selon une autorité d’horodatage',
        SIGNER: '{{at}}, selon l’horloge du signataire',
      } as const satisfies Record<GivenBy, string>,
      unknown: 'la signature ne le dit pas',
      form: 'Forme',
      isPades: 'signature PAdES',
      notPades: 'signature PDF qui n’est pas de la forme PAdES',
      validity: 'Validité',
      chain: {
        VALIDATED:
          'Signature intacte ; le certificat mène à une autorité reconnue ici. Un retrait éventuel du certificat n’a pas été vérifié.',
        NO_ANCHORS:
          'Signature intacte, chaîne de certificats non validée : aucune autorité n’est reconnue dans cette installation.',
        NOT_TRUSTED:
          'Signature intacte, chaîne de certificats non validée : elle ne mène à aucune autorité reconnue ici.',
        NOT_HELD: 'Signature intacte, mais le certificat n’était pas valable au moment indiqué.',
      } as const satisfies Record<Chain, string>,
    },
  },
} as const;
