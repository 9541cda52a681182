/** One notion in the two languages of the contract and in that of the code. */
export interface Term {
  readonly fr: string;
  readonly nl: string;
  readonly en: string;
}

/** The words of the field (domain rules, section 12), to be confirmed by a jurist. Alphabetical in French. */
export const GLOSSARY: readonly Term[] = [
  { fr: 'acte', nl: 'akte', en: 'act' },
  { fr: 'affaires courantes', nl: 'lopende zaken', en: 'caretaker government' },
  { fr: 'avenant', nl: 'bijvoegsel', en: 'amendment; addendum when it brings a new mission' },
  { fr: 'avis motivé', nl: 'met redenen omkleed advies', en: 'reasoned opinion' },
  { fr: 'base légale', nl: 'wettelijke basis', en: 'legal basis' },
  { fr: 'cellule stratégique', nl: 'beleidscel', en: 'strategic cell, cabinet' },
  {
    fr: 'comité de concertation de base (COCOBASE)',
    nl: 'basisoverlegcomité (BOC)',
    en: 'basic concertation committee',
  },
  { fr: 'comité de direction', nl: 'directiecomité', en: 'management committee' },
  { fr: 'concertation', nl: 'overleg', en: 'concertation' },
  { fr: 'consolidation', nl: 'consolidatie', en: 'consolidation' },
  { fr: 'contrat d’administration', nl: 'bestuursovereenkomst', en: 'administration contract' },
  { fr: 'convocation', nl: 'oproeping', en: 'convocation' },
  { fr: 'disposition', nl: 'bepaling', en: 'provision' },
  { fr: 'droit de remords', nl: 'recht van inkeer', en: 'take-back' },
  { fr: 'entrée en vigueur', nl: 'inwerkingtreding', en: 'entry into force' },
  { fr: 'erreur matérielle, erratum', nl: 'materiële vergissing', en: 'material error' },
  { fr: 'jour férié', nl: 'feestdag', en: 'holiday' },
  { fr: 'jour franc', nl: 'volle dag', en: 'clear day' },
  { fr: 'jour ouvrable', nl: 'werkdag', en: 'working day' },
  { fr: 'maturité', nl: 'maturiteit', en: 'maturity' },
  { fr: 'ministre de tutelle', nl: 'voogdijminister', en: 'minister of the tutelle' },
  { fr: 'mission', nl: 'opdracht', en: 'mission' },
  { fr: 'motif', nl: 'motivering', en: 'motive' },
  { fr: 'motion', nl: 'motie', en: 'motion' },
  { fr: 'objectif opérationnel (OO)', nl: 'operationele doelstelling (OD)', en: 'operational objective' },
  { fr: 'objectif stratégique (OS)', nl: 'strategische doelstelling (SD)', en: 'strategic objective' },
  { fr: 'organisation syndicale', nl: 'vakorganisatie', en: 'union organisation' },
  { fr: 'partie prenante', nl: 'belanghebbende', en: 'stakeholder' },
  { fr: 'procès-verbal', nl: 'notulen', en: 'minutes' },
  { fr: 'processus', nl: 'proces', en: 'process' },
  { fr: 'projet', nl: 'project', en: 'project' },
  { fr: 'publication', nl: 'bekendmaking', en: 'publication' },
  { fr: 'qualification', nl: 'kwalificatie', en: 'qualification' },
  { fr: 'renvoi', nl: 'terugzending', en: 'return' },
  { fr: 'suppléant', nl: 'plaatsvervanger', en: 'substitute' },
  { fr: 'terme', nl: 'termijn', en: 'term' },
  { fr: 'titulaire de mandat', nl: 'mandaathouder', en: 'mandate holder' },
  { fr: 'transmission', nl: 'toezending', en: 'transmission' },
  { fr: 'visa', nl: 'visum', en: 'visa' },
];
