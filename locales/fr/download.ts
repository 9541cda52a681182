/** The formats in which a text is taken away. */
export const download = {
  download: {
    inLanguage: 'en {{language, language}}',
    akn: {
      lead: 'Pour d’autres programmes et pour les archives, en XML (Akoma Ntoso 3.0) :',
    },
    pdf: { lead: 'À imprimer, en PDF :' },
    docx: { lead: 'À travailler dans un traitement de texte, en DOCX :' },
  },
} as const;
