/** What an archive says of itself, and how one asks for it. */
export const archive = {
  archive: {
    heading: 'Archive',
    download: 'Télécharger le dossier complet (ZIP)',
    hint: 'Le dossier, ses textes, actes, avis, procès-verbaux et messages, lisibles et vérifiables sans l’application (BagIt).',
    title: 'Dossier « {{title}} »',
    madeOn: 'Archive constituée le {{on, date}}. Le dossier compte alors {{count}} événements.',
    index: 'index.fr.html, index.nl.html : le dossier, à lire dans un navigateur',
    documents: 'documents : les actes figés et les preuves de signature, nommés par leur empreinte (SHA-256)',
    texts: 'texts : chaque texte soumis, nommé par l’empreinte que les décisions citent',
    versions: 'versions : la version du contrat sur laquelle le texte est écrit, et celle qu’il a produite',
    minutes: 'minutes : les procès-verbaux des réunions où le dossier était inscrit à l’ordre du jour',
    mails: 'mails : ce qui est conservé des messages ; leur texte est composé à l’envoi et n’est pas gardé',
    record: 'record : les événements tels qu’ils sont enregistrés, leur chaîne et la preuve de leur ancrage',
    inData: 'Dans data :',
    leftOut: 'Procès-verbal non joint, car la personne qui a demandé l’archive ne peut le lire : {{meeting}}.',
    check: 'Pour vérifier, sans installer autre chose que Node 20 : node check.mjs CLE.pem',
    key: 'Le fichier CLE.pem contient les clés publiques que le service a publiées. Sans elles, tout est vérifié hormis la signature de l’ancrage.',
    stamp:
      'Si record contient un horodatage (proof.tst), il se vérifie avec le certificat de l’autorité : openssl ts -verify -token_in -in proof.tst -data proof.stamped -CAfile autorite.pem',
  },
} as const;
